package interlock.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page's own files as they are today, under addresses that name their content, so that a browser keeps them and
 * never asks again. The parts that its script begins with are named in the page itself, so that a browser asks for them
 * together with the script. What is needed later has a name by its content from the build, so the script stands for it.
 *
 * @param name stands in the address of each file
 * @param page the page, with these addresses
 */
record AssetVersion(String name, byte[] page) {
    private static final String ROOT = "edition/";
    private static final Pattern LINKED = Pattern.compile("(href|src)=\"/([^\"]+\\.(?:css|js))\"");
    private static final Pattern PART = Pattern.compile("(?:from|import)\"\\./([^\"]+\\.js)\"");
    private static final String END_OF_HEAD = "  </head>";

    /**
     * @param page the page as it is written
     * @param files the file at a path, as the page names it without the first slash
     */
    static AssetVersion of(byte[] page, Function<String, Optional<byte[]>> files) {
        String text = new String(page, StandardCharsets.UTF_8);
        MessageDigest content = Digests.sha256();
        content.update(page);
        StringBuilder parts = new StringBuilder();
        for (String path : matches(LINKED, text, 2)) {
            byte[] bytes = files.apply(path).orElseThrow(() -> new IllegalStateException("The page names " + path));
            content.update(bytes);
            for (String part : matches(PART, new String(bytes, StandardCharsets.UTF_8), 1)) {
                parts.append("    <link rel=\"modulepreload\" href=\"/")
                        .append(part)
                        .append("\">\n");
            }
        }
        String name = Digests.inAddress(content).substring(0, 12);
        String whole = text.replace(END_OF_HEAD, parts + END_OF_HEAD);
        return new AssetVersion(name, placed(whole, name).getBytes(StandardCharsets.UTF_8));
    }

    private static String placed(String page, String name) {
        return LINKED.matcher(page)
                .replaceAll(link ->
                        Matcher.quoteReplacement(link.group(1) + "=\"/" + ROOT + name + "/" + link.group(2) + "\""));
    }

    private static List<String> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(group))
                .distinct()
                .toList();
    }

    /** Whether {@code path} is that of a file in this or in another edition. */
    static boolean names(String path) {
        return path.startsWith(ROOT) && path.indexOf('/', ROOT.length()) > 0;
    }

    /** The path of the file itself, without the edition. */
    static String file(String path) {
        return path.substring(path.indexOf('/', ROOT.length()) + 1);
    }

    /** Whether {@code path} is that of a file in this edition, and not of one that was served before a restart. */
    boolean holds(String path) {
        return path.startsWith(ROOT + name + "/");
    }
}

package interlock.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page's own files as they are today, under addresses that name their content, so that a browser keeps them and
 * never asks again; and every module that the page begins with named in the page itself, so that a browser asks for all
 * of them at once and not one import after the other.
 *
 * @param name stands in the address of each file
 * @param page the page, with these addresses
 */
record Edition(String name, byte[] page) {
    private static final String ROOT = "edition/";
    private static final Pattern LINKED = Pattern.compile("(href|src)=\"/([^\"]+\\.(?:css|js))\"");
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import)\\s*[\"']([^\"'\\n]+)[\"']");
    private static final Pattern IMPORTED_LATER = Pattern.compile("import\\(\\s*[\"']([^\"'\\n]+)[\"']\\s*\\)");
    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\":\\s*\"/([^\"]+)\"");
    private static final String END_OF_HEAD = "</head>";

    /**
     * Walks from the page to everything that it links and imports.
     *
     * @param page the page as it is written
     * @param files the file at a path, as the page names it without the first slash
     */
    static Edition of(byte[] page, Function<String, Optional<byte[]>> files) {
        String text = new String(page, StandardCharsets.UTF_8);
        Set<String> linked = matches(LINKED, text, 2);
        Set<String> atOnce = new LinkedHashSet<>(linked);
        Set<String> met = new HashSet<>(linked);
        Deque<String> open = new ArrayDeque<>(linked);
        MessageDigest content = Digests.sha256();
        content.update(page);
        while (!open.isEmpty()) {
            String path = open.poll();
            byte[] bytes = files.apply(path).orElseThrow(() -> new IllegalStateException("The page names " + path));
            content.update(bytes);
            if (path.endsWith(".css")) {
                continue;
            }
            String code = new String(bytes, StandardCharsets.UTF_8);
            Set<String> next = resolved(matches(IMPORTED, code, 1), path, text);
            if (atOnce.contains(path)) {
                atOnce.addAll(next);
            }
            next.addAll(resolved(matches(IMPORTED_LATER, code, 1), path, text));
            // A library's address names its version, and what is needed later only is not read before.
            next.removeIf(it -> it.startsWith(Assets.LIBRARY) && !atOnce.contains(it));
            next.stream().filter(met::add).forEach(open::add);
        }
        atOnce.removeAll(linked);
        return of(text, Digests.inAddress(content).substring(0, 12), atOnce);
    }

    private static Edition of(String text, String name, Set<String> modules) {
        String ahead = modules.stream()
                .map(path -> "  <link rel=\"modulepreload\" href=\"/" + placed(path, name) + "\">\n")
                .collect(Collectors.joining());
        String placed = LINKED.matcher(text)
                .replaceAll(
                        link -> Matcher.quoteReplacement(link.group(1) + "=\"/" + placed(link.group(2), name) + "\""));
        return new Edition(
                name, placed.replace(END_OF_HEAD, ahead + "  " + END_OF_HEAD).getBytes(StandardCharsets.UTF_8));
    }

    private static String placed(String path, String name) {
        return path.startsWith(Assets.LIBRARY) ? path : ROOT + name + "/" + path;
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

    private static Set<String> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(group))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Import names as paths: those with a dot from the importing file, others by the page's import map. */
    private static Set<String> resolved(Set<String> names, String from, String page) {
        return names.stream()
                .map(name -> name.startsWith(".") ? Optional.of(beside(from, name)) : mapped(name, page))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String beside(String from, String name) {
        return URI.create("/" + from).resolve(name).getPath().substring(1);
    }

    /** The longest name of the map that fits: a whole one, or one that ends with a slash. */
    private static Optional<String> mapped(String name, String page) {
        return MAPPED.matcher(page)
                .results()
                .filter(entry ->
                        name.equals(entry.group(1)) || entry.group(1).endsWith("/") && name.startsWith(entry.group(1)))
                .max(Comparator.comparingInt(
                        (MatchResult entry) -> entry.group(1).length()))
                .map(entry -> entry.group(2) + name.substring(entry.group(1).length()));
    }
}

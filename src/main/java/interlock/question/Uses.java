package interlock.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code $parameters} that a statement uses; those in strings, comments and backticks are text. */
final class Uses {
    private static final Pattern TOKEN = Pattern.compile("""
            '(?:[^'\\\\]|\\\\.)*+'|"(?:[^"\\\\]|\\\\.)*+"|`[^`]*+`|//[^\\n]*+|/\\*[\\s\\S]*?\\*/|\\$(?<name>[A-Za-z_]\\w*)|(?<line>\\n)""");

    private static final Pattern PROCEDURE = Pattern.compile("(?m)^(?!\\s*//).*?\\bCALL\\s+(interlock\\.\\w+)");

    private static final Pattern ROWS_AS_CALLED = Pattern.compile("(?m)^//\\s*rows\\s*:\\s*called\\s*$");

    private Uses() {}

    /** Whether the header of a file says that its rows are those of the procedure that it calls. */
    static boolean rowsAsCalled(String text) {
        return ROWS_AS_CALLED.matcher(text).find() && !procedures(text).isEmpty();
    }

    /** The procedures of ours that a statement calls. */
    static Set<String> procedures(String cypher) {
        return PROCEDURE
                .matcher(cypher)
                .results()
                .map(call -> call.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each name with the first line that uses it, counted from 1. */
    static Map<String, Integer> in(String cypher) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        int line = 1;
        for (Matcher m = TOKEN.matcher(cypher); m.find(); ) {
            if (m.group("name") != null) {
                uses.putIfAbsent(m.group("name"), line);
            }
            line += (int) m.group().chars().filter(c -> c == '\n').count();
        }
        return uses;
    }
}

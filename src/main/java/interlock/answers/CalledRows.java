package interlock.answers;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether the rows of a procedure are those of the statement that calls it, one for one and in their order. Then a procedure
 * may spare what is not sent: its evidence, and rows that count for the same.
 */
final class CalledRows {
    private static final Pattern SEVERAL_CALLS = Pattern.compile("(?s)\nUNWIND .*\nCALL interlock\\.");

    /** They are also called for a list of those that they name. */
    private static final Pattern ALSO_WITHIN =
            Pattern.compile("\\binterlock\\.(?:knockOut|dependencies|dependents)\\b");

    private static final Pattern ONE_CALL = Pattern.compile("(?:CYPHER 25\\s+)?CALL interlock\\.\\w+\\([^\\n]*\\)");

    /** What leaves rows out, puts them together or in another order; a function may be one that does. */
    private static final Pattern MAKES_OTHER_ROWS = Pattern.compile(
            "(?i)\\(|\\b(?:WHERE|FILTER|WITH|LET|MATCH|UNWIND|CALL|UNION|NEXT|DISTINCT|ORDER|OFFSET|SKIP|LIMIT)\\b");

    private CalledRows() {}

    static boolean areTheAnswer(String cypher) {
        return ALSO_WITHIN.matcher(cypher).find()
                ? isOneCall(cypher)
                : !SEVERAL_CALLS.matcher(cypher).find();
    }

    private static boolean isOneCall(String cypher) {
        String body =
                cypher.lines().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining("\n"));
        int yield = body.indexOf("YIELD");
        return yield >= 0
                && ONE_CALL.matcher(body.substring(0, yield).strip()).matches()
                && !MAKES_OTHER_ROWS.matcher(body.substring(yield)).find();
    }
}

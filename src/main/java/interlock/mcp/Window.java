package interlock.mcp;

import interlock.question.Kind;
import interlock.question.Parameter;
import java.util.List;
import java.util.Map;

/**
 * Which part of many rows is told: a context holds few.
 *
 * @param skip how many are left out before
 * @param rows how many are told at most
 */
record Window(int skip, int rows) {
    static final String ROWS = "rows";
    static final String SKIP = "skip";
    static final int MOST = 200;
    private static final int LAST = 100_000;

    /** The two parameters that every tool with rows takes beside its own. */
    static List<Parameter> parameters(int rows) {
        return List.of(
                new Parameter(
                        ROWS, new Kind.Whole(1, MOST), false, List.of(String.valueOf(rows)), "How many rows are told"),
                new Parameter(SKIP, new Kind.Whole(0, LAST), false, List.of("0"), "How many are left out before them"));
    }

    /** @param values as the two parameters read them */
    static Window of(Map<String, Object> values) {
        return new Window(((Number) values.get(SKIP)).intValue(), ((Number) values.get(ROWS)).intValue());
    }

    <T> List<T> of(List<T> all) {
        int from = Math.min(skip, all.size());
        return all.subList(from, Math.min(all.size(), from + rows));
    }

    /** 'rows 21 to 40 of 212', or that there are none here. */
    String told(long shown, String total) {
        return shown == 0
                ? "no rows after the first " + skip + " of " + total
                : "rows " + (skip + 1) + " to " + (skip + shown) + " of " + total;
    }
}

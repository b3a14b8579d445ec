package interlock.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** The figures as a table in Markdown, with the ratios and the targets. */
final class FiguresTable {

    private static final double MILLION = 1e6;

    private final StoredMarket stored;
    private final Map<String, Double> millis;
    private final StringBuilder text = new StringBuilder();

    FiguresTable(StoredMarket stored, Collection<RunResult> results) {
        this.stored = stored;
        // Of each the median of its iterations: another's burst on the same machine is not its time.
        millis = results.stream()
                .collect(Collectors.toMap(
                        result -> result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1"),
                        result -> result.getPrimaryResult().getStatistics().getPercentile(50)));
    }

    String text() {
        line(
                "%,d entities and %,d facts; %d cores, %s, JDK %s.",
                stored.entities(),
                stored.facts(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("java.version"));
        line("");
        line("| what | how | time | ratio | target |");
        line("|---|---|---:|---:|---|");
        row("Projection read from the store", "procedure", "ReadingTheStore.projection", "", "under 3 s");
        same("Dependents of a hub, depth 12, " + rows(stored.dependents()), "Dependents");
        same("Knock-out of a hub and its cascade, " + rows(stored.fallen()), "KnockOutOfAHub");
        row("Critical points of all entities", "market call", "WholeMarket.criticalPoints", "", "under 10 s");
        row("Money loops up to length 5, the first million", "market call", "WholeMarket.moneyLoops", "", "under 5 s");
        line("");
        line(
                "The projection takes %.0f bytes a fact (target: under 200). Heap in use after a collection: %.1f MB before"
                        + " %,d questions by procedure, %.1f MB after.",
                (double) stored.bytes() / stored.facts(),
                stored.bytesBefore() / MILLION,
                StoredMarket.QUESTIONS,
                stored.bytesAfter() / MILLION);
        return text.toString();
    }

    private static String rows(int rows) {
        return String.format(Locale.ROOT, "%,d rows", rows);
    }

    private void same(String what, String question) {
        row(what, "procedure", question + ".procedure", "", "");
        row(
                "",
                "plain Cypher, in rounds",
                question + ".plainCypher",
                times(question, "plainCypher", "procedure"),
                "20 or more");
        row(
                "",
                "DuckDB, recursive USING KEY",
                question + ".duckdb",
                times(question, "duckdb", "procedure"),
                "3 or more");
        row("", "bare array loop", question + ".bareLoop", times(question, "procedure", "bareLoop"), "2 or less");
        row("", "market call", question + ".marketCall", times(question, "procedure", "marketCall"), "");
        row("", "JGraphT", question + ".jgrapht", times(question, "jgrapht", "procedure"), "");
    }

    private String times(String question, String more, String less) {
        double of = time(question + "." + more) / time(question + "." + less);
        return String.format(Locale.ROOT, "%s / %s = %.1f", more, less, of);
    }

    /** Nothing where it was not measured this time. */
    private void row(String what, String how, String measured, String ratio, String target) {
        if (!millis.containsKey(measured)) {
            return;
        }
        line("| %s | %s | %s | %s | %s |", what, how, shown(time(measured)), ratio, target);
    }

    private double time(String measured) {
        return millis.getOrDefault(measured, Double.NaN);
    }

    static String shown(double time) {
        return time < 1000
                ? String.format(Locale.ROOT, "%.3g ms", time)
                : String.format(Locale.ROOT, "%.2f s", time / 1000);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}

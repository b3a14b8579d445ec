package interlock.dataset.export;

import interlock.answers.MarketContents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file with a market says of itself: which data sets it holds, in which world and when it was written, and, once all
 * is written, how many records they have and their fingerprint.
 *
 * @param world what is known, taken out and supposed in it, by the names that addresses have; empty for all that is known
 */
record ExportNote(List<String> dataSets, LocalDate day, Map<String, List<String>> world) {
    /** Beside CSV files, in which a remark would be a row. No importer takes it for a table. */
    static final String FILE = "EXPORT.md";

    private static final List<String> RECORDS = List.of("entities", "deals", "sources", "facts");

    /** What is known before anything is written, each a line. */
    List<String> head() {
        List<String> lines = new ArrayList<>();
        lines.add("A market of Interlock, written on " + day + ".");
        lines.add("Data sets: " + (dataSets.isEmpty() ? "none" : String.join(", ", dataSets)));
        if (!world.isEmpty()) {
            lines.add("In a world that is not the market as it is: "
                    + world.entrySet().stream()
                            .map(one -> one.getKey() + " " + String.join(", ", one.getValue()))
                            .collect(Collectors.joining("; "))
                            // In a script a line that broke would be a statement.
                            .replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " "));
        }
        return lines;
    }

    /** What is known once all is written. */
    static String foot(MarketContents contents) {
        return "Fingerprint of the data: " + contents.fingerprint();
    }

    /** All of it, as a file of its own. */
    String file(MarketContents contents) {
        Map<String, Long> counts = contents.counts();
        List<String> lines = new ArrayList<>(head());
        lines.add("Records: "
                + RECORDS.stream().map(name -> counts.get(name) + " " + name).collect(Collectors.joining(", ")));
        lines.add(foot(contents));
        lines.add("The same data have the same fingerprint in every format and every store;"
                + " another one means that the data say something else.");
        return String.join("\n\n", lines) + "\n";
    }
}

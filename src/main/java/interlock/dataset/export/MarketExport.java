package interlock.dataset.export;

import interlock.answers.Graph;
import interlock.answers.MarketContents;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes down what the graph holds, row by row as it is read. */
public final class MarketExport {
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private MarketExport() {}

    /**
     * Writes everything, or one data set, and leaves {@code out} open. Nothing is written before Neo4j has answered.
     *
     * @param dataSet the id of the data set that is wanted; empty for all
     */
    public static void write(Graph graph, String dataSet, ExportFormat format, OutputStream out) throws IOException {
        write(graph, dataSet, Map.of(), format, out);
    }

    /**
     * The same in a world, which the file tells.
     *
     * @param world what is known, taken out and supposed in the world of the graph, by the names that addresses have
     */
    public static void write(
            Graph graph, String dataSet, Map<String, List<String>> world, ExportFormat format, OutputStream out)
            throws IOException {
        reading(graph, dataSet, contents -> format.write(contents, note(contents, world), out));
    }

    private static ExportNote note(MarketContents contents, Map<String, List<String>> world) {
        return new ExportNote(contents.dataSets(), LocalDate.now(), world);
    }

    /** As {@link #write}, into the files of a folder, which is made where it is missing. */
    public static void folder(Graph graph, String dataSet, Path folder) throws IOException {
        reading(graph, dataSet, contents -> {
            Files.createDirectories(folder);
            CsvExport.folder(contents, note(contents, Map.of()), folder);
        });
    }

    private static void reading(Graph graph, String dataSet, Writer writer) throws IOException {
        try {
            graph.read(LONGEST, dataSet, contents -> {
                try {
                    writer.write(contents);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes, and may find the disk full or the reader gone. */
    private interface Writer {
        void write(MarketContents contents) throws IOException;
    }
}

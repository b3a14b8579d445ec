package interlock.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import interlock.graph.Contents;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The four files of a data set. Cells stand as they are, without the apostrophe that keeps a spreadsheet from running
 * them, since the files are made to be read again.
 */
final class CsvExport {
    private final CsvWriter csv;
    private final Table table;

    private CsvExport(Table table, Writer out) {
        this.table = table;
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(table.headers());
    }

    static void folder(Contents contents, Path folder) throws IOException {
        for (Table table : Table.values()) {
            try (Writer out = Files.newBufferedWriter(folder.resolve(table.file()))) {
                write(table, contents, out);
            }
        }
    }

    static void zip(Contents contents, OutputStream out) throws IOException {
        contents.dataSets();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        for (Table table : Table.values()) {
            zip.putNextEntry(new ZipEntry(table.file()));
            write(table, contents, text);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void write(Table table, Contents contents, Writer out) throws IOException {
        CsvExport file = new CsvExport(table, out);
        switch (table) {
            case ENTITIES -> contents.entities(node -> file.row(node, List.of("Entity", node.label())));
            case DEALS -> contents.deals(node -> file.row(node, List.of(node.label())));
            case SOURCES -> contents.sources(node -> file.row(node, List.of(node.label())));
            case FACTS -> contents.facts(file::row);
        }
        file.csv.flush();
    }

    private void row(Contents.Node node, List<String> labels) {
        row(node.properties(), Map.of(":LABEL", labels));
    }

    private void row(Contents.Fact fact) {
        row(fact.properties(), Map.of(":START_ID", fact.from(), ":TYPE", fact.type(), ":END_ID", fact.to()));
    }

    private void row(Map<String, Object> properties, Map<String, Object> others) {
        csv.writeRecord(table.columns().stream()
                .map(column -> cell((column.isProperty() ? properties : others).get(column.name())))
                .toList());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}

package interlock.dataset.export;

import interlock.answers.MarketContents;
import interlock.dataset.Restatement;
import interlock.dataset.Table;
import interlock.dataset.TableFile;
import interlock.model.EntityKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The four files of a data set, as the graph has it, and beside them what they are. */
final class CsvExport {
    private CsvExport() {}

    static void folder(MarketContents contents, ExportNote note, Path folder) throws IOException {
        for (Table table : Table.values()) {
            try (Writer out = Files.newBufferedWriter(folder.resolve(table.file()))) {
                write(table, contents, out);
            }
        }
        String restated = restated(contents);
        if (!restated.isEmpty()) {
            Files.writeString(folder.resolve(Restatement.FILE), restated);
        }
        Files.writeString(folder.resolve(ExportNote.FILE), note.file(contents));
    }

    static void zip(MarketContents contents, ExportNote note, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        for (Table table : Table.values()) {
            zip.putNextEntry(new ZipEntry(table.file()));
            write(table, contents, text);
            zip.closeEntry();
        }
        String restated = restated(contents);
        if (!restated.isEmpty()) {
            zip.putNextEntry(new ZipEntry(Restatement.FILE));
            zip.write(restated.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(ExportNote.FILE));
        zip.write(note.file(contents).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    /** What it says of records of others, as {@code corrections.csv} has it; empty where nothing. All cells are ids and words. */
    private static String restated(MarketContents contents) {
        List<MarketContents.Restated> restated = contents.restated();
        return restated.isEmpty()
                ? ""
                : restated.stream()
                        .map(one -> String.join(
                                ",",
                                one.dataSet(),
                                one.records(),
                                one.id(),
                                one.retracted() ? Restatement.RETRACTED : Restatement.CORRECTED))
                        .collect(Collectors.joining("\n", String.join(",", Restatement.COLUMNS) + "\n", "\n"));
    }

    private static void write(Table table, MarketContents contents, Writer out) throws IOException {
        TableFile file = new TableFile(table, out);
        switch (table) {
            case ENTITIES -> contents.entities(node -> file.row(cells(node, List.of(EntityKind.ENTITY, node.label()))));
            case DEALS -> contents.deals(node -> file.row(cells(node, List.of(node.label()))));
            case SOURCES -> contents.sources(node -> file.row(cells(node, List.of(node.label()))));
            case FACTS -> contents.facts(fact -> file.row(cells(fact)));
        }
        file.flush();
    }

    private static Map<String, Object> cells(MarketContents.Node node, List<String> labels) {
        Map<String, Object> cells = new HashMap<>(node.properties());
        cells.put(":LABEL", labels);
        return cells;
    }

    private static Map<String, Object> cells(MarketContents.Fact fact) {
        Map<String, Object> cells = new HashMap<>(fact.properties());
        cells.put(":START_ID", fact.from());
        cells.put(":TYPE", fact.type());
        cells.put(":END_ID", fact.to());
        return cells;
    }
}

package interlock.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A data set without a fault, of a few rows in each file, to which a test adds what it is about. */
public final class SmallMarket {
    private final Path folder;
    private final Map<Table, StringBuilder> files = new EnumMap<>(Table.class);

    public SmallMarket(Path folder) {
        this.folder = folder;
        for (Table table : Table.values()) {
            files.put(table, new StringBuilder(String.join(",", table.headers()) + "\n"));
        }
        source("id", "report");
        entity("id", "maker", ":LABEL", "Entity;Company");
        entity("id", "buyer", ":LABEL", "Entity;Company");
        entity("id", "cloud", ":LABEL", "Entity;Cloud");
        entity("id", "chip", ":LABEL", "Entity;Chip");
        entity("id", "model", ":LABEL", "Entity;Model");
        deal("id", "deal-one");
        fact("id", "fact-one");
    }

    public SmallMarket source(String... cells) {
        return row(
                Table.SOURCES,
                Map.of(
                        "id",
                        "s",
                        ":LABEL",
                        "Source",
                        "title",
                        "A report",
                        "publisher",
                        "A paper",
                        "language",
                        "en",
                        "retrieved",
                        "2026-01-31"),
                cells);
    }

    public SmallMarket entity(String... cells) {
        return row(Table.ENTITIES, Map.of("id", "e", ":LABEL", "Entity;Company", "name", "A name"), cells);
    }

    public SmallMarket deal(String... cells) {
        return row(
                Table.DEALS,
                Map.of("id", "d", ":LABEL", "Deal", "title", "A deal", "announced", "2025-11-18", "sources", "report"),
                cells);
    }

    /** By default, the maker supplies the buyer. */
    public SmallMarket fact(String... cells) {
        return row(
                Table.FACTS,
                Map.of(
                        ":START_ID",
                        "maker",
                        ":TYPE",
                        "SUPPLIES",
                        ":END_ID",
                        "buyer",
                        "id",
                        "f",
                        "what",
                        "parts",
                        "status",
                        "completed",
                        "announced",
                        "2025-11-18",
                        "statement",
                        "It does.",
                        "sources",
                        "report"),
                cells);
    }

    private SmallMarket row(Table table, Map<String, String> usual, String... cells) {
        Map<String, String> values = new LinkedHashMap<>(usual);
        for (int i = 0; i < cells.length; i += 2) {
            values.put(cells[i], cells[i + 1]);
        }
        String line = table.columns().stream()
                .map(column -> quoted(values.getOrDefault(column.name(), "")))
                .collect(Collectors.joining(","));
        return line(table, line);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    public SmallMarket line(Table table, String line) {
        files.get(table).append(line).append('\n');
        return this;
    }

    public String text(Table table) {
        return files.get(table).toString();
    }

    public SmallMarket text(Table table, String text) {
        files.put(table, new StringBuilder(text));
        return this;
    }

    public Path write() {
        try {
            for (Table table : Table.values()) {
                Files.writeString(folder.resolve(table.file()), text(table), StandardCharsets.UTF_8);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DataSet read() {
        return DataSet.read(write(), "small");
    }

    /** The faults as people read them; none where there is none. */
    public List<String> faults() {
        return faults(write());
    }

    public static List<String> faults(Path folder) {
        try {
            DataSet.read(folder);
            return List.of();
        } catch (FaultyDataSet e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }
}

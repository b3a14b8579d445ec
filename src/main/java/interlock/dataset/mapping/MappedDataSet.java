package interlock.dataset.mapping;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A data set that is read through its mapping: brought into our columns in a folder that is gone afterwards, and checked
 * there as any other, so that nothing comes in by a mapping that would not come in without one. What is wrong is told at
 * the file and line from which it came.
 */
public final class MappedDataSet {
    private static final Pattern OTHER_FILE = Pattern.compile("in (\\w+\\.csv):(\\d+)");
    private static final Pattern OTHER_LINE = Pattern.compile("in line (\\d+)");

    private final Path folder;
    private final String id;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Table, NavigableMap<Long, MappedRows.Made>> places = new EnumMap<>(Table.class);
    private String pattern = "";

    public MappedDataSet(Path folder, String id) {
        this.folder = folder;
        this.id = id;
    }

    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(Mapping.FILE));
    }

    /** @throws FaultyDataSet with every fault of the mapping; else with every fault of the files */
    public DataSet read() {
        try {
            Mapping mapping = MappingFile.read(folder.resolve(Mapping.FILE), faults);
            refuseFaulty();
            pattern = mapping.pattern();
            MappedRows rows = new MappedRows(folder, mapping, faults);
            rows.make();
            refuseFaulty();
            return checked(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("The data set " + id + " cannot be read through its mapping", e);
        }
    }

    private void refuseFaulty() {
        if (!faults.isEmpty()) {
            throw new FaultyDataSet(id, faults.stream().sorted(Fault.BY_PLACE).toList());
        }
    }

    private DataSet checked(MappedRows rows) throws IOException {
        Path ours = Files.createTempDirectory("interlock-mapped");
        try {
            for (Table table : Table.values()) {
                write(table, rows, ours.resolve(table.file()));
            }
            return DataSet.read(ours, id);
        } catch (FaultyDataSet e) {
            e.faults().stream().map(this::whereItCameFrom).forEach(faults::add);
            throw new FaultyDataSet(id, faults.stream().sorted(Fault.BY_PLACE).toList());
        } finally {
            for (Table table : Table.values()) {
                Files.deleteIfExists(ours.resolve(table.file()));
            }
            Files.deleteIfExists(ours);
        }
    }

    private void write(Table table, MappedRows rows, Path file) throws IOException {
        NavigableMap<Long, MappedRows.Made> lines = places.computeIfAbsent(table, key -> new TreeMap<>());
        long line = 2;
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(table.headers());
            for (MappedRows.Made row : rows.of(table)) {
                lines.put(line, row);
                csv.writeRecord(row.cells().values());
                line += 1
                        + row.cells().values().stream()
                                .mapToLong(cell ->
                                        cell.chars().filter(c -> c == '\n').count())
                                .sum();
            }
        }
    }

    private Fault whereItCameFrom(Fault fault) {
        MappedRows.Made row = row(fault.file(), fault.line());
        if (row == null) {
            return fault;
        }
        String remedy = fault.problem().endsWith("is not an ISO date")
                ? "allowed: " + pattern + " as the mapping says, or year-month-day"
                : elsewhere(fault.file(), fault.remedy());
        return new Fault(row.file(), row.line(), fault.column(), fault.problem(), fault.found(), remedy);
    }

    /** The other place that a remedy names, such as that of the row that had the id first. */
    private String elsewhere(String file, String remedy) {
        String named = OTHER_LINE.matcher(remedy).replaceAll("in " + Matcher.quoteReplacement(file) + ":$1");
        return OTHER_FILE.matcher(named).replaceAll(place -> {
            MappedRows.Made row = row(place.group(1), Long.parseLong(place.group(2)));
            return Matcher.quoteReplacement(row == null ? place.group() : "in " + row.file() + ":" + row.line());
        });
    }

    private MappedRows.@Nullable Made row(String file, long line) {
        for (var table : places.entrySet()) {
            if (table.getKey().file().equals(file)) {
                var row = table.getValue().floorEntry(line);
                return row == null ? null : row.getValue();
            }
        }
        return null;
    }
}

package interlock.dataset.mapping;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.check.EncodingScan;
import interlock.text.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A CSV file in columns of its own, which a mapping names. */
final class ForeignCsv {
    private final Path file;
    private final Faults faults;
    private final Map<String, Integer> places = new HashMap<>();

    ForeignCsv(Path file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** One record, by the names of its columns. */
    record Cells(CsvRecord record, Map<String, Integer> places) {
        /** The cell without spaces around it. */
        String cell(String column) {
            Integer place = places.get(column);
            return place == null ? "" : record.getField(place).strip();
        }
    }

    /**
     * Gives each record with its place.
     *
     * @param wanted the columns that the block names
     * @param block the line of the mapping that names them
     */
    void read(Collection<String> wanted, long block, BiConsumer<Place, Cells> each) {
        try {
            EncodingScan scan = EncodingScan.of(file);
            if (scan.wide() || scan.badByte() >= 0) {
                String found = scan.wide() ? "UTF-16" : "most likely Latin-1";
                fault(scan.lines(), "is not UTF-8", found, "save the file as UTF-8");
                return;
            }
            records(scan, wanted, block, each);
        } catch (NoSuchFileException e) {
            mappingFault(block, "file", "file is missing", name(), "it must lie beside the mapping");
        } catch (CsvParseException e) {
            fault(0, "is not CSV as in RFC 4180", String.valueOf(e.getMessage()), "");
        } catch (IOException | UncheckedIOException e) {
            fault(0, "the file cannot be read", String.valueOf(e.getMessage()), "");
        }
    }

    private void records(EncodingScan scan, Collection<String> wanted, long block, BiConsumer<Place, Cells> each)
            throws IOException {
        try (InputStream in = Files.newInputStream(file);
                CsvReader<CsvRecord> reader = scan.reader(in);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                fault(1, "is empty", "", "allowed: a header and rows");
                return;
            }
            List<String> header = records.next().getFields();
            for (int i = 0; i < header.size(); i++) {
                places.putIfAbsent(header.get(i).strip(), i);
            }
            if (!hasAll(wanted, block)) {
                return;
            }
            while (records.hasNext()) {
                CsvRecord record = records.next();
                Place place = at(record.getStartingLineNumber());
                if (record.getFieldCount() == header.size()) {
                    each.accept(place, new Cells(record, places));
                } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    String found = String.valueOf(record.getFieldCount());
                    faults.add(place, null, "number of cells is wrong", found, "allowed: " + header.size());
                }
            }
        }
    }

    private boolean hasAll(Collection<String> wanted, long block) {
        Suggestions columns = Suggestions.among(places.keySet());
        boolean all = true;
        for (String column : wanted) {
            if (!places.containsKey(column)) {
                all = false;
                String near = columns.nearest(column).map("nearest "::concat).orElse(Fault.allowed(places.keySet()));
                mappingFault(block, column, name() + " has no such column", column, near);
            }
        }
        return all;
    }

    private Place at(long line) {
        return new Place(name(), line);
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private void fault(long line, String problem, String found, String remedy) {
        faults.add(at(line), null, problem, found, remedy);
    }

    private void mappingFault(long line, String key, String problem, String found, String remedy) {
        faults.add(Mapping.at(line), key, problem, found, remedy);
    }
}

package interlock.dataset.check;

import de.siegmar.fastcsv.reader.CsvRecord;
import interlock.dataset.Column;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Table;
import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first line of one of our files: its columns may stand in any order, and some may be missing. */
final class Header {
    private static final int ABSENT = -1;

    private final int width;
    /** For each column of the table where it stands in the file, from 0. */
    private final int[] places;

    private final boolean inOrder;

    private Header(int width, int[] places) {
        this.width = width;
        this.places = places;
        this.inOrder = isInOrder();
    }

    private boolean isInOrder() {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != i) {
                return false;
            }
        }
        return true;
    }

    /** Empty where a column is missing, not known or there twice; each is told. */
    static Optional<Header> read(CsvRecord record, Table table, Faults faults) {
        Place place = table.at(record.getStartingLineNumber());
        int before = faults.count();
        Map<String, Integer> found = new HashMap<>();
        for (String header : record.getFields()) {
            if (found.putIfAbsent(header, found.size()) != null) {
                faults.add(place, header, "column comes twice", header, "");
            }
        }
        List<String> missing = new ArrayList<>(table.headers());
        missing.removeAll(found.keySet());
        List<String> unknown = new ArrayList<>(record.getFields());
        unknown.removeAll(table.headers());
        for (Column column : table.columns()) {
            String header = column.header();
            if (missing.contains(header) && !table.isOptional(column)) {
                faults.add(
                        place, header, "column is missing", header, nearest("nearest in the file ", header, unknown));
            }
        }
        for (String header : unknown) {
            faults.add(place, header, "column is not known", header, nearest("nearest ", header, missing));
        }
        return faults.count() > before ? Optional.empty() : Optional.of(of(record, table, found));
    }

    private static Header of(CsvRecord record, Table table, Map<String, Integer> found) {
        int[] places = table.columns().stream()
                .mapToInt(column -> found.getOrDefault(column.header(), ABSENT))
                .toArray();
        return new Header(record.getFieldCount(), places);
    }

    private static String nearest(String lead, String header, List<String> among) {
        return Suggestions.among(among).nearest(header).map(lead::concat).orElse("");
    }

    /** How many cells each record has. */
    int width() {
        return width;
    }

    /** A record's cells in the order of the table; those of absent columns are empty. */
    List<String> cells(CsvRecord record) {
        if (inOrder) {
            return record.getFields();
        }
        String[] cells = new String[places.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = places[i] == ABSENT ? "" : record.getField(places[i]);
        }
        return Arrays.asList(cells);
    }
}

package interlock.dataset.history;

import interlock.dataset.Table;
import interlock.neo4j.DataSetStore.VersionRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a record was after one change to it.
 *
 * @param dataSet in which it was written
 * @param of the id of the record
 * @param number 1 for the first; 0 is what another data set had there before
 * @param change the number of the change, which may have made versions of several records at once
 * @param by who made it; null where nobody is asked who they are
 * @param origin the data set that brought the record; null where it was written first
 * @param returned whether it stands again as its origin has it
 * @param cells as {@link CellTexts} has them; null where it stands no more
 */
public record Version(
        String dataSet,
        Table table,
        String of,
        long number,
        long change,
        Instant at,
        @Nullable String by,
        Deed deed,
        @Nullable String origin,
        boolean returned,
        @Nullable Map<String, String> cells) {

    /** What another data set had there before. */
    public static Version zero(
            String dataSet, Table table, String of, Instant at, String origin, @Nullable Map<String, String> cells) {
        return new Version(dataSet, table, of, 0, 0, at, null, Deed.STOOD, origin, false, cells);
    }

    /** The same with other cells. */
    public Version with(@Nullable Map<String, String> others) {
        return new Version(dataSet, table, of, number, change, at, by, deed, origin, returned, others);
    }

    /** Whether a record stands the same after both. */
    public boolean isSameState(Version other) {
        return returned == other.returned && Objects.equals(cells, other.cells);
    }

    /** Whether the record stands otherwise than its origin has it. */
    boolean restates() {
        return origin != null && !returned;
    }

    /** For the store. */
    public VersionRow row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", dataSet + "/" + of + "/" + number);
        row.put("dataSet", dataSet);
        row.put("records", table.word());
        row.put("record", of);
        row.put("number", number);
        row.put("change", change);
        row.put("at", at.toString());
        row.put("deed", deed.word());
        row.put("returned", returned);
        if (by != null) {
            row.put("by", by);
        }
        if (origin != null) {
            row.put("origin", origin);
        }
        if (cells != null) {
            row.put(
                    "cells",
                    cells.entrySet().stream()
                            .map(cell -> cell.getKey() + "=" + cell.getValue())
                            .toList());
        }
        return new VersionRow(row);
    }

    /** From the store. */
    static Version of(VersionRow from) {
        Map<String, Object> row = from.properties();
        return new Version(
                text(row, "dataSet"),
                Table.valueOf(text(row, "records").toUpperCase(Locale.ROOT)),
                text(row, "record"),
                (Long) Objects.requireNonNull(row.get("number")),
                (Long) Objects.requireNonNull(row.get("change")),
                Instant.parse(text(row, "at")),
                (String) row.get("by"),
                Deed.of(text(row, "deed")),
                (String) row.get("origin"),
                Boolean.TRUE.equals(row.get("returned")),
                cells(row.get("cells")));
    }

    private static String text(Map<String, Object> row, String name) {
        return (String) Objects.requireNonNull(row.get(name));
    }

    private static @Nullable Map<String, String> cells(@Nullable Object kept) {
        if (!(kept instanceof List<?> list)) {
            return null;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (Object cell : list) {
            String text = cell.toString();
            int equals = text.indexOf('=');
            cells.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return cells;
    }
}

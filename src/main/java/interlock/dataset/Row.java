package interlock.dataset;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a table with typed values: text, lists of text, {@code Long}, {@code Double}, {@code Boolean} and
 * {@code LocalDate}. An empty cell is absent.
 */
public final class Row {
    /** So many columns a table may have at most: the bits of {@link #given}. */
    static final int MOST_COLUMNS = Long.SIZE;

    /** Stands for a cell that is given but could not be read, until its fault is told. */
    public static final Object UNREADABLE = new Object();

    private final Table table;
    private final Place place;
    /** A bit for each column that is given, and the values of those only: of most rows half is empty. */
    private final long given;

    private final Object[] values;

    /**
     * A record of a table.
     *
     * @param cells one for each column of the table, null where nothing is given
     */
    public Row(Table table, Place place, @Nullable Object[] cells) {
        this.table = table;
        this.place = place;
        long bits = 0;
        for (int i = 0; i < cells.length; i++) {
            bits |= cells[i] == null ? 0 : 1L << i;
        }
        Object[] packed = new Object[Long.bitCount(bits)];
        int next = 0;
        for (Object cell : cells) {
            if (cell != null) {
                packed[next++] = cell;
            }
        }
        given = bits;
        values = packed;
    }

    /** The same with another text in one cell. */
    public Row with(Table of, String column, String text) {
        if (text.equals(text(column))) {
            return this;
        }
        @Nullable Object[] cells = new @Nullable Object[of.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = value(of.columns().get(i).name());
        }
        cells[of.place(column)] = text;
        return new Row(of, place, cells);
    }

    /** Where its record stands in the file that the person gave. */
    public Place place() {
        return place;
    }

    /** The id of the entity, deal, source or fact. */
    public String id() {
        return text("id");
    }

    /** The properties by name, absent where empty. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Column> columns = table.columns();
        int next = 0;
        for (int i = 0; i < columns.size(); i++) {
            if ((given >>> i & 1) == 1) {
                Object value = values[next++];
                if (columns.get(i).isProperty()) {
                    properties.put(columns.get(i).name(), value);
                }
            }
        }
        return properties;
    }

    /**
     * What stands in a cell; null where nothing does.
     *
     * @throws IllegalArgumentException where the table has no such column; so do all that ask for a cell
     */
    @Nullable
    public Object value(String column) {
        int at = table.place(column);
        return (given >>> at & 1) == 0 ? null : values[Long.bitCount(given & (1L << at) - 1)];
    }

    /** Whether anything stands in the cell, readable or not. */
    public boolean given(String column) {
        return (given >>> table.place(column) & 1) == 1;
    }

    /** The text of a cell, empty where absent. */
    public String text(String column) {
        return value(column) instanceof String text ? text : "";
    }

    /** The items of a cell, none where it is empty. */
    public List<String> list(String column) {
        return value(column) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** The day in a cell; null where it is empty or none. */
    @Nullable
    public LocalDate day(String column) {
        return value(column) instanceof LocalDate day ? day : null;
    }

    /** The whole number in a cell; null where it is empty or none. */
    @Nullable
    public Long whole(String column) {
        return value(column) instanceof Long number ? number : null;
    }

    /** The number in a cell; null where it is empty or none. */
    @Nullable
    public Double number(String column) {
        return value(column) instanceof Double number ? number : null;
    }
}

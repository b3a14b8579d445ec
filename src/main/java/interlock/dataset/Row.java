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
    /** Stands for a cell that is given but could not be read, until its fault is told. */
    static final Object UNREADABLE = new Object();

    private final Table table;
    private final long line;
    private final @Nullable Object[] values;

    Row(Table table, long line, @Nullable Object[] values) {
        this.table = table;
        this.line = line;
        this.values = values;
    }

    Table table() {
        return table;
    }

    /** The line on which the record begins, from 1. */
    public long line() {
        return line;
    }

    /** The id of the entity, deal, source or fact. */
    public String id() {
        return text("id");
    }

    /** The properties by name, absent where empty. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Column> columns = table.columns();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null && columns.get(i).isProperty()) {
                properties.put(columns.get(i).name(), value);
            }
        }
        return properties;
    }

    @Nullable
    Object value(String column) {
        return values[table.place(column)];
    }

    boolean given(String column) {
        return value(column) != null;
    }

    /** The text of a cell, empty where absent. */
    String text(String column) {
        return value(column) instanceof String text ? text : "";
    }

    List<String> list(String column) {
        return value(column) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    @Nullable
    LocalDate day(String column) {
        return value(column) instanceof LocalDate day ? day : null;
    }

    @Nullable
    Long whole(String column) {
        return value(column) instanceof Long number ? number : null;
    }

    @Nullable
    Double number(String column) {
        return value(column) instanceof Double number ? number : null;
    }
}

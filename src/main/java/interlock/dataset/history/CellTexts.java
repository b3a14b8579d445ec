package interlock.dataset.history;

import interlock.dataset.Column;
import interlock.dataset.Table;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a record as its file has them, and back: text by the names of columns, where anything is given. */
public final class CellTexts {
    private CellTexts() {}

    /** Those of a fact. */
    public static Map<String, String> of(FactRow fact) {
        Map<String, Object> values = new LinkedHashMap<>(fact.properties());
        values.put(":START_ID", fact.from());
        values.put(":TYPE", fact.type());
        values.put(":END_ID", fact.to());
        return of(Table.FACTS, values);
    }

    /** Those of an entity, a deal or a source. */
    public static Map<String, String> of(Table table, NodeRow node) {
        Map<String, Object> values = new LinkedHashMap<>(node.properties());
        values.put(":LABEL", node.labels());
        return of(table, values);
    }

    /** @param values by the names of columns; what no column holds is passed over */
    public static Map<String, String> of(Table table, Map<String, ?> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String text = text(values.get(column.name()));
            if (!text.isEmpty()) {
                cells.put(column.name(), text);
            }
        }
        return cells;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }

    /** The properties of a record whose cells were checked. */
    public static Map<String, Object> properties(Table table, Map<String, String> cells) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String cell = cells.get(column.name());
            if (cell != null && column.isProperty()) {
                properties.put(column.name(), value(column.type(), cell));
            }
        }
        return properties;
    }

    private static Object value(Column.Type type, String cell) {
        return switch (type) {
            case TEXT, END, LABEL -> cell;
            case LIST -> List.of(cell.split(";"));
            case LONG -> Long.parseLong(cell);
            case DOUBLE -> Double.parseDouble(cell);
            case DATE -> LocalDate.parse(cell);
            case BOOLEAN -> Boolean.parseBoolean(cell);
        };
    }
}

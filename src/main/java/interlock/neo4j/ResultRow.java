package interlock.neo4j;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row that a statement gave: text, {@code Long}, {@code Double}, {@code Boolean}, {@code LocalDate}, lists and maps of
 * these, and any {@link GraphElement} and {@link PathValue}.
 */
public record ResultRow(Function<String, @Nullable Object> values) {

    /** The value in a column; null where there is none. */
    @Nullable
    public Object get(String column) {
        return values.apply(column);
    }

    public String text(String column) {
        return (String) there(column);
    }

    public String text(String column, String otherwise) {
        return get(column) instanceof String text ? text : otherwise;
    }

    public long whole(String column) {
        return (Long) there(column);
    }

    NodeValue node(String column) {
        return (NodeValue) there(column);
    }

    public List<String> texts(String column) {
        return ((List<?>) there(column)).stream().map(String.class::cast).toList();
    }

    List<PathValue> paths(String column) {
        return ((List<?>) there(column)).stream().map(PathValue.class::cast).toList();
    }

    /** Several maps. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> maps(String column) {
        return ((List<?>) there(column))
                .stream().map(map -> (Map<String, Object>) map).toList();
    }

    /** Keys and values of a map. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String column) {
        return (Map<String, Object>) there(column);
    }

    private Object there(String column) {
        Object value = get(column);
        if (value == null) {
            throw new IllegalStateException("The statement gives no " + column);
        }
        return value;
    }
}

package interlock.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists and maps of values, as Cypher nests them. */
public final class NestedValues {
    private NestedValues() {}

    /** The list with another value in the place of each. */
    public static List<@Nullable Object> each(List<?> list, UnaryOperator<@Nullable Object> other) {
        List<@Nullable Object> out = new ArrayList<>(list.size());
        list.forEach(item -> out.add(other.apply(item)));
        return out;
    }

    /** The map with another value in the place of each, its keys in the same order. */
    public static Map<String, @Nullable Object> each(Map<?, ?> map, UnaryOperator<@Nullable Object> other) {
        Map<String, @Nullable Object> out = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, item) -> out.put((String) key, other.apply(item)));
        return out;
    }
}

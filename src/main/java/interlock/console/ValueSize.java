package interlock.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Path;

/** About how many bytes a value is as JSON. */
final class ValueSize {
    private static final long MARK = 4;
    private static final long NUMBER = 8;
    private static final long NAME = 16;

    private ValueSize() {}

    static long of(Record row) {
        long bytes = 0;
        for (Value value : row.values()) {
            bytes += NAME + of(value.asObject());
        }
        return bytes;
    }

    private static long of(@Nullable Object value) {
        return switch (value) {
            case null -> MARK;
            case String text -> text.length() + MARK;
            case List<?> list -> {
                long bytes = MARK;
                for (Object item : list) {
                    bytes += of(item) + 1;
                }
                yield bytes;
            }
            case Map<?, ?> map -> {
                long bytes = MARK;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    bytes += entry.getKey().toString().length() + MARK + of(entry.getValue());
                }
                yield bytes;
            }
            case Path path -> {
                long bytes = MARK;
                for (Entity node : path.nodes()) {
                    bytes += of(node.asMap()) + NAME;
                }
                for (Entity relationship : path.relationships()) {
                    bytes += of(relationship.asMap()) + NAME;
                }
                yield bytes;
            }
            case Entity entity -> of(entity.asMap()) + NAME;
            case byte[] bytes -> bytes.length * 2L;
            default -> NUMBER;
        };
    }
}

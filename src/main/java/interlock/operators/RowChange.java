package interlock.operators;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one row.
 *
 * @param key what identifies it, in the order of the question's key
 * @param row as it was; null where it is new
 * @param other as it is; null where it is gone
 */
public record RowChange(
        Kind kind,
        List<Object> key,
        @Nullable Map<String, @Nullable Object> row,
        @Nullable Map<String, @Nullable Object> other) {

    /** From one answer to another. */
    public enum Kind {
        NEW,
        GONE,
        CHANGED,
        SAME;

        /** The word in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Seen from the other answer. */
    public RowChange turned() {
        Kind over = switch (kind) {
            case NEW -> Kind.GONE;
            case GONE -> Kind.NEW;
            case CHANGED, SAME -> kind;
        };
        return new RowChange(over, key, other, row);
    }
}

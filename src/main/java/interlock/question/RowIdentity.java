package interlock.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a row of an answer is the same one in another world, and what of it is true.
 *
 * @param key the columns that identify a row
 * @param verdict the columns that carry its truth; none where that is that there is the row
 */
public record RowIdentity(List<String> key, List<String> verdict) {
    public RowIdentity {
        key = List.copyOf(key);
        verdict = List.copyOf(verdict);
    }

    /** A column that is named as both. */
    Optional<String> both() {
        return verdict.stream().filter(key::contains).findFirst();
    }

    /** The same; where no key is given, all columns that are no evidence and carry no truth. */
    RowIdentity orOf(List<Column> columns) {
        return key.isEmpty()
                ? new RowIdentity(
                        columns.stream()
                                .filter(column -> column.type() != Column.Type.FACT)
                                .map(Column::name)
                                .filter(name -> !verdict.contains(name))
                                .toList(),
                        verdict)
                : this;
    }

    /** What identifies a row, equal for equal rows. */
    public List<Object> keyOf(Map<String, ? extends @Nullable Object> row) {
        List<Object> cells = new ArrayList<>(key.size());
        key.forEach(column -> cells.add(Objects.requireNonNullElse(row.get(column), "")));
        return cells;
    }

    /** Whether the same is true of two rows. */
    public boolean agree(Map<String, ? extends @Nullable Object> one, Map<String, ? extends @Nullable Object> other) {
        return verdict.stream().allMatch(column -> Objects.equals(one.get(column), other.get(column)));
    }
}

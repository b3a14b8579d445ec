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
 * @param declared whether the question says so; else it is all that rows tell
 */
public record RowIdentity(List<String> key, List<String> verdict, boolean declared) {
    public RowIdentity {
        key = List.copyOf(key);
        verdict = List.copyOf(verdict);
    }

    RowIdentity(List<String> key, List<String> verdict) {
        this(key, verdict, !key.isEmpty());
    }

    /** The one column of these that a question says identifies a row, by one value; null where there is none. */
    @Nullable
    String only(List<Column> columns) {
        return columns.stream()
                .filter(column -> declared && key.equals(List.of(column.name())) && !column.list())
                .map(Column::name)
                .findFirst()
                .orElse(null);
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
                        verdict,
                        false)
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

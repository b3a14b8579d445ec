package interlock.operators;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is true now, of a whole answer or of one row of it.
 *
 * @param row what identifies the row; empty for the whole answer
 */
record Truth(Asked asked, KeyedRows now, List<String> row) {
    private static final int ROWS_NAMED = 20;

    /** Whether the same is true in another answer. */
    boolean isIn(KeyedRows other) {
        if (row.isEmpty()) {
            return now.agreesWith(other);
        }
        Map<String, @Nullable Object> mine = rowOf(now);
        Map<String, @Nullable Object> theirs = rowOf(other);
        return mine == null || theirs == null
                ? mine == theirs
                : asked.question().identity().agree(mine, theirs);
    }

    private @Nullable Map<String, @Nullable Object> rowOf(KeyedRows rows) {
        return rows.keys().stream()
                .filter(key -> KeyedRows.texts(key).equals(row))
                .findFirst()
                .map(key -> Objects.requireNonNull(rows.row(key)))
                .orElse(null);
    }

    /** The keys of the rows that are another in an answer which {@link #isIn} is not, the first few. */
    List<List<Object>> differing(KeyedRows other) {
        return row.isEmpty()
                ? differences(other).stream()
                        .limit(ROWS_NAMED)
                        .map(RowChange::key)
                        .toList()
                : List.of(List.copyOf(row));
    }

    /** How many rows are another in it. */
    int count(KeyedRows other) {
        return count(other, key -> true);
    }

    /** The same of the rows of some keys. */
    int count(KeyedRows other, Predicate<List<Object>> wanted) {
        return row.isEmpty()
                ? (int) differences(other).stream()
                        .filter(change -> wanted.test(change.key()))
                        .count()
                : isIn(other) ? 0 : 1;
    }

    private List<RowChange> differences(KeyedRows other) {
        return now.to(other).stream()
                .filter(change -> change.kind() != RowChange.Kind.SAME)
                .toList();
    }
}

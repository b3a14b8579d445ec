package interlock.question;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a sentence lists, each once, in the order in which they came. What identifies a row is in no other: of
 * such values the first few are kept, and the others are counted.
 */
final class ListedValues {

    /** A column's values, of the rows with a mark; of all where it is empty. */
    private record Listed(String column, String mark) {}

    /** What the rows have. */
    private static final class Seen {
        private final Set<Object> values = new LinkedHashSet<>();
        private long others = 0;
    }

    private final Map<Listed, Seen> seen = new HashMap<>();
    private final @Nullable String key;

    /** @param key the one column that identifies a row; null where there is none */
    ListedValues(@Nullable String key) {
        this.key = key;
    }

    /** @param mark of the rows with it; empty for all */
    void want(String column, String mark) {
        seen.computeIfAbsent(new Listed(column, mark), unseen -> new Seen());
    }

    /** Takes one row for so many that count for the same. */
    void take(Function<String, @Nullable Object> cell, long times) {
        seen.forEach((one, known) -> {
            if (one.mark.isEmpty() || Tally.isMarked(one.mark, cell)) {
                if (one.column.equals(key)) {
                    takeUnlike(cell.apply(key), known, times);
                } else {
                    Tally.flat(cell.apply(one.column)).forEach(known.values::add);
                }
            }
        });
    }

    private static void takeUnlike(@Nullable Object value, Seen known, long times) {
        if (value != null && !value.equals("")) {
            boolean isKept = known.values.size() < Headline.MOST && known.values.add(value);
            known.others += isKept ? times - 1 : times;
        }
    }

    long different(String column, String mark) {
        Seen known = seen.get(new Listed(column, mark));
        return known == null ? 0 : known.values.size() + known.others;
    }

    List<Object> values(String column, String mark) {
        Seen known = seen.get(new Listed(column, mark));
        return known == null ? List.of() : List.copyOf(known.values);
    }

    /** Those of some columns that a sentence may name. */
    Stream<Object> named(Predicate<String> columns) {
        return seen.entrySet().stream()
                .filter(one -> columns.test(one.getKey().column))
                .flatMap(one -> one.getValue().values.stream().limit(Headline.MOST));
    }
}

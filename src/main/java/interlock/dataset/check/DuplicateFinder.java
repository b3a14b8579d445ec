package interlock.dataset.check;

import interlock.dataset.Row;
import org.eclipse.collections.api.block.HashingStrategy;
import org.eclipse.collections.impl.block.factory.HashingStrategies;
import org.eclipse.collections.impl.set.strategy.mutable.UnifiedSetWithHashingStrategy;
import org.jspecify.annotations.Nullable;

/** The first row of each id, or of whatever else makes two rows the same. It holds rows alone: there may be millions. */
final class DuplicateFinder {
    private final UnifiedSetWithHashingStrategy<Row> rows;

    DuplicateFinder(HashingStrategy<Row> same) {
        rows = new UnifiedSetWithHashingStrategy<>(same);
    }

    static DuplicateFinder byId() {
        return new DuplicateFinder(HashingStrategies.fromFunction(Row::id));
    }

    /** The row before that is the same; null where this is the first one, which is kept. */
    @Nullable
    Row before(Row row) {
        Row first = rows.put(row);
        return first == row ? null : first;
    }

    /**
     * Undoes {@link #before} for a row that is left out after all.
     *
     * @return whether it was the first one
     */
    boolean forget(Row row) {
        return rows.get(row) == row && rows.remove(row);
    }
}

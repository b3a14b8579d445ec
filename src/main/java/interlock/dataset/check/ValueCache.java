package interlock.dataset.check;

import org.jspecify.annotations.Nullable;

/**
 * Values of cells that come again and again, such as days, kinds and ids: read once, and kept once in memory. It forgets
 * as it likes, so that a large file does not fill it, and leaves a column alone in which nothing comes again.
 */
final class ValueCache {
    private static final int PLACES = 1 << 14;

    /** So many cells of a column are looked at before it is judged. */
    private static final int TRIED = 1 << 15;

    private static final int FEWEST_IN_A_HUNDRED = 5;

    private final @Nullable String[][] cells;
    private final @Nullable Object[][] values;

    private final int[] asked;
    private final int[] known;

    ValueCache(int columns) {
        asked = new int[columns];
        known = new int[columns];
        cells = new @Nullable String[columns][PLACES];
        values = new @Nullable Object[columns][PLACES];
    }

    /** Null where it is not known, or no longer. */
    @Nullable
    Object value(int column, String cell) {
        if (isLeftAlone(column)) {
            return null;
        }
        int place = place(cell);
        boolean comesAgain = cell.equals(cells[column][place]);
        if (asked[column] < TRIED) {
            asked[column]++;
            known[column] += comesAgain ? 1 : 0;
        }
        return comesAgain ? values[column][place] : null;
    }

    void keep(int column, String cell, Object value) {
        if (isLeftAlone(column)) {
            return;
        }
        int place = place(cell);
        cells[column][place] = cell;
        values[column][place] = value;
    }

    private boolean isLeftAlone(int column) {
        return asked[column] == TRIED && known[column] * 100 < TRIED * FEWEST_IN_A_HUNDRED;
    }

    private static int place(String cell) {
        int hash = cell.hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}

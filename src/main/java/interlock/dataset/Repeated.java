package interlock.dataset;

import org.jspecify.annotations.Nullable;

/**
 * Values of cells that come again and again, such as days, kinds and ids: read once, and kept once in memory. It forgets
 * as it likes, so that a large file does not fill it.
 */
final class Repeated {
    private static final int PLACES = 1 << 14;

    private final @Nullable String[][] cells;
    private final @Nullable Object[][] values;

    Repeated(int columns) {
        cells = new @Nullable String[columns][PLACES];
        values = new @Nullable Object[columns][PLACES];
    }

    /** Null where it is not known, or no longer. */
    @Nullable
    Object value(int column, String cell) {
        int place = place(cell);
        return cell.equals(cells[column][place]) ? values[column][place] : null;
    }

    void keep(int column, String cell, Object value) {
        int place = place(cell);
        cells[column][place] = cell;
        values[column][place] = value;
    }

    private static int place(String cell) {
        int hash = cell.hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}

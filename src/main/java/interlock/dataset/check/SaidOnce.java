package interlock.dataset.check;

import interlock.dataset.Place;
import java.util.Set;

/**
 * Cells that are the same in many rows, since a mapping says them and not the record: what is wrong with one of them by
 * itself is told there, and once.
 *
 * @param place where they are said
 * @param columns in which they stand
 */
public record SaidOnce(Place place, Set<String> columns) {
    /** The record says all of its cells. */
    public static final SaidOnce NOTHING = new SaidOnce(new Place("", 0), Set.of());

    boolean has(String column) {
        return columns.contains(column);
    }
}

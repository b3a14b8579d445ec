package interlock.dataset.check;

import interlock.dataset.Faults;
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

    /** Tells a fault that a cell has by itself: of the record at a place, or once where it is said. */
    void tell(Faults faults, Place record, String column, String problem, String found, String remedy) {
        if (columns.contains(column)) {
            faults.addOnce(place, column, problem, found, remedy);
        } else {
            faults.add(record, column, problem, found, remedy);
        }
    }
}

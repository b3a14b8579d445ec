package interlock.dataset.check;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One record of a table before its cells are read.
 *
 * @param place in the file that the person gave
 * @param cells as text, one for each column of the table and in their order; empty where nothing is given
 * @param once cells that the record does not say itself
 * @param leftOut who is told that the row was left out for its faults; null where they are faults of the data set
 */
public record RawRow(
        Place place,
        List<String> cells,
        SaidOnce once,
        @Nullable Consumer<Faults> leftOut) {
    /** One whose faults are faults of the data set. */
    public RawRow(Place place, List<String> cells) {
        this(place, cells, SaidOnce.NOTHING, null);
    }

    public boolean isBlank() {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }
}

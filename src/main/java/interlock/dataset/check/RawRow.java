package interlock.dataset.check;

import interlock.dataset.Place;
import java.util.List;

/**
 * One record of a table before its cells are read.
 *
 * @param place in the file that the person gave
 * @param cells as text, one for each column of the table and in their order; empty where nothing is given
 */
public record RawRow(Place place, List<String> cells) {
    public boolean isBlank() {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }
}

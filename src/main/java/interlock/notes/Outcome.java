package interlock.notes;

import interlock.dataset.Table;
import interlock.dataset.history.Deed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one record.
 *
 * @param owner the data set that it is of now; null where it is new
 * @param before its cells by the names of columns; null where it was not there
 * @param after null where it is there no more
 * @param back whether it stands again as the data set has it that brought it
 */
public record Outcome(
        Table table,
        String id,
        Deed deed,
        @Nullable String owner,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        boolean back) {
    boolean changesAnything() {
        return back || before == null || !before.equals(after);
    }
}

package interlock.operators;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All rows of an answer by what they are about, as it stands in JSON.
 *
 * @param column the one that was looked at: the first that identifies a row and names one entity
 * @param total how many rows there are
 * @param groups how many are about each kind of entity in each country, the most first
 * @param levels how many stand at each step from the start, in order; none where the answer has no steps
 * @param world the world in which it was asked; null for all that is known, with nothing taken out or supposed
 */
public record Grouped(
        String question,
        Map<String, Object> parameters,
        String column,
        long total,
        List<Group> groups,
        List<Level> levels,
        @Nullable Map<String, Object> world,
        long millis) {

    /**
     * Rows about entities of one kind in one country.
     *
     * @param kind its label, such as {@code Company}
     * @param country ISO 3166 alpha-2; empty where it is not known
     */
    public record Group(String kind, String country, long count) {}

    /** Rows so many steps from the start. */
    public record Level(long level, long count) {}
}

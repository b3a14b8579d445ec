package interlock.operators;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an answer changed, as it stands in JSON.
 *
 * @param from the day with whose answer it begins
 * @param days how many days were tried: those on which the answer may have changed, from {@code from} on
 * @param headline when it changed, in a sentence
 * @param entries the days on which it did, in order; since the last of them the answer is as it is
 * @param until the last day that was tried; before {@code to} where the time was over
 */
public record History(
        String question,
        Map<String, Object> parameters,
        Map<String, Object> world,
        String from,
        String to,
        int days,
        String headline,
        List<String> key,
        List<String> verdict,
        List<Entry> entries,
        String until,
        boolean truncated,
        long millis) {

    /** The same with other entries, for whoever was told them already. */
    public History withEntries(List<Entry> others) {
        return new History(
                question, parameters, world, from, to, days, headline, key, verdict, others, until, truncated, millis);
    }

    /**
     * A day on which the answer changed.
     *
     * @param facts that begin or end on it, at hand of what changed; where none is, all that do
     * @param names of those that identify what changed, and of the first facts what they state, by id
     * @param total how many rows there are from this day on
     */
    public record Entry(String day, List<Change> changes, List<String> facts, Map<String, String> names, int total) {}

    /**
     * A row that changed.
     *
     * @param change {@code new}, {@code gone} or {@code changed}
     * @param key what identifies it, by column
     * @param before as it was; null where it is new
     * @param row as it is; null where it is gone
     */
    public record Change(
            String change,
            Map<String, Object> key,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> row) {}
}

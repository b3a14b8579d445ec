package interlock.operators;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on, as it stands in JSON.
 *
 * @param about {@code answer} or {@code row}
 * @param row what identifies the row, where it is about one
 * @param facts each without which the answer, or the verdict of the row, would be different
 * @param sources each without which it would be: every fact that cites nothing else is gone with it
 * @param origins each without which it would be: every fact whose sources all repeat it is gone with it
 * @param standings each standing of the ladder, and whether the same is true by facts of at least it
 * @param since the first day of the unbroken stretch in which the same is true; null where that is before all events, or
 *     the question is about no day
 * @param unknowns what is not known and would make another answer, settled one way or the other, what flips the most first
 * @param tried how many facts, sources and origins were taken out
 * @param candidates how many could have a say
 * @param truncated whether the time was over before all were tried: then what is not named may carry it too
 */
public record Firmness(
        String question,
        Map<String, Object> parameters,
        Map<String, Object> world,
        String headline,
        String about,
        @Nullable List<String> row,
        List<Carrier> facts,
        List<Carrier> sources,
        List<Carrier> origins,
        List<Step> standings,
        @Nullable String since,
        List<Unknown> unknowns,
        int tried,
        int candidates,
        boolean truncated,
        long millis) {

    /**
     * One without which the answer would be different.
     *
     * @param facts that are gone with it
     * @param rows the keys of the rows that would be different, the first few
     * @param differing how many rows would be
     */
    public record Carrier(String id, List<String> facts, List<List<Object>> rows, int differing) {}

    /**
     * A standing, and whether the same is true by facts of at least it.
     *
     * @param same null where it could not be asked
     */
    public record Step(String standing, @Nullable Boolean same) {}

    /**
     * Something that is not known.
     *
     * @param kind {@code open-role}: one more may serve in it, and be enough; {@code undisclosed}: an amount
     * @param of the fact, or the entity
     * @param rows how many rows of the answer would be different, settled the way that changes most
     */
    public record Unknown(String kind, String of, @Nullable String role, int rows) {}
}

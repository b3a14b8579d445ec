package interlock.operators;

import interlock.answers.Answer;
import interlock.answers.Answer.Head;
import interlock.answers.Answer.Notice;
import interlock.answers.Subgraph;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer in two worlds, as it stands in JSON.
 *
 * @param headline what differs, in a sentence
 * @param answer the headline in the first world
 * @param otherAnswer the headline in the other
 * @param key the columns that identify a row
 * @param verdict the columns that carry its truth
 * @param rows each with what has become of it, the differences first
 * @param counts how many rows are {@code new}, {@code gone}, {@code changed} and {@code same}, whatever is sent
 * @param facts those in hand of the rows that differ which hold in one of the two worlds only
 * @param graph every entity and fact that the rows mention
 * @param truncated whether there are more rows than are sent, or than were compared
 */
public record Comparison(
        String question,
        @Nullable String title,
        Map<String, Object> parameters,
        Map<String, Object> otherParameters,
        Map<String, Object> world,
        Map<String, Object> otherWorld,
        String headline,
        @Nullable String answer,
        @Nullable String otherAnswer,
        List<Head> columns,
        List<String> key,
        List<String> verdict,
        List<Row> rows,
        Map<String, Integer> counts,
        List<String> facts,
        Subgraph graph,
        List<Map<String, Object>> sources,
        List<Notice> notices,
        boolean truncated,
        long millis) {

    /**
     * A row in both worlds.
     *
     * @param change {@code new}, {@code gone}, {@code changed} or {@code same}, from the first world to the other
     * @param row in the first; null where it is new
     * @param other in the other; null where it is gone
     */
    public record Row(
            String change,
            @Nullable Map<String, @Nullable Object> row,
            @Nullable Map<String, @Nullable Object> other) {
        static Row of(RowChange change) {
            return new Row(change.kind().word(), change.row(), change.other());
        }
    }

    /** What one has and the other lacks, of both answers together. */
    static Subgraph together(Answer one, Answer other) {
        return new Subgraph(
                Distinct.byId(one.graph().nodes(), other.graph().nodes()),
                Distinct.byId(one.graph().edges(), other.graph().edges()));
    }
}

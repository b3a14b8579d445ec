package interlock.answers;

import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.GraphReader;
import interlock.question.Column;
import interlock.question.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a question alone, for whoever asks it many times in one transaction. */
public final class QuestionRows {
    private QuestionRows() {}

    /**
     * Runs a question and hands over its rows as they come, facts by their ids.
     *
     * @param values what {@link Question#read} gave
     */
    public static void each(
            Question question,
            Map<String, Object> values,
            GraphReader reader,
            Consumer<Map<String, @Nullable Object>> row) {
        each(question.columns(), question, values, reader, row);
    }

    /**
     * The same with nothing but what identifies a row and what is true of it: no fact is read from the store.
     *
     * @param row what it is handed has these columns alone
     */
    public static void eachTruth(
            Question question,
            Map<String, Object> values,
            GraphReader reader,
            Consumer<Map<String, @Nullable Object>> row) {
        List<Column> columns = question.columns().stream()
                .filter(column -> question.identity().key().contains(column.name())
                        || question.identity().verdict().contains(column.name()))
                .toList();
        each(columns, question, values, reader, row);
    }

    /**
     * The same with some columns alone.
     *
     * @throws Unknown where a parameter names an entity or a deal that does not exist
     */
    public static void eachOf(
            List<Column> columns,
            Question question,
            Map<String, Object> values,
            GraphReader reader,
            Consumer<Map<String, @Nullable Object>> row) {
        new QuestionRun(question, values, reader, DisplayNames.AMONG_THEMSELVES).seeThatItExists();
        each(columns, question, values, reader, row);
    }

    private static void each(
            List<Column> columns,
            Question question,
            Map<String, Object> values,
            GraphReader reader,
            Consumer<Map<String, @Nullable Object>> row) {
        RowIds ids = new RowIds();
        reader.cypher()
                .run(question.cypher(), values)
                .forEachRemaining(found -> row.accept(QuestionRun.row(columns, found, ids::take)));
    }

    /**
     * The sentence that answers, with the world before it.
     *
     * @param graph the one in whose world the reader reads
     */
    public static String headline(
            Question question, Map<String, Object> values, GraphReader reader, Graph graph, Duration longest) {
        return String.valueOf(new QuestionRun(
                        question,
                        values,
                        reader,
                        graph.search().displayNames(),
                        graph.world(),
                        Evidence.whole(question))
                .answer(0, System.nanoTime(), longest)
                .headline());
    }
}

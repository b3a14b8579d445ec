package interlock.answers;

import interlock.neo4j.ResultRow;
import interlock.neo4j.ResultRows;
import interlock.question.Column;
import interlock.question.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done with the rows after those that are sent. */
interface RestOfRows {
    void read(ResultRows found, Tally tally);

    /**
     * They are read for what the sentence tells of all, and let go.
     *
     * @param until in {@link System#nanoTime}
     */
    static RestOfRows counted(long until) {
        return (found, tally) -> {
            RowIds ids = new RowIds();
            while (found.hasNext()) {
                if (System.nanoTime() - until > 0) {
                    tally.breakOff();
                    return;
                }
                ResultRow row = found.next();
                tally.add(column -> ids.take(row.get(column)), found.times());
            }
        };
    }

    /** They are handed over, one by one. */
    static RestOfRows handedOver(List<Column> columns, EachRow each) {
        return (found, tally) -> {
            RowIds ids = new RowIds();
            while (found.hasNext()) {
                Map<String, @Nullable Object> row = QuestionRun.row(columns, found.next(), ids::take);
                tally.add(row::get);
                each.take(row);
            }
        };
    }
}

package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.neo4j.ResultRow;
import interlock.question.Column;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is our sentence in a row, and what is another's title. */
class QuotedRowsTest {
    @Test
    void aSentenceWritesItsDaysOutAndATitleIsQuotedAsItStands() {
        List<Column> columns = List.of(
                new Column("statement", Column.Type.TEXT, false, "What it says"),
                new Column("source", Column.Type.TEXT, false, "Its title"));
        Map<String, Object> given =
                Map.of("statement", "It was signed on 2025-11-18.", "source", "Current report of 2025-11-18");

        assertThat(QuestionRun.row(columns, new ResultRow(given::get), cell -> cell))
                .containsEntry("statement", "It was signed on 18 Nov 2025.")
                .containsEntry("source", "Current report of 2025-11-18");
    }
}

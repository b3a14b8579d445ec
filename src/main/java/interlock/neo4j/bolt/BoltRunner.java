package interlock.neo4j.bolt;

import interlock.neo4j.CypherRunner;
import interlock.neo4j.Notice;
import interlock.neo4j.ResultRow;
import interlock.neo4j.ResultRows;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;

/** Statements over Bolt. */
record BoltRunner(SimpleQueryRunner runner) implements CypherRunner {
    @Override
    public ResultRows run(String statement, Map<String, Object> parameters) {
        return new BoltRows(runner.run(statement, parameters));
    }

    private record BoltRows(Result result) implements ResultRows {
        @Override
        public boolean hasNext() {
            return result.hasNext();
        }

        @Override
        public ResultRow next() {
            Record record = result.next();
            return new ResultRow(column -> BoltValues.plain(record.get(column)));
        }

        @Override
        public List<Notice> end() {
            return BoltNotices.of(result.consume());
        }
    }
}

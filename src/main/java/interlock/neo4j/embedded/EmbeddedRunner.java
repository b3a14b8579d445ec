package interlock.neo4j.embedded;

import interlock.neo4j.CypherRunner;
import interlock.neo4j.Notice;
import interlock.neo4j.ResultRow;
import interlock.neo4j.ResultRows;
import interlock.procedures.Evidence;
import interlock.procedures.RowsTogether;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/** Statements of a transaction inside the process. */
record EmbeddedRunner(Transaction transaction) implements CypherRunner {
    @Override
    public ResultRows run(String statement, Map<String, Object> parameters) {
        return new EmbeddedRows(transaction.execute(statement, parameters), (InternalTransaction) transaction);
    }

    @Override
    public ResultRows run(String statement, Map<String, Object> parameters, int withEvidence) {
        InternalTransaction internal = (InternalTransaction) transaction;
        Map<String, Object> all = new HashMap<>(internal.kernelTransaction().getMetaData());
        all.put(Evidence.ROWS, withEvidence);
        all.remove(RowsTogether.TIMES);
        all.remove(RowsTogether.LEFT_OUT);
        internal.setMetaData(all);
        return run(statement, parameters);
    }

    private static final class EmbeddedRows implements ResultRows {
        private final Result result;
        private final InternalTransaction transaction;
        private long taken = 0;

        EmbeddedRows(Result result, InternalTransaction transaction) {
            this.result = result;
            this.transaction = transaction;
        }

        @Override
        public boolean hasNext() {
            return result.hasNext();
        }

        @Override
        public ResultRow next() {
            Map<String, Object> row = result.next();
            taken++;
            return new ResultRow(column -> EmbeddedValues.plain(row.get(column)));
        }

        @Override
        public long times() {
            Object together = transaction.kernelTransaction().getMetaData().get(RowsTogether.TIMES);
            return together instanceof Map<?, ?> times && times.get(String.valueOf(taken - 1)) instanceof Number many
                    ? many.longValue()
                    : 1;
        }

        @Override
        public long leftOut() {
            return transaction.kernelTransaction().getMetaData().get(RowsTogether.LEFT_OUT) instanceof Number many
                    ? many.longValue()
                    : 0;
        }

        @Override
        public List<Notice> end() {
            List<Notice> notices = EmbeddedNotices.of(result.getGqlStatusObjects());
            result.close();
            return notices;
        }
    }
}

package interlock.bench;

import interlock.market.BareLoops;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.common.DependencyResolver;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.GraphDatabaseQueryService;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.impl.factory.KernelTransactionFactory;
import org.neo4j.kernel.impl.query.Neo4jTransactionalContextFactory;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.kernel.impl.query.QueryExecutionEngine;
import org.neo4j.kernel.impl.query.QuerySubscriberAdapter;
import org.neo4j.kernel.impl.query.TransactionalContext;
import org.neo4j.kernel.impl.util.ValueUtils;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.virtual.MapValue;

/**
 * A call of our procedure inside the database, from a statement of Cypher that returns an id and a number. Its rows are
 * taken as Neo4j's own Bolt server takes them, field by field; the Core API would make a map of each.
 */
record ProcedureCall(Statement statement) {

    static final ProcedureCall DEPENDENTS = new ProcedureCall(Statement.named("dependents"));
    static final ProcedureCall KNOCK_OUT = new ProcedureCall(Statement.named("knock-out"));
    static final ProcedureCall CLOSE_DEPENDENCIES = new ProcedureCall(Statement.named("close-dependencies"));
    static final ProcedureCall DEPENDENCIES = new ProcedureCall(Statement.named("dependencies"));
    static final ProcedureCall CRITICAL_POINTS = new ProcedureCall(Statement.named("critical-points"));

    private static final long LONGEST_MINUTES = 10;

    void ask(GraphDatabaseService database, String entity, BareLoops.Row row) {
        MapValue parameters = ValueUtils.asMapValue(
                Map.of("entity", entity, "day", LargeMarket.DAY, "depth", (long) LargeMarket.DEPTH));
        try (InternalTransaction transaction =
                (InternalTransaction) database.beginTx(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            Fields fields = new Fields(row);
            QueryExecution rows = engine(database)
                    .executeQuery(
                            statement.text(), parameters, context(database, transaction, parameters), false, fields);
            rows.request(Long.MAX_VALUE);
            rows.await();
            transaction.commit();
            if (fields.failure != null) {
                throw new IllegalStateException(fields.failure);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static QueryExecutionEngine engine(GraphDatabaseService database) {
        return ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(QueryExecutionEngine.class);
    }

    private TransactionalContext context(
            GraphDatabaseService database, InternalTransaction transaction, MapValue parameters) {
        DependencyResolver parts = ((GraphDatabaseAPI) database).getDependencyResolver();
        return Neo4jTransactionalContextFactory.create(
                        () -> parts.resolveDependency(GraphDatabaseQueryService.class),
                        parts.resolveDependency(KernelTransactionFactory.class),
                        TransactionalContext.DatabaseMode.SINGLE)
                .newContext(transaction, statement.text(), parameters, QueryExecutionConfiguration.DEFAULT_CONFIG);
    }

    /** The two fields of each row, in the order of the statement. */
    private static final class Fields extends QuerySubscriberAdapter {
        private final BareLoops.Row row;
        private String entity = "";
        private int steps;
        private Throwable failure;

        Fields(BareLoops.Row row) {
            this.row = row;
        }

        @Override
        public void onField(int offset, AnyValue value) {
            if (offset == 0) {
                entity = ((TextValue) value).stringValue();
            } else {
                steps = (int) ((NumberValue) value).longValue();
            }
        }

        @Override
        public void onRecordCompleted() {
            row.take(entity, steps);
        }

        @Override
        public void onError(Throwable error) {
            failure = error;
        }
    }
}

package interlock.bench;

import interlock.market.BareLoops;
import java.util.Map;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;

/** A call of our procedure inside the database, from a statement of Cypher that returns an id and a number. */
record ProcedureCall(Statement statement) {

    static final ProcedureCall DEPENDENTS = new ProcedureCall(Statement.named("dependents"));
    static final ProcedureCall KNOCK_OUT = new ProcedureCall(Statement.named("knock-out"));
    static final ProcedureCall DEPENDENCIES = new ProcedureCall(Statement.named("dependencies"));

    void ask(GraphDatabaseService database, String entity, BareLoops.Row row) {
        Map<String, Object> parameters =
                Map.of("entity", entity, "day", LargeMarket.DAY, "depth", (long) LargeMarket.DEPTH);
        database.executeTransactionally(statement.text(), parameters, result -> {
            read(result, row);
            return 0;
        });
    }

    private static void read(Result result, BareLoops.Row row) {
        String steps = result.columns().getLast();
        result.accept(found -> {
            row.take(found.getString("entity"), found.getNumber(steps).intValue());
            return true;
        });
    }
}

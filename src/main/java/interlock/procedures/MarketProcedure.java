package interlock.procedures;

import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.procs.ProcedureCallContext;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.TerminationGuard;

/** What each procedure is given by Neo4j: only what a server grants to any procedure, without configuration. */
public abstract class MarketProcedure {

    /** What a description says of the options {@code atLeast} and {@code dataSet}. */
    static final String AT_LEAST_AND_DATA_SET =
            "atLeast (rumoured, announced, committed or completed; announced), dataSet (list of ids of data sets; all)";

    /** What a description says of the options that nearly all procedures take. */
    static final String TERMS = "asOf (date or 'YYYY-MM-DD', today), " + AT_LEAST_AND_DATA_SET;

    @Context
    public GraphDatabaseService database;

    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Context
    public ProcedureCallContext call;

    /** Of what is committed now, with what this transaction has changed. */
    Projection current() {
        return Projections.of(database).seenBy((InternalTransaction) transaction, database, guard::check);
    }

    /** Of the columns that the caller asks for; the others need no proof. */
    Evidence evidence(Projection projection) {
        Set<String> columns = call.outputFields().collect(Collectors.toSet());
        return new Evidence(projection, (InternalTransaction) transaction, columns);
    }
}

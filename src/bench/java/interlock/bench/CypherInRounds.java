package interlock.bench;

import interlock.market.BareLoops;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/**
 * Plain Cypher at its best: a breadth-first search in rounds, one statement for each, within one transaction. A pattern
 * of variable length cannot say which way round each type of fact is read, and walks paths where this walks entities.
 */
final class CypherInRounds {

    static final CypherInRounds DEPENDENTS = new CypherInRounds(Statement.named("dependents-round"), LargeMarket.DEPTH);
    static final CypherInRounds KNOCK_OUT = new CypherInRounds(Statement.named("knock-out-round"), Integer.MAX_VALUE);

    private static final long LONGEST_MINUTES = 10;

    private final Statement round;
    private final int most;

    private CypherInRounds(Statement round, int most) {
        this.round = round;
        this.most = most;
    }

    /** What is reached from the start, and in which round. */
    void ask(GraphDatabaseService database, String start, BareLoops.Row row) {
        try (Transaction transaction = database.beginTx(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            List<Node> frontier = List.of(transaction.findNode(Label.label("Entity"), "id", start));
            List<Node> reached = new ArrayList<>(frontier);
            for (int number = 1; number <= most && !frontier.isEmpty(); number++) {
                frontier = next(transaction, frontier, reached);
                for (Node node : frontier) {
                    row.take((String) node.getProperty("id"), number);
                }
                reached.addAll(frontier);
            }
        }
    }

    private List<Node> next(Transaction transaction, List<Node> frontier, List<Node> reached) {
        Map<String, Object> parameters = Map.of("frontier", frontier, "reached", reached, "day", LargeMarket.DAY);
        try (ResourceIterator<Node> next =
                transaction.execute(round.text(), parameters).columnAs("next")) {
            return next.stream().toList();
        }
    }
}

package interlock.procedures;

import interlock.market.Market;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/** Leads from facts in a market back to the store, for the columns that the caller yields. */
final class Evidence {

    private final Market market;
    private final InternalTransaction transaction;
    private final Set<String> columns;

    Evidence(Market market, InternalTransaction transaction, Set<String> columns) {
        this.market = market;
        this.transaction = transaction;
        this.columns = columns;
    }

    /** Whether the caller yields a column, so that the work for it is worth it. */
    boolean isFor(String column) {
        return columns.contains(column);
    }

    /** Each fact as a path of its own, from its start to its end; nothing where the column is not asked for. */
    List<Path> facts(String column, int[] facts) {
        return isFor(column) ? facts(facts) : List.of();
    }

    /** Each fact as a path of its own, from its start to its end. */
    List<Path> facts(int[] facts) {
        return IntStream.of(facts).mapToObj(this::path).toList();
    }

    /** A chain as one path, from the one who relies to the one relied on. */
    Path chain(int[] facts) {
        Relationship first = relationship(facts[0]);
        boolean startRelies = market.from(facts[0]) == market.customer(facts[0]);
        Node start = startRelies ? first.getStartNode() : first.getEndNode();
        return new FactPath(
                start, IntStream.of(facts).mapToObj(this::relationship).toList());
    }

    private Path path(int fact) {
        Relationship relationship = relationship(fact);
        return new FactPath(relationship.getStartNode(), List.of(relationship));
    }

    private Relationship relationship(int fact) {
        return transaction.newRelationshipEntity(market.handle(fact));
    }
}

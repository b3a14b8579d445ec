package interlock.bench;

import interlock.market.Amount;
import interlock.market.Exclusive;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.Range;
import interlock.model.AmountQualifier;
import interlock.model.FactType;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.fs.FileUtils;

/** The made-up market in the product's own Neo4j, with texts and sources as real facts have them. */
final class Store {

    private static final Path FOLDER = Path.of("target", "bench", "store");
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(10), 4_000);
    private static final int IN_ONE_TRANSACTION = 20_000;
    private static final int SOURCES = 997;

    private Store() {}

    /** An empty one in the place of the last. */
    static EmbeddedNeo4j anew() throws IOException {
        FileUtils.deleteDirectory(FOLDER);
        return open();
    }

    static EmbeddedNeo4j open() {
        return EmbeddedNeo4j.start(FOLDER, 0, CAPS, Procedures.ALL);
    }

    static void fill(GraphDatabaseService database, Market market) {
        try (Transaction transaction = database.beginTx()) {
            transaction
                    .schema()
                    .constraintFor(Label.label("Entity"))
                    .assertPropertyIsUnique("id")
                    .create();
            transaction.commit();
        }
        String[] nodes = entities(database, market);
        for (int from = 0; from < market.facts(); from += IN_ONE_TRANSACTION) {
            try (Transaction transaction = database.beginTx()) {
                for (int fact = from; fact < Math.min(from + IN_ONE_TRANSACTION, market.facts()); fact++) {
                    Node start = transaction.getNodeByElementId(nodes[market.from(fact)]);
                    Node end = transaction.getNodeByElementId(nodes[market.to(fact)]);
                    write(market, fact, start.createRelationshipTo(end, typeOf(market, fact)));
                }
                transaction.commit();
            }
        }
    }

    private static String[] entities(GraphDatabaseService database, Market market) {
        String[] nodes = new String[market.entities()];
        for (int from = 0; from < nodes.length; from += IN_ONE_TRANSACTION) {
            try (Transaction transaction = database.beginTx()) {
                for (int entity = from; entity < Math.min(from + IN_ONE_TRANSACTION, nodes.length); entity++) {
                    Node node = transaction.createNode(
                            Label.label("Entity"),
                            Label.label(market.kind(entity).label()));
                    node.setProperty("id", market.id(entity));
                    node.setProperty("name", "Entity " + entity);
                    nodes[entity] = node.getElementId();
                }
                transaction.commit();
            }
        }
        return nodes;
    }

    private static RelationshipType typeOf(Market market, int fact) {
        return RelationshipType.withName(market.type(fact).name());
    }

    private static void write(Market market, int fact, Relationship stored) {
        stored.setProperty("id", "fact-" + fact);
        stored.setProperty("status", market.standing(fact).word());
        stored.setProperty("statement", "What a source says about fact number " + fact + " of this market.");
        stored.setProperty("sources", new String[] {"source-" + fact % SOURCES});
        stored.setProperty("announced", market.since(fact) == Fact.ALWAYS ? LocalDate.EPOCH : day(market.since(fact)));
        if (market.until(fact) != Fact.NEVER) {
            stored.setProperty("until", day(market.until(fact)));
        }
        if (market.exclusive(fact) != Exclusive.UNSAID) {
            stored.setProperty("exclusive", market.exclusive(fact) == Exclusive.DECLARED);
        }
        if (market.type(fact) == FactType.SUPPLIES || market.type(fact) == FactType.SPENDS_ON) {
            stored.setProperty("what", market.roleName(market.role(fact)));
        }
        write(market.amount(fact), stored);
    }

    private static void write(Amount amount, Relationship stored) {
        if (amount.qualifier() != AmountQualifier.NONE) {
            stored.setProperty("amountQualifier", amount.qualifier().word());
        }
        if (amount.disclosed()) {
            stored.setProperty("currency", amount.currency());
            stored.setProperty("amountMin", amount.min());
            if (amount.max() != Range.OPEN) {
                stored.setProperty("amountMax", amount.max());
            }
        }
    }

    private static LocalDate day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}

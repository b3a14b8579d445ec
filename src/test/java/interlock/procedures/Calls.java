package interlock.procedures;

import interlock.RunningProduct;
import interlock.neo4j.Neo4jAddress;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Asks the running product's Neo4j over Bolt, as any client does. */
final class Calls {

    /** The day of the known answers. */
    static final String NEWEST = "2026-11-23";

    static final List<String> PROCEDURES = List.of(
            "interlock.concentration",
            "interlock.criticalPoints",
            "interlock.dependencies",
            "interlock.dependents",
            "interlock.diversified",
            "interlock.exclusivity",
            "interlock.hedges",
            "interlock.knockOut",
            "interlock.moneyLoops",
            "interlock.projection");

    private Calls() {}

    static Driver driver() {
        Neo4jAddress address = RunningProduct.neo4j().address();
        return GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
    }

    /** The rows of a statement, in a READ transaction. */
    static List<Map<String, Object>> rows(String cypher) {
        return rows(cypher, Map.of());
    }

    static List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
        try (Session session = Shared.DRIVER.session()) {
            return session.executeRead(
                    transaction -> transaction.run(cypher, parameters).list(Record::asMap));
        }
    }

    static void write(String cypher) {
        try (Session session = Shared.DRIVER.session()) {
            session.run(cypher).consume();
        }
    }

    private static final class Shared {
        static final Driver DRIVER = driver();
    }
}

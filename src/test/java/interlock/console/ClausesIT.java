package interlock.console;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Fingerprint;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.QueryType;

/** The console accepts what Neo4j's own EXPLAIN says only reads, and nothing else: over every clause, wherever it stands. */
@BesideOthers
class ClausesIT {
    private static final int STATEMENTS = 150;
    private static final long SEED = 20261126;

    @Test
    void whatIsAcceptedIsWhatOnlyReads() {
        String before = Fingerprint.of(RunningProduct.neo4j().database());
        ClauseGrammar grammar = new ClauseGrammar(SEED);
        Map<String, Integer> seen = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        var address = RunningProduct.database().address();
        try (Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
                Session session = driver.session()) {
            for (int i = 0; i < STATEMENTS; i++) {
                ClauseGrammar.Drawn drawn = grammar.statement();
                String wanted = drawn.beyondReading() ? "refused" : explained(session, drawn.text());
                String given = answered(drawn.text());
                seen.merge(wanted, 1, Integer::sum);
                if (!given.equals(wanted)) {
                    faults.add(wanted + " but " + given + ": " + drawn.text());
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(grammar.clauses()).as("every clause").hasSize(ClauseGrammar.size());
        assertThat(seen.get("accepted")).as("by EXPLAIN: %s", seen).isGreaterThan(50);
        assertThat(seen.get("refused")).as("by EXPLAIN: %s", seen).isGreaterThan(50);
        assertThat(seen.getOrDefault("unreadable", 0))
                .as("by EXPLAIN: %s", seen)
                .isLessThan(10);
        assertThat(Fingerprint.of(RunningProduct.neo4j().database())).isEqualTo(before);
    }

    private static String explained(Session session, String statement) {
        try {
            QueryType type = session.run("EXPLAIN " + statement, Map.of("key", "x"))
                    .consume()
                    .queryType();
            return type == QueryType.READ_ONLY ? "accepted" : "refused";
        } catch (Neo4jException e) {
            return "unreadable";
        }
    }

    private static String answered(String statement) {
        Http.Reply reply = Http.cypher(statement, Map.of("key", "x"));
        return switch (reply.status()) {
            case 200 -> "accepted";
            case 403 -> "refused";
            case 400 -> "unreadable";
            default -> "status " + reply.status() + " " + reply.body();
        };
    }
}

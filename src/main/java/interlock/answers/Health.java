package interlock.answers;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.ResultRow;
import java.util.List;

/** How the graph is: which Neo4j, and what is in it. */
public record Health(String status, Neo4j neo4j, long entities, long facts, long sources, List<String> dataSets) {

    /**
     * The Neo4j behind it.
     *
     * @param mode {@code embedded} or {@code remote}
     * @param bolt the address that a Bolt client connects to
     */
    public record Neo4j(String version, String mode, String bolt) {}

    static Health of(Neo4jAddress address, String version, CypherRunner cypher) {
        ResultRow row = cypher.run(CypherFiles.read("lookup/health")).single();
        return new Health(
                "up",
                new Neo4j(version, address.mode(), address.uri().toString()),
                row.whole("entities"),
                row.whole("facts"),
                row.whole("sources"),
                row.texts("dataSets"));
    }
}

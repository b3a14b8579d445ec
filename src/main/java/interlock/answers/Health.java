package interlock.answers;

import java.util.List;

/** How the graph is: which Neo4j, and what is in it. */
public record Health(String status, Neo4j neo4j, long entities, long facts, List<String> dataSets) {

    /**
     * The Neo4j behind it.
     *
     * @param mode {@code embedded} or {@code remote}
     * @param bolt the address that a Bolt client connects to
     */
    public record Neo4j(String version, String mode, String bolt) {}
}

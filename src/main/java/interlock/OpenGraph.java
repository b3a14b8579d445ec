package interlock;

import interlock.graph.EmbeddedNeo4j;
import interlock.graph.Graph;
import interlock.graph.StoreInUse;
import interlock.procedures.Procedures;
import org.jspecify.annotations.Nullable;

/**
 * The graph that the settings name, for one command: the Neo4j elsewhere, else the store in the home folder; where a
 * running Interlock has that open, through its Bolt.
 */
record OpenGraph(@Nullable EmbeddedNeo4j embedded, Graph graph) implements AutoCloseable {
    private static final int ANY_PORT = 0;

    static OpenGraph of(Settings settings) {
        if (!settings.neo4jUri().isEmpty()) {
            return new OpenGraph(null, Graph.connect(settings.remote(), settings.limits()));
        }
        try {
            EmbeddedNeo4j embedded = EmbeddedNeo4j.start(settings.home(), ANY_PORT, settings.caps(), Procedures.ALL);
            return new OpenGraph(embedded, Graph.connect(embedded, settings.limits()));
        } catch (StoreInUse e) {
            return new OpenGraph(
                    null,
                    Graph.connect(EmbeddedNeo4j.ofAnother(settings.home(), settings.boltPort()), settings.limits()));
        }
    }

    @Override
    public void close() {
        graph.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}

package interlock;

import interlock.answers.Graph;
import interlock.neo4j.Size;
import interlock.neo4j.StoreInUse;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;
import org.jspecify.annotations.Nullable;

/**
 * The graph that the settings name: the Neo4j elsewhere, else the store in the home folder.
 *
 * @param embedded the Neo4j inside this process; null where it is elsewhere
 */
record OpenGraph(@Nullable EmbeddedNeo4j embedded, Graph graph) implements AutoCloseable {
    private static final int ANY_PORT = 0;

    /**
     * For a server, which has the store for itself.
     *
     * @throws interlock.neo4j.StartFailure in one line for the person who started it
     */
    static OpenGraph toServe(Settings settings) {
        return settings.neo4jUri().isEmpty() ? embedded(settings, settings.boltPort()) : elsewhere(settings);
    }

    /** For one command; where a running Interlock has the store open, through its Bolt. */
    static OpenGraph forCommand(Settings settings) {
        if (!settings.neo4jUri().isEmpty()) {
            return elsewhere(settings);
        }
        try {
            return embedded(settings, ANY_PORT);
        } catch (StoreInUse e) {
            return new OpenGraph(
                    null,
                    Graph.connect(EmbeddedNeo4j.ofAnother(settings.home(), settings.boltPort()), settings.limits()));
        }
    }

    private static OpenGraph elsewhere(Settings settings) {
        return new OpenGraph(null, Graph.connect(settings.remote(), settings.limits()));
    }

    private static OpenGraph embedded(Settings settings, int boltPort) {
        EmbeddedNeo4j embedded = EmbeddedNeo4j.start(settings.home(), boltPort, settings.caps(), Procedures.ALL);
        try {
            return new OpenGraph(embedded, Graph.connect(embedded, settings.limits()));
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    /** How much is in it. */
    Size size() {
        return embedded == null ? graph.size() : embedded.size();
    }

    /** Closes the driver, then Neo4j. */
    @Override
    public void close() {
        graph.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}

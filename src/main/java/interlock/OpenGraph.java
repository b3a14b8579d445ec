package interlock;

import interlock.answers.Graph;
import interlock.neo4j.Database;
import interlock.neo4j.StoreInUse;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;

/** The graph that the settings name: the Neo4j elsewhere, else the store in the home folder. */
record OpenGraph(Database database, Graph graph) implements AutoCloseable {
    private static final int ANY_PORT = 0;

    /**
     * For a server, which has the store for itself.
     *
     * @throws interlock.neo4j.StartFailure in one line for the person who started it
     */
    static OpenGraph toServe(Settings settings) {
        return over(isElsewhere(settings) ? elsewhere(settings) : embedded(settings, settings.boltPort()), settings);
    }

    /** For one command; where a running Interlock has the store open, through its Bolt. */
    static OpenGraph forCommand(Settings settings) {
        QuietLibraries.quieten();
        return over(isElsewhere(settings) ? elsewhere(settings) : embeddedOrServed(settings), settings);
    }

    /**
     * For a command that needs the store itself, or the server that is named.
     *
     * @throws StoreInUse where a running Interlock has it open
     */
    static OpenGraph alone(Settings settings) {
        QuietLibraries.quieten();
        return over(isElsewhere(settings) ? elsewhere(settings) : embedded(settings, ANY_PORT), settings);
    }

    private static OpenGraph over(Database database, Settings settings) {
        return new OpenGraph(database, new Graph(database, settings.limits()));
    }

    private static boolean isElsewhere(Settings settings) {
        return !settings.neo4jUri().isEmpty();
    }

    private static Database elsewhere(Settings settings) {
        return BoltDatabase.connect(settings.remote());
    }

    private static Database embedded(Settings settings, int boltPort) {
        return new EmbeddedDatabase(EmbeddedNeo4j.start(settings.home(), boltPort, settings.caps(), Procedures.ALL));
    }

    private static Database embeddedOrServed(Settings settings) {
        try {
            return embedded(settings, ANY_PORT);
        } catch (StoreInUse e) {
            int port = PageAddress.boltPortKeptIn(settings.home(), settings.boltPort());
            return BoltDatabase.connect(EmbeddedNeo4j.ofAnother(settings.home(), port));
        }
    }

    /** The address of the page that the Interlock serves through which we read; empty where there is none. */
    String page(Settings settings) {
        boolean served = !isElsewhere(settings) && !(database instanceof EmbeddedDatabase);
        return served ? PageAddress.keptIn(settings.home()).toString() : "";
    }

    @Override
    public void close() {
        database.close();
    }
}

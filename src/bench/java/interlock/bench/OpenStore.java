package interlock.bench;

import interlock.neo4j.embedded.EmbeddedNeo4j;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.graphdb.GraphDatabaseService;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The store, open and with its projection read. */
@State(Scope.Benchmark)
public class OpenStore {

    private static final Statement PROJECTION = Statement.named("projection");

    private final EmbeddedNeo4j neo4j = Store.open();
    final GraphDatabaseService database = neo4j.database();

    @Setup(Level.Trial)
    public void read() {
        projection(database);
    }

    @TearDown(Level.Trial)
    public void close() {
        neo4j.close();
    }

    /** Reads the projection, if it is not read yet, and tells about it. */
    static Map<String, Object> projection(GraphDatabaseService database) {
        return database.executeTransactionally(PROJECTION.text(), Map.of(), result -> new HashMap<>(result.next()));
    }
}

package interlock;

import interlock.graph.EmbeddedNeo4j;
import java.nio.file.Path;
import java.util.List;

/** The main class: settings, commands, wiring, orderly stop. */
public final class Interlock {
    private Interlock() {}

    /** Starts the product. */
    public static void main(String[] arguments) throws Exception {
        long t = System.nanoTime();
        var neo4j = EmbeddedNeo4j.start(Path.of(".interlock"), 0, List.of());
        System.out.println(neo4j.address() + " " + (System.nanoTime() - t) / 1e9);
        neo4j.close();
        System.exit(0);
    }
}

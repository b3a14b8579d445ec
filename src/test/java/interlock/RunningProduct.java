package interlock;

import interlock.answers.Graph;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The whole product on its bundled data set, started once for the test JVM, on free ports and a store of its own. */
public final class RunningProduct {
    private RunningProduct() {}

    /** Where the page is. */
    public static URI page() {
        return Shared.PRODUCT.page();
    }

    /** An address under {@link #page}. */
    public static URI at(String path) {
        return page().resolve(path);
    }

    public static Graph graph() {
        return Shared.PRODUCT.graph();
    }

    /** The Neo4j inside, for what a test must see from within. */
    public static EmbeddedNeo4j neo4j() {
        return Shared.PRODUCT.embedded();
    }

    /** Settings for a product of a test's own: free ports, and a store in {@code home}. */
    static Settings settings(Path home) {
        return Settings.from(Map.of(
                "INTERLOCK_PORT", "0",
                "INTERLOCK_BOLT_PORT", "0",
                "INTERLOCK_HOME", home.toString(),
                // A busy build machine is no reason for an answer to be cut.
                "INTERLOCK_QUESTION_SECONDS", "60"));
    }

    private static final class Shared {
        static final Interlock PRODUCT = start();

        private static Interlock start() {
            try {
                Path home = Files.createTempDirectory("interlock-test");
                Interlock product = Interlock.start(settings(home));
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(
                                () -> {
                                    product.close();
                                    delete(home);
                                },
                                "stop the product under test"));
                return product;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

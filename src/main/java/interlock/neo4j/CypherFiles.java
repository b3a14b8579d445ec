package interlock.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The statements of the folder {@code cypher/}, as they lie on the class path: no Cypher stands in Java. */
public final class CypherFiles {
    private static final String ROOT = "/interlock/cypher/";
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private CypherFiles() {}

    /**
     * The text of {@code cypher/<name>.cypher}.
     *
     * @param name such as {@code lookup/entity}
     */
    public static String read(String name) {
        return READ.computeIfAbsent(name, CypherFiles::load);
    }

    private static String load(String name) {
        try (InputStream in = CypherFiles.class.getResourceAsStream(ROOT + name + ".cypher")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no cypher/" + name + ".cypher");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cypher/" + name + ".cypher cannot be read", e);
        }
    }

    /** The statements of a file that has several, each ended by a semicolon. */
    public static List<String> statements(String name) {
        return Stream.of(read(name).split(";\\s*\\n"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }
}

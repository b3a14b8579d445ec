package interlock;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import interlock.fixtures.ProductInTests;
import interlock.neo4j.embedded.EmbeddedDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;

/** The store as its operator meets it: what health says of it, and the commands beside a running Interlock. */
@ResourceLock(Resources.SYSTEM_OUT)
class StoreOverHttpIT {
    private static final String TOKEN = "sixteen-or-more-characters";

    @TempDir
    Path folder;

    @Test
    void anOperatorSeesWhatIsWrongAndTakesABackupBesideIt() throws IOException {
        Path home = folder.resolve("home");
        Map<String, String> settings = Map.of("INTERLOCK_WRITE_TOKEN", TOKEN);
        try (Interlock product = Interlock.start(ProductInTests.environment(home, settings))) {
            backupBesideIt(home);
            tellsOfAFullDisk(product);
            tellsOfDamage(home, product.page());
        }
        assertThat(said(home, Map.of(), "verify"))
                .as("a start after which nothing was wrong")
                .contains("Done  The store in " + home + " is whole");
    }

    private void backupBesideIt(Path home) throws IOException {
        Path file = folder.resolve("market.backup");
        assertThat(said(home, Map.of(), "backup", file.toString()))
                .contains("gives no backup")
                .contains("This needs a token that writes");
        assertThat(file).doesNotExist();
        assertThat(said(home, Map.of("INTERLOCK_WRITE_TOKEN", TOKEN), "backup", file.toString()))
                .contains("Done  " + file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(said(home, Map.of("INTERLOCK_WRITE_TOKEN", TOKEN), "backup", file.toString()))
                .contains("There is a file '" + file + "' already");
        assertThat(said(home, Map.of(), "restore", file.toString()))
                .contains("There is a store in " + home + " already");
        assertThat(said(home, Map.of(), "verify")).contains("is in use, and is checked at rest only");

        Path other = folder.resolve("other");
        assertThat(said(other, Map.of(), "restore", file.toString()))
                .contains("Done  " + file + ": entities 184, facts 798");
        assertThat(said(other, Map.of(), "verify")).contains("is whole");
    }

    /** As its log tells Neo4j. The store is opened again within a second, so it is told until it is seen. */
    private static void tellsOfAFullDisk(Interlock product) {
        Map<String, String> seen = new HashMap<>();
        eventually("everything answers 503", () -> {
            ((GraphDatabaseAPI) ((EmbeddedDatabase) product.database()).neo4j().database())
                    .getDependencyResolver()
                    .resolveDependency(DatabaseHealth.class)
                    .panic(new IOException("No space left on device"));
            for (String path : new String[] {"api/health", "api/questions/on-all", "api/entities/nvidia"}) {
                Http.Reply reply = get(product.page(), path);
                if (reply.status() == 503) {
                    seen.put(path, reply.json().get("code").asText());
                } else {
                    assertThat(reply.status()).as(path).isEqualTo(200);
                }
            }
            return seen.size() == 3;
        });
        assertThat(seen.values()).allSatisfy(code -> assertThat(code).isIn("disk-full", "store-down", "away"));
        eventually("it is up again", () -> get(product.page(), "api/health").status() == 200);
    }

    private static void tellsOfDamage(Path home, URI page) throws IOException {
        Path mark = home.resolve("store-is-damaged");
        Files.writeString(mark, "7 inconsistencies by Neo4j's checker, listed in a file");
        Http.Reply down = get(page, "api/health");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.json().get("code").asText()).isEqualTo("store-damaged");
        assertThat(down.json().get("detail").asText())
                .isEqualTo("The store is damaged: 7 inconsistencies by Neo4j's checker, listed in a file");
        Files.delete(mark);
        assertThat(get(page, "api/health").status()).isEqualTo(200);
    }

    private static Http.Reply get(URI page, String path) {
        return Http.send(Http.request(page.resolve(path), "Authorization", "Bearer " + TOKEN)
                .build());
    }

    /** What a command prints. */
    private static String said(Path home, Map<String, String> settings, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            Commands.run(ProductInTests.environment(home, settings), arguments);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}

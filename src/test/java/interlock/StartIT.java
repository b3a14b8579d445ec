package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class StartIT {
    private static final String QUESTION = "api/questions/on-all?asOf=2025-11-30";

    @TempDir
    Path home;

    @Test
    void printsWhereItIsAndAnswersTheSameAfterAStop() throws Exception {
        String password;
        String first;
        try (ProductProcess product = ProductProcess.start(home, Map.of())) {
            URI page = product.page();
            password = product.await("Bolt");
            assertThat(product.await("Graph")).isEqualTo("Graph  184 entities, 798 facts");
            first = rows(page);
            assertThat(first).contains("claude");
            assertThat(product.stop()).isEqualTo(143);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
        try (ProductProcess again = ProductProcess.start(home, Map.of("INTERLOCK_DATA", "/no/such/folder"))) {
            assertThat(rows(again.page())).as("no second load").isEqualTo(first);
            assertThat(again.await("Bolt").replaceAll(".*password ", ""))
                    .isEqualTo(password.replaceAll(".*password ", ""));
            refusesATakenStore();
        }
    }

    private static String rows(URI page) {
        Http.Reply reply = Http.send(Http.request(page.resolve(QUESTION)).build());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("rows").toString();
    }

    private void refusesATakenStore() throws Exception {
        try (ProductProcess second = ProductProcess.start(home, Map.of())) {
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.printed())
                    .contains("Interlock cannot start. The store in " + home + " is in use by another process")
                    .contains("INTERLOCK_HOME")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aKillDuringTheFirstLoadLeavesAWholeDataSetOrNone() throws Exception {
        for (int pause : new int[] {0, 150}) {
            try (ProductProcess product = ProductProcess.start(home, Map.of())) {
                while (Files.notExists(home.resolve("data/databases/neo4j/neostore"))) {
                    ProductProcess.pause();
                }
                Thread.sleep(pause);
                product.kill();
            }
        }
        try (ProductProcess product = ProductProcess.start(home, Map.of())) {
            product.page();
            assertThat(product.await("Graph")).isEqualTo("Graph  184 entities, 798 facts");
        }
    }

    @Test
    void refusesATakenPortInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(failure(Map.of("INTERLOCK_BOLT_PORT", port)))
                    .contains("Port " + port + " for Bolt is taken", "INTERLOCK_BOLT_PORT");
            assertThat(failure(Map.of("INTERLOCK_PORT", port)))
                    .contains("Port " + port + " on 127.0.0.1 for the page is taken", "INTERLOCK_PORT");
        }
    }

    @Test
    void refusesSettingsThatCannotBe() throws Exception {
        assertThat(failure(Map.of("INTERLOCK_PORT", "seventy")))
                .contains("INTERLOCK_PORT is 'seventy', but must be a whole number from 0 to 65535");
        assertThat(failure(Map.of("INTERLOCK_DATA", home.resolve("nowhere").toString())))
                .contains("INTERLOCK_DATA is '" + home.resolve("nowhere") + "', but must be a folder");
    }

    @Test
    void tellsEveryFaultOfADataSetAndLoadsNothing() throws Exception {
        Path folder = Files.createDirectory(home.resolve("broken"));
        Path bundled = Path.of("cypher/data/ai-market");
        for (String file : new String[] {"entities.csv", "deals.csv", "sources.csv", "facts.csv"}) {
            Files.copy(bundled.resolve(file), folder.resolve(file));
        }
        Files.writeString(
                folder.resolve("entities.csv"),
                Files.readString(folder.resolve("entities.csv"))
                        .replace("openai,Entity;Company", "openai,Entity;Firm"));
        assertThat(failure(Map.of("INTERLOCK_DATA", folder.toString())))
                .contains("The data set broken has", "nothing was loaded", "entities.csv:3", "Firm");
    }

    private String failure(Map<String, String> settings) throws IOException, InterruptedException {
        try (ProductProcess product = ProductProcess.start(home, settings)) {
            assertThat(product.exit()).isEqualTo(1);
            assertThat(product.printed()).contains("Interlock cannot start.").doesNotContain("\tat ");
            return product.printed();
        }
    }
}

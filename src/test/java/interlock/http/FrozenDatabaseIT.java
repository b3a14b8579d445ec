package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.console.Console;
import interlock.event.EventLog;
import interlock.fixtures.Eventually;
import interlock.fixtures.FreezingProxy;
import interlock.fixtures.Http;
import interlock.fixtures.ProductInTests;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.question.Questions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A database elsewhere that takes what comes and gives nothing back is away, and health says so soon. */
@Execution(ExecutionMode.CONCURRENT)
class FrozenDatabaseIT {
    private static final int CONNECTIONS = 20;

    @TempDir
    Path uploads;

    @Test
    void healthSaysSoonThatItIsAwayAndThatItIsBack() throws Exception {
        Neo4jAddress real = RunningProduct.database().address();
        try (FreezingProxy proxy = new FreezingProxy(real.uri())) {
            Neo4jAddress elsewhere = Neo4jAddress.remote(proxy.uri(), real.user(), real.password(), "");
            ServerConfig serving = ProductInTests.serving(uploads);
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
                    BoltDatabase database = BoltDatabase.connect(elsewhere);
                    Console console =
                            new Console(elsewhere, RunningProduct.graph().limits());
                    WebServer server = WebServer.start(
                            serving,
                            new Graph(database, RunningProduct.graph().limits()),
                            console,
                            Questions.bundled(),
                            EventLog.NONE)) {
                URI health = server.address().resolve("api/health");
                await(health);
                URI question = server.address().resolve("api/questions/deal?asOf=2025-11-30");
                await(question);
                proxy.freeze();
                // More than there are connections: none of them waits for one.
                List<Http.Reply> asked = IntStream.range(0, 2 * CONNECTIONS)
                        .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> Http.send(Http.request(question).build()), readers))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
                assertThat(asked).allSatisfy(away -> {
                    assertThat(away.status()).as(away.body()).isEqualTo(503);
                    assertThat(away.json().get("code").asText()).isEqualTo("away");
                });
                for (int i = 0; i < 3; i++) {
                    Http.Reply away = Http.send(Http.request(health).build());
                    assertThat(away.status()).isEqualTo(503);
                    assertThat(away.json().get("code").asText()).isEqualTo("away");
                }
                proxy.thaw();
                await(health);
                await(question);
            }
        }
    }

    private static void await(URI address) {
        Eventually.eventually(
                "it is there", () -> Http.send(Http.request(address).build()).status() == 200);
    }
}

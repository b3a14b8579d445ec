package interlock;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.event.EventLog;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.question.Questions;
import interlock.watch.WatchedModel;
import interlock.watch.WebhookReceiver;
import interlock.watch.Webhooks;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A fact that is added flips an answer, and everybody who asked for it is told: the feed, a webhook, the command. */
@ChangesTheMarket
@Execution(ExecutionMode.SAME_THREAD)
class WatchIT {
    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        RunningProduct.page();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(begun, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(out);
        System.setErr(err);
        WatchedModel.takeOut();
    }

    private CompletableFuture<Integer> watch(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"watch", "on-all", "--times", "1"}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        Map<String, String> environment =
                Map.of("INTERLOCK_HOME", RunningProduct.neo4j().folder().toString());
        // Each in a thread of its own: a watch does not end by itself.
        return CompletableFuture.supplyAsync(
                () -> Commands.run(environment, arguments),
                task -> Thread.ofPlatform().daemon().start(task));
    }

    @Test
    void everybodyIsTold() throws Exception {
        String secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        Path ran = folder.resolve("ran");
        try (WebhookReceiver receiver = new WebhookReceiver();
                Webhooks webhooks = Webhooks.of(
                        Files.writeString(
                                folder.resolve("webhooks.yaml"),
                                "- {question: on-all, address: '" + receiver.address("/") + "', secret: " + secret
                                        + "}"),
                        RunningProduct.graph(),
                        Questions.bundled(),
                        EventLog.NONE)) {
            CompletableFuture<Integer> prints = watch();
            CompletableFuture<Integer> runs =
                    watch("--run", "printf '%s|%s' \"$INTERLOCK_CHANGE\" \"$INTERLOCK_FACTS\" > '" + ran + "'");
            eventually(
                    "both watch", () -> begun.toString(StandardCharsets.UTF_8).split("model families").length == 3);
            webhooks.awaitFirstLook();
            JsonNode before = items();

            WatchedModel.add();

            eventually("the webhook is called", () -> !receiver.messages().isEmpty());
            assertThat(Eventually.outcome(prints)).isZero();
            assertThat(Eventually.outcome(runs)).isZero();
            JsonNode now = items();
            assertThat(now.size()).isEqualTo(before.size() + 1);
            JsonNode entry = now.get(0);
            assertThat(entry.at("/_interlock/day").asText()).isEqualTo(WatchedModel.SINCE);
            assertThat(entry.get("title").asText()).isEqualTo("Watched is new in the answer.");
            assertThat(entry.get("content_html").asText())
                    .contains("Watched is on Microsoft Azure &amp; so on.", "https://example.org/a?b=c&amp;d");
            assertThat(now.get(1).get("id")).isEqualTo(before.get(0).get("id"));
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("on-all: Watched is new in the answer. Four frontier model families are on all of")
                .contains("\n  Watched is on Microsoft Azure & so on.\n");
        assertThat(Files.readString(ran))
                .startsWith("Watched is new in the answer|")
                .contains("watched-aws");
    }

    private static JsonNode items() {
        return Http.get("/api/questions/on-all.feed.json?asOf=2026-11-25")
                .json()
                .get("items");
    }
}

package interlock.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import interlock.answers.Graph;
import interlock.event.EventKind;
import interlock.event.EventLog;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.StartFailure;
import interlock.operators.AnswerChange;
import interlock.operators.Asked;
import interlock.operators.Snapshot;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Watches the answers that the operator named, and tells their addresses when one has flipped. Nothing is asked while
 * nothing was written and the day is the same.
 */
public final class Webhooks implements AutoCloseable {
    /** Two seconds after a change at the latest it is told. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Logger LOG = System.getLogger(Webhooks.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Graph graph;
    private final EventLog events;
    private final List<Watched> watched = new ArrayList<>();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Thread watcher;
    private final CountDownLatch looked = new CountDownLatch(1);

    private Webhooks(Graph graph, EventLog events, List<Webhook> webhooks, List<Duration> waits) {
        this.graph = graph;
        this.events = events;
        webhooks.forEach(webhook -> watched.add(new Watched(webhook, new Delivery(webhook, client, events, waits))));
        watcher = Thread.ofPlatform().daemon().name("webhooks").start(this::watch);
    }

    /** What is watched, and how it was when it was last looked at; null before the first time. */
    private static final class Watched {
        final Webhook webhook;
        final Delivery delivery;

        @Nullable
        Snapshot last;

        Watched(Webhook webhook, Delivery delivery) {
            this.webhook = webhook;
            this.delivery = delivery;
        }
    }

    /**
     * Watches what a file names.
     *
     * @throws StartFailure where something in it is wrong
     */
    public static Webhooks of(Path file, Graph graph, Questions questions, EventLog events) {
        return of(file, graph, questions, events, Delivery.WAITS);
    }

    /** @param waits before a message is tried for the second time, for the third and so on */
    static Webhooks of(Path file, Graph graph, Questions questions, EventLog events, List<Duration> waits) {
        return new Webhooks(graph, events, WebhookFile.read(file, questions), waits);
    }

    /** Waits until every answer was looked at once: what changes from then on is told. */
    public void awaitFirstLook() throws InterruptedException {
        looked.await();
    }

    private void watch() {
        Object seen = null;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                seen = look(seen);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return what was seen, so that the same is not looked at again */
    private @Nullable Object look(@Nullable Object seen) {
        try {
            LocalDate today = LocalDate.now();
            Object now = List.of(graph.edition(), today);
            if (!now.equals(seen)) {
                watched.forEach(one -> look(one, today));
                looked.countDown();
            }
            return now;
        } catch (GraphFailure | IllegalStateException e) {
            // It is away, or being loaded: what has changed is seen when it is back.
            LOG.log(Level.DEBUG, "Nothing could be watched", e);
            return seen;
        }
    }

    private void look(Watched one, LocalDate today) {
        try {
            Question question = graph.search().inMarket(one.webhook.question());
            Asked asked = Asked.read(question, one.webhook.given(), today);
            Snapshot now = new Snapshot(
                    question, JSON.convertValue(graph.in(asked.world()).askWhole(question, asked.values()), OBJECT));
            Snapshot before = one.last;
            one.last = now;
            if (before != null) {
                now.since(before).ifPresent(change -> one.delivery.take(message(one.webhook, change)));
            }
        } catch (GraphFailure.Unknown | BadParameter e) {
            events.write(
                    EventKind.WEBHOOK_FAILED,
                    Map.of(
                            "question",
                            one.webhook.question().name(),
                            "host",
                            one.webhook.host(),
                            "reason",
                            String.valueOf(e.getMessage())));
        }
    }

    private static Delivery.Message message(Webhook webhook, AnswerChange change) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "answer.flipped");
        body.put("timestamp", java.time.Instant.now().toString());
        body.put("parameters", webhook.given());
        body.put("data", change);
        try {
            return new Delivery.Message("msg_" + UUID.randomUUID(), JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is told is written as JSON", e);
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
        watched.forEach(one -> one.delivery.close());
        client.shutdownNow();
    }
}

package interlock.watch;

import interlock.event.EventKind;
import interlock.event.EventLog;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Brings the messages of one webhook to its address, in their order: one that is not taken is tried again after growing
 * waits, and given up after the last. Where more wait than may, the oldest is given up.
 */
final class Delivery implements AutoCloseable {
    /** A receiver that is down for half an hour misses nothing. */
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20));

    private static final int MOST_WAITING = 100;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int GOOD = 2;
    private static final int HUNDRED = 100;

    private final Webhook webhook;
    private final HttpClient client;
    private final EventLog events;
    private final List<Duration> waits;
    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread courier;

    /** @param client follows no redirect: a message goes nowhere but to the address that the operator wrote */
    Delivery(Webhook webhook, HttpClient client, EventLog events, List<Duration> waits) {
        this.webhook = webhook;
        this.client = client;
        this.events = events;
        this.waits = waits;
        courier = Thread.ofVirtual().name("webhook to " + webhook.host()).start(this::deliver);
    }

    /**
     * What is told.
     *
     * @param id the same each time that it is tried, so that a receiver can tell what it has already
     */
    record Message(String id, String body) {}

    void take(Message message) {
        while (!waiting.offer(message)) {
            Message oldest = waiting.poll();
            if (oldest != null) {
                givenUp(oldest, "more than " + MOST_WAITING + " wait");
            }
        }
    }

    private void deliver() {
        try {
            while (true) {
                deliver(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Message message) throws InterruptedException {
        for (int tried = 0; ; tried++) {
            String refused = refusal(message);
            if (refused.isEmpty()) {
                return;
            }
            if (tried == waits.size()) {
                givenUp(message, refused);
                return;
            }
            Thread.sleep(waits.get(tried));
        }
    }

    /** Why it was not taken; empty where it was. */
    private String refusal(Message message) throws InterruptedException {
        long now = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(webhook.address())
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Interlock")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", webhook.key().signature(message.id(), now, message.body()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / HUNDRED == GOOD ? "" : "it answers " + status;
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }

    private void givenUp(Message message, String reason) {
        events.write(
                EventKind.WEBHOOK_FAILED,
                Map.of(
                        "question",
                        webhook.question().name(),
                        "host",
                        webhook.host(),
                        "message",
                        message.id(),
                        "reason",
                        reason));
    }

    @Override
    public void close() {
        courier.interrupt();
    }
}

package interlock.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is told over HTTP: it keeps each message, and answers with the statuses that a test gives, then with 204. */
public final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Integer> statuses;
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    /** A message as it came. */
    public record Message(String path, String id, String timestamp, String signature, String body) {}

    public WebhookReceiver(Integer... statuses) throws IOException {
        this.statuses = new ConcurrentLinkedDeque<>(List.of(statuses));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        messages.add(new Message(
                exchange.getRequestURI().getPath(),
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body));
        Integer status = statuses.poll();
        exchange.getResponseHeaders().add("Location", address("/elsewhere").toString());
        exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        exchange.close();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What has come, in its order. */
    public List<Message> messages() {
        return messages;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

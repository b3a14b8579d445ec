package interlock.http;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpParser.State;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Ends connections on which a request does not come to its end. Jetty ends those on which nothing comes; whoever sends a
 * byte now and then would keep a connection, and with a thousand of them every reader out.
 */
final class SlowConnections extends AbstractLifeCycle implements Connection.Listener {
    private static final Duration LONGEST_HEADERS = Duration.ofSeconds(10);
    private static final Duration LONGEST_HEADERS_IN_A_CROWD = Duration.ofSeconds(2);
    private static final Duration LONGEST_BODY = Duration.ofMinutes(15);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long LEAST_BYTES_A_SECOND = 100;
    private static final long ROUND_MILLIS = 500;

    private final Server server;
    private final int crowd;
    /**
     * A body that is under way.
     *
     * @param begin when its request began, by the clock of the parser
     * @param bytes what had come on the connection when it was first seen
     */
    private record Seen(long begin, long bytes) {}

    private final Map<HttpConnection, Seen> bodies = new ConcurrentHashMap<>();
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slow-connections").factory());

    /** @param crowd with so many connections open, each has less time */
    SlowConnections(Server server, int crowd) {
        this.server = server;
        this.crowd = crowd;
    }

    @Override
    protected void doStart() {
        for (var connector : server.getConnectors()) {
            connector.addEventListener(this);
        }
        rounds.scheduleWithFixedDelay(this::goRound, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() {
        rounds.shutdownNow();
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            open.add(http);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
        bodies.remove(connection);
    }

    private void goRound() {
        Duration headers = open.size() > crowd ? LONGEST_HEADERS_IN_A_CROWD : LONGEST_HEADERS;
        for (HttpConnection connection : open) {
            HttpParser parser = connection.getParser();
            Duration lasts = Duration.ofNanos(System.nanoTime() - parser.getBeginNanoTime());
            if (isOver(parser.getState(), lasts, headers) || isDripping(connection, parser, lasts)) {
                connection.getEndPoint().close(new TimeoutException("A request took too long to come"));
            }
        }
    }

    /** A body is read as it comes, so that it is slow where its sender is. */
    private boolean isDripping(HttpConnection connection, HttpParser parser, Duration lasts) {
        if (!parser.inContentState()) {
            bodies.remove(connection);
            return false;
        }
        long bytes = connection.getBytesIn();
        Seen body = bodies.computeIfAbsent(connection, any -> new Seen(parser.getBeginNanoTime(), bytes));
        if (body.begin() != parser.getBeginNanoTime()) {
            bodies.put(connection, new Seen(parser.getBeginNanoTime(), bytes));
            return false;
        }
        return lasts.compareTo(GRACE) > 0 && bytes - body.bytes() < lasts.toSeconds() * LEAST_BYTES_A_SECOND;
    }

    /** Between two requests Jetty's own limit holds, and while one is worked on those of the work. */
    private static boolean isOver(State state, Duration lasts, Duration headers) {
        return switch (state) {
            case METHOD, URI, SPACE1, SPACE2, REQUEST_VERSION, PROXY, HEADER -> lasts.compareTo(headers) > 0;
            case CONTENT, EOF_CONTENT, CHUNKED_CONTENT, CHUNK_SIZE, CHUNK, CHUNK_END, CONTENT_END, TRAILER ->
                lasts.compareTo(LONGEST_BODY) > 0;
            default -> false;
        };
    }
}

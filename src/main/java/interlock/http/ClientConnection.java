package interlock.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Whoever waits at the other end of a request.
 *
 * <p>Jetty does not read while a request is worked on, so it does not see that the other end has closed: we look
 * ourselves. What comes then is the beginning of the next request, of a client that does not wait for our answer; it is
 * given to Jetty, as if Jetty had read it.
 */
final class ClientConnection {
    /** Jetty's own buffer holds twice that. */
    private static final int MOST_AHEAD = 4 * 1024;

    private final ServletChannel channel;
    private final HttpConnection connection;
    private int ahead;

    private ClientConnection(ServletChannel channel, HttpConnection connection) {
        this.channel = channel;
        this.connection = connection;
    }

    /** @param context of a request whose body has been read */
    static ClientConnection of(Context context) {
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(context.req());
        return new ClientConnection(request.getServletChannel(), (HttpConnection)
                request.getConnectionMetaData().getConnection());
    }

    /**
     * Whether the other end has closed the connection, asked by the thread of the request. Of a client that sends so much
     * of its next request that there is no room for more, it is not known.
     */
    boolean isGone() {
        boolean cameTogether = ahead == 0 && !connection.isRequestBufferEmpty();
        if (cameTogether || connection.getParser().inContentState()) {
            return !connection.getEndPoint().isOpen();
        }
        try {
            return lookAhead() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** How much came, and was given to Jetty; -1 at the end of all. */
    private int lookAhead() throws IOException {
        EndPoint endPoint = connection.getEndPoint();
        int filled = 0;
        while (ahead < MOST_AHEAD) {
            ByteBuffer some = BufferUtil.allocate(MOST_AHEAD - ahead);
            filled = endPoint.fill(some);
            if (filled <= 0) {
                return filled;
            }
            ahead += filled;
            connection.onUpgradeTo(some);
        }
        return filled;
    }

    /** Breaks an answer off in the middle, so that it cannot be taken for a whole one. */
    void hangUp(Throwable why) {
        channel.abort(why);
    }
}

package interlock.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Whoever waits at the other end of a request.
 *
 * <p>Jetty does not read while a request is worked on, so it does not see that the other end has closed. Once the body
 * is read, nothing more may come before our answer: so we look ourselves.
 */
final class ClientConnection {
    private final ServletChannel channel;
    private final EndPoint endPoint;

    private ClientConnection(ServletChannel channel, EndPoint endPoint) {
        this.channel = channel;
        this.endPoint = endPoint;
    }

    /** @param context of a request whose body has been read */
    static ClientConnection of(Context context) {
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(context.req());
        return new ClientConnection(
                request.getServletChannel(),
                request.getConnectionMetaData().getConnection().getEndPoint());
    }

    /** Whether the other end has closed the connection, or sent what it may not send before our answer. */
    boolean isGone() {
        try {
            return endPoint.fill(ByteBuffer.allocate(1).flip()) != 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Breaks an answer off in the middle, so that it cannot be taken for a whole one. */
    void hangUp(Throwable why) {
        channel.abort(why);
    }
}

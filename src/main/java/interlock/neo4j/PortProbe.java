package interlock.neo4j;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.Function;

/** Tells early that a port is taken: the servers themselves tell it late, and in forty lines. */
public final class PortProbe {
    private PortProbe() {}

    /** @throws StartFailure that is told of why nobody can listen there */
    public static void refuseTaken(InetSocketAddress address, Function<IOException, StartFailure> told) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw told.apply(e);
        }
    }
}

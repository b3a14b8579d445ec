package interlock;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the Interlock serves that has a home open, its page in a line and the port of its Bolt in the next: a file in there,
 * for the commands that work beside it.
 */
final class PageAddress {
    private static final String FILE = "page-address";
    /** The homes that this process has open, each by the page that it serves. */
    private static final Map<URI, Path> HERE = new ConcurrentHashMap<>();

    private PageAddress() {}

    /** Whether this process has the home open itself. */
    static boolean isServedHere(Path home) {
        return HERE.containsValue(absolute(home));
    }

    /** The page is served no more. */
    static void forget(URI page) {
        HERE.remove(page);
    }

    private static Path absolute(Path home) {
        return home.toAbsolutePath().normalize();
    }

    /** One that listens on all addresses of this machine is found on loopback. */
    static void keepIn(Path home, URI page, int boltPort) {
        try {
            boolean everywhere = InetAddress.getByName(page.getHost()).isAnyLocalAddress();
            Files.createDirectories(home);
            Files.write(
                    home.resolve(FILE),
                    List.of(
                            everywhere ? "http://127.0.0.1:" + page.getPort() + "/" : page.toString(),
                            String.valueOf(boltPort)));
            HERE.put(page, absolute(home));
        } catch (IOException e) {
            throw new StartFailure("The file " + home.resolve(FILE) + " cannot be written: " + e, e);
        }
    }

    /** @throws StartFailure where none is kept */
    static URI keptIn(Path home) {
        try {
            return URI.create(Files.readAllLines(home.resolve(FILE)).getFirst().strip());
        } catch (IOException | IllegalArgumentException | NoSuchElementException e) {
            throw new StartFailure(
                    "The store in " + home
                            + " is in use by another process, and nothing tells where that serves its page;"
                            + " wait until it has started, or stop it",
                    e);
        }
    }

    /** The port of its Bolt, which may be any free one; {@code otherwise} where none is kept. */
    static int boltPortKeptIn(Path home, int otherwise) {
        try {
            return Integer.parseInt(
                    Files.readAllLines(home.resolve(FILE)).get(1).strip());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            // As before there was one in the file.
            return otherwise;
        }
    }
}

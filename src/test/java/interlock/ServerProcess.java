package interlock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** A Neo4j Community server in a process of its own, as people run one: configuration file, plugins folder, Bolt. */
public final class ServerProcess implements AutoCloseable {
    private static final long START_SECONDS = 120;
    private static final String FIRST_PASSWORD = "neo4j";

    /** The password of the user {@code neo4j}. */
    public static final String PASSWORD = "correct-horse";

    private final Path home;
    private final int port;
    private Process process;

    private ServerProcess(Path home, int port) throws IOException {
        this.home = home;
        this.port = port;
        this.process = launch();
    }

    /** Starts a server with an empty store in {@code home}, and waits until it answers. */
    public static ServerProcess start(Path home, List<Path> plugins) throws IOException {
        Path pluginFolder = Files.createDirectories(home.resolve("plugins"));
        for (Path plugin : plugins) {
            Files.copy(plugin, pluginFolder.resolve(plugin.getFileName()));
        }
        int port = freePort();
        Files.createDirectories(home.resolve("logs"));
        Files.writeString(
                Files.createDirectories(home.resolve("conf")).resolve("neo4j.conf"),
                String.join(
                        "\n",
                        "server.bolt.listen_address=127.0.0.1:" + port,
                        "server.bolt.advertised_address=127.0.0.1:" + port,
                        "server.http.enabled=false",
                        "server.memory.pagecache.size=64m",
                        "dbms.usage_report.enabled=false",
                        "db.tx_log.preallocate=false",
                        ""));
        ServerProcess server = new ServerProcess(home, port);
        server.await(FIRST_PASSWORD, ServerProcess::changePassword);
        return server;
    }

    /** All that a new server lets its user do with the first password. */
    private static void changePassword(Driver driver) {
        try (Session session = driver.session(SessionConfig.forDatabase("system"))) {
            session.run(
                            "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
                            Map.of("old", FIRST_PASSWORD, "new", PASSWORD))
                    .consume();
        }
    }

    /** Where it speaks Bolt. */
    public URI bolt() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    /** A driver for it, for the test's own checks. */
    public Driver driver() {
        return driver(PASSWORD);
    }

    /** Ends it at once, as a crash does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again on the same store and port, and waits until it answers. */
    public void startAgain() throws IOException {
        process = launch();
        await(PASSWORD, Driver::verifyConnectivity);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(Stream.of(
                                List.of(JavaProcess.executable(), "-Xmx512m"),
                                JavaProcess.FLAGS,
                                List.of(
                                        "-cp",
                                        JavaProcess.libraries(),
                                        "org.neo4j.server.Neo4jCommunity",
                                        "--home-dir=" + home,
                                        "--config-dir=" + home.resolve("conf")))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("logs/console.log").toFile()))
                .start();
    }

    private void await(String password, Consumer<Driver> greeting) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Driver driver = driver(password)) {
                greeting.accept(driver);
                return;
            } catch (Neo4jException e) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new IllegalStateException("The server does not answer; see " + home + "/logs", e);
                }
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Driver driver(String password) {
        return GraphDatabase.driver(bolt(), AuthTokens.basic("neo4j", password));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

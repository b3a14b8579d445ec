package interlock.console;

import static interlock.fixtures.Eventually.PATIENCE;
import static interlock.fixtures.Eventually.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interlock.fixtures.RunningProduct;
import interlock.neo4j.Neo4jAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** What the embedded Neo4j refuses a Bolt client, by Neo4j's own codes: our measures stand on these. */
class ThreatsIT {
    private static final Neo4jAddress ADDRESS = RunningProduct.neo4j().address();
    private static final Driver DRIVER =
            GraphDatabase.driver(ADDRESS.uri(), AuthTokens.basic(ADDRESS.user(), ADDRESS.password()));

    @AfterAll
    static void close() {
        DRIVER.close();
    }

    private static Neo4jException refused(String cypher) {
        try (Session session = DRIVER.session(
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
            return catchThrowableOfType(
                    Neo4jException.class, () -> session.run(cypher).consume());
        }
    }

    @Test
    void boltNeedsItsPassword() {
        for (var token : List.of(AuthTokens.none(), AuthTokens.basic("neo4j", "neo4j"), AuthTokens.basic("x", "y"))) {
            try (Driver driver = GraphDatabase.driver(ADDRESS.uri(), token)) {
                Neo4jException refused = catchThrowableOfType(Neo4jException.class, driver::verifyConnectivity);
                assertThat(refused.code()).isEqualTo("Neo.ClientError.Security.Unauthorized");
                assertThat(refused.gqlStatus()).isEqualTo("42NFF");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:Hostile)",
                "MERGE (n:Hostile)",
                "MATCH (n) SET n.x = 1",
                "MATCH (n) DETACH DELETE n",
                "FOREACH (x IN [1] | CREATE (:Hostile))",
                "CREATE INDEX hostile FOR (n:Hostile) ON (n.x)",
                "CALL db.createLabel('Hostile')",
                "CREATE USER hostile SET PASSWORD 'hostile-hostile'",
                "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS"
            })
    void readModeRefusesWhatWrites(String cypher) {
        Neo4jException refused = refused(cypher);
        assertThat(refused.code()).isEqualTo("Neo.ClientError.Statement.AccessMode");
        assertThat(refused.gqlStatus()).isEqualTo("08N03");
        assertThat(refused.gqlCause().orElseThrow().gqlStatus()).isEqualTo("42N02");
    }

    @Test
    void loadCsvReadsNoFile() {
        Neo4jException refused = refused("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line");
        assertThat(refused.code()).isEqualTo("Neo.ClientError.Statement.ExternalResourceFailed");
        assertThat(refused.gqlStatus()).startsWith("22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "0.0.0.0", "[::1]", "[::]"})
    void loadCsvReachesNobody(String host) throws IOException {
        try (ServerSocketChannel bait = ServerSocketChannel.open().bind(new InetSocketAddress("0.0.0.0", 0))) {
            bait.configureBlocking(false);
            Neo4jException refused = refused(
                    "LOAD CSV FROM 'http://" + host + ":" + bait.socket().getLocalPort() + "/' AS line RETURN line");
            assertThat(refused.code()).isEqualTo("Neo.ClientError.Statement.ExternalResourceFailed");
            assertThat(bait.accept()).as("nobody came").isNull();
        }
    }

    @Test
    void whatIsCollectedHasALimit() {
        Neo4jException refused = refused("UNWIND range(1, 100000000) AS n RETURN size(collect(n))");
        assertThat(refused.code()).isEqualTo("Neo.TransientError.General.MemoryPoolOutOfMemoryError");
    }

    @Test
    void noProcedureOfAPluginIsThereButOurs() {
        try (Session session = DRIVER.session()) {
            assertThat(session.run("SHOW PROCEDURES YIELD name RETURN name")
                            .list(row -> row.get("name").asString()))
                    .anyMatch(name -> name.startsWith("interlock."))
                    .noneMatch(name -> name.startsWith("apoc."));
        }
    }

    /** Neo4j lets any page open a WebSocket: the password must stop it. */
    @Test
    void aWebSocketFromAForeignPageCannotRunAnything() throws Exception {
        Messages messages = new Messages();
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = outcome(client.newWebSocketBuilder()
                    .header("Origin", "https://evil.example")
                    .buildAsync(URI.create("ws://127.0.0.1:" + ADDRESS.uri().getPort()), messages));
            // Bolt 5.2: magic and four versions; then HELLO {user_agent: "x"} and LOGON {scheme: "none"}.
            send(socket, bytes(0x60, 0x60, 0xb0, 0x17, 0, 0, 2, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
            messages.await("\u0005");
            send(socket, message("\u00b1\u0001\u00a1\u008auser_agent\u0081x"));
            messages.await("connection_id");
            send(socket, message("\u00b1\u006a\u00a1\u0086scheme\u0084none"));
            messages.await("Neo.ClientError.Security.Unauthorized");
            socket.abort();
        }
    }

    private static void send(WebSocket socket, ByteBuffer data) throws Exception {
        outcome(socket.sendBinary(data, true));
    }

    private static ByteBuffer message(String packed) {
        byte[] content = packed.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(content.length + 4)
                .putShort((short) content.length)
                .put(content)
                .putShort((short) 0)
                .flip();
    }

    private static ByteBuffer bytes(int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int one : bytes) {
            buffer.put((byte) one);
        }
        return buffer.flip();
    }

    private static final class Messages implements WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder all = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            received.add(StandardCharsets.ISO_8859_1.decode(data).toString());
            socket.request(1);
            return null;
        }

        /** Waits for a part of what comes, which Neo4j cuts into pieces as it likes. */
        void await(String part) throws InterruptedException {
            while (all.indexOf(part) < 0) {
                String piece = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(piece).as("an answer with " + part).isNotNull();
                all.append(piece);
            }
        }
    }
}

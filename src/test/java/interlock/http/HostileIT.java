package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Bystander;
import interlock.fixtures.Fingerprint;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every statement of {@code hostile-statements.txt} is refused or stopped, and hurts nobody. */
class HostileIT {
    private static final Pattern REPEATED = Pattern.compile("⟨(\\d+)×([^⟩]*)⟩");
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int AT_ONCE = 3;

    /** @param wanted a status, or a word of the file's head */
    private record Attack(String wanted, String code, String statement) {
        static Attack read(String line) {
            String[] parts = line.split("\t", 3);
            String text = parts[2].replace(
                            "{port}", String.valueOf(RunningProduct.page().getPort()))
                    .replace("\\n", "\n")
                    .replace("\\u0000", "\u0000");
            return new Attack(
                    parts[0],
                    parts[1],
                    REPEATED.matcher(text)
                            .replaceAll(match ->
                                    Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1))))));
        }

        /** What is wrong with the answer; empty where nothing is. */
        String judge(Http.Reply reply, Duration took) {
            int status = reply.status();
            boolean right = switch (wanted) {
                case "4xx" -> status >= 400 && status < 500;
                case "refused" -> status >= 400 && status < 500 || status == 504;
                case "bounded" -> status == 200 || status == 413 || status == 504;
                case "truncated" ->
                    status == 200 && reply.json().get("truncated").asBoolean();
                case "any" -> status == 200 || status >= 400 && status < 500 || status == 504;
                default -> status == Integer.parseInt(wanted);
            };
            boolean coded = code.isEmpty() || reply.json().get("code").asText().equals(code);
            boolean clean = !reply.body().contains("\tat ") && !reply.body().contains("root:");
            return right && coded && clean && took.compareTo(LONGEST) < 0
                    ? ""
                    : wanted + " " + code + " but " + status + " after " + took.toMillis() + " ms: "
                            + statement.substring(0, Math.min(100, statement.length())) + "\n    "
                            + reply.body()
                                    .substring(0, Math.min(300, reply.body().length()));
        }
    }

    private static List<Attack> attacks() throws IOException {
        try (InputStream in = HostileIT.class.getResourceAsStream("/interlock/hostile-statements.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Attack::read)
                    .toList();
        }
    }

    @Test
    void everyAttackIsRefusedOrStoppedAndHurtsNobody() throws Exception {
        String before = Fingerprint.of(RunningProduct.neo4j().database());
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        List<Attack> attacks = attacks();
        assertThat(attacks).hasSizeGreaterThan(200);
        try (Bystander bystander = Bystander.begin();
                SlowClients slow = SlowClients.open(20)) {
            assertThat(slow.sockets()).hasSize(20);
            try (ExecutorService attackers = Executors.newFixedThreadPool(AT_ONCE)) {
                attacks.forEach(attack -> attackers.submit(() -> faults.add(run(attack))));
                attackers.shutdown();
                assertThat(attackers.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
            }
            System.out.println("During " + attacks.size() + " attacks, " + bystander);
            assertThat(bystander.failures()).isEmpty();
            assertThat(bystander.within(0.5)).isLessThan(Duration.ofSeconds(1));
            // A busy build machine is no reason for a failure; the figures above tell what it is.
            assertThat(bystander.within(0.99)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(faults.stream().filter(fault -> !fault.isEmpty()).toList()).isEmpty();
        assertThat(Fingerprint.of(RunningProduct.neo4j().database())).isEqualTo(before);
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (RunningProduct.console().running() > 0) {
            assertThat(Instant.now())
                    .as("Neo4j ends what it could not interrupt")
                    .isBefore(deadline);
            Thread.sleep(50);
        }
        assertThat(Http.cypher("RETURN 1 AS one", Map.of()).column("one")).containsExactly("1");
        assertThat(Http.get("/api/health").status()).isEqualTo(200);
    }

    /** Tried again where there is no room: what Neo4j has yet to end takes a place. */
    private static String run(Attack attack) {
        while (true) {
            Instant began = Instant.now();
            Http.Reply reply = Http.cypher(attack.statement(), Map.of());
            if (reply.status() != 429) {
                return attack.judge(reply, Duration.between(began, Instant.now()));
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return "interrupted";
            }
        }
    }

    /** Clients that begin a request and never end it. */
    private record SlowClients(List<Socket> sockets) implements AutoCloseable {
        static SlowClients open(int count) throws IOException {
            URI page = RunningProduct.page();
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Socket socket = new Socket(page.getHost(), page.getPort());
                socket.getOutputStream()
                        .write((i % 2 == 0
                                        ? "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
                                        : "POST /api/cypher HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json"
                                                + "\r\nContent-Length: 1000\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }
            return new SlowClients(sockets);
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}

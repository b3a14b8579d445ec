package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import interlock.fixtures.ZippedFolder;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many readers notice of somebody who attacks the same server, on the same machine. */
class AttacksSoak {
    private static final int READERS = 64;
    private static final int ATTACKERS = 8;
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("soak.seconds", 30));
    private static final Duration MOST = Duration.ofMillis(Integer.getInteger("soak.p99.millis", 1_000));
    private static final Duration PAUSE = Duration.ofMillis(1_000);
    private static final List<String> ADDRESSES = List.of(
            "api/questions/on-all?asOf=2025-11-30",
            "api/questions/depends-on?entity=anthropic",
            "api/questions/facts-of?entity=openai",
            "api/search?q=nvidia",
            "api/entities/azure",
            "api/health");

    private static final byte[] A_THOUSAND_BLOCKS = ZippedFolder.of(Map.of(
            "mapping.yaml",
            ("entities:\n"
                            + "  - {file: firms.csv, where: {Kind: [other]}, label: Company, id: \"{Firm}\", name: x}\n"
                                    .repeat(1_000))
                    .getBytes(StandardCharsets.UTF_8),
            "firms.csv",
            ("Firm,Kind\n" + "Acme,firm\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8)));

    @TempDir
    Path home;

    private interface Attack {
        void once(URI page) throws IOException;
    }

    private static Map<String, Attack> attacks() {
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put("others who read", AttacksSoak::health);
        attacks.put(
                "statements that Neo4j cannot end",
                page -> cypher(
                        page,
                        "RETURN size([x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE x * y = -1)]) AS n"));
        attacks.put(
                "statements that take memory",
                page -> cypher(page, "RETURN size(reduce(s = 'x', i IN range(1, 26) | s + s)) AS n"));
        attacks.put("statements over everything", page -> cypher(page, "MATCH (a), (b), (c) RETURN count(*) AS n"));
        attacks.put("uploads of a thousand blocks", AttacksSoak::upload);
        attacks.put("bodies that drip", AttacksSoak::drip);
        return attacks;
    }

    private static void health(URI page) {
        Http.send(Http.request(page.resolve("api/health")).build());
    }

    private static void cypher(URI page, String statement) {
        Http.send(Http.request(page.resolve("api/cypher"), "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Http.json(Map.of("query", statement))))
                .build());
    }

    private static void upload(URI page) {
        Http.send(
                Http.request(page.resolve("api/datasets?dataSet=attack&check=true"), "Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(A_THOUSAND_BLOCKS))
                        .build());
    }

    /** Twenty at a time, left after a while. */
    private static void drip(URI page) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = new Socket(page.getHost(), page.getPort());
            socket.getOutputStream()
                    .write(("POST /api/datasets?dataSet=x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/zip"
                                    + "\r\nContent-Length: 100000\r\n\r\nPK")
                            .getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void readersSeeNoErrorAndWaitLittle() throws Exception {
        try (ProductProcess product = ProductProcess.start(home, Map.of("INTERLOCK_CYPHER_SECONDS", "2"))) {
            URI page = product.page();
            under(page, AttacksSoak::health, Duration.ofSeconds(10));
            for (Map.Entry<String, Attack> attack : attacks().entrySet()) {
                List<Long> micros = under(page, attack.getValue(), LONG);
                Collections.sort(micros);
                System.out.printf(
                        "%s for %d s: %d answers to %d readers, half within %.0f ms, 99 %% within %.0f ms%n",
                        attack.getKey(),
                        LONG.toSeconds(),
                        micros.size(),
                        READERS,
                        micros.get(micros.size() / 2) / 1e3,
                        micros.get(micros.size() * 99 / 100) / 1e3);
                assertThat(Duration.of(micros.get(micros.size() * 99 / 100), ChronoUnit.MICROS))
                        .as("what 99 of 100 readers waited beside %s", attack.getKey())
                        .isLessThan(MOST);
            }
        }
    }

    /** Each reader asks, looks at the answer for a second, and asks again. */
    private static List<Long> under(URI page, Attack attack, Duration time) throws InterruptedException {
        List<Long> micros = Collections.synchronizedList(new ArrayList<>());
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        long deadline = System.nanoTime() + time.toNanos();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                people.submit(() -> {
                    for (int i = first; System.nanoTime() < deadline; i++) {
                        long began = System.nanoTime();
                        Http.Reply reply = Http.send(Http.request(page.resolve(ADDRESSES.get(i % ADDRESSES.size())))
                                .build());
                        micros.add((System.nanoTime() - began) / 1_000);
                        if (reply.status() != 200) {
                            faults.add(reply.status() + " " + reply.body());
                        }
                        people.awaitTermination(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    }
                    return true;
                });
            }
            for (int attacker = 0; attacker < ATTACKERS; attacker++) {
                people.submit(() -> {
                    while (System.nanoTime() < deadline) {
                        attack.once(page);
                    }
                    return true;
                });
            }
            people.shutdown();
            assertThat(people.awaitTermination(time.toSeconds() + 120, TimeUnit.SECONDS))
                    .isTrue();
        }
        assertThat(faults).isEmpty();
        return micros;
    }
}

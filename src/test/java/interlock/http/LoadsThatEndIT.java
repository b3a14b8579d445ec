package interlock.http;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.access.Access;
import interlock.event.EventLog;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.ProductInTests;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import interlock.fixtures.ZippedFolder;
import interlock.question.Questions;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load ends with its time, or with its client, and whoever comes next has the graph. */
@ChangesTheMarket
class LoadsThatEndIT {
    private static final int BLOCKS = 1_000;
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    @TempDir
    Path uploads;

    @Test
    void oneWhoseTimeIsOverSaysWhichSettingAllowsMore() {
        ServerConfig serving = ProductInTests.serving(uploads, Access.OPEN, 16, Duration.ZERO, List.of());
        try (WebServer server = WebServer.start(
                serving, RunningProduct.graph(), RunningProduct.console(), Questions.bundled(), EventLog.NONE)) {
            byte[] zip = ZippedFolder.of(new SmallMarket(folder).write());
            Http.Reply load = Http.send(Http.request(
                            server.address().resolve("api/datasets?dataSet=late"), "Content-Type", "application/zip")
                    .POST(BodyPublishers.ofByteArray(zip))
                    .build());
            assertThat(load.status()).as(load.body()).isEqualTo(504);
            assertThat(load.json().get("code").asText()).isEqualTo("too-slow");
            assertThat(load.json().get("hint").asText()).contains("INTERLOCK_LOAD_SECONDS");
        }
        assertThat(Http.get("/api/datasets").body()).doesNotContain("late");
    }

    /** Twenty million rows, of which none is kept: minutes of work, were it not for the client who leaves. */
    @Test
    void oneWhoseClientLeavesEndsThere() throws IOException {
        byte[] zip = ZippedFolder.of(Map.of(
                "mapping.yaml",
                ("entities:\n"
                                + "  - {file: firms.csv, where: {Kind: [other]}, label: Company, id: \"{Firm}\", name: x}\n"
                                        .repeat(BLOCKS))
                        .getBytes(StandardCharsets.UTF_8),
                "firms.csv",
                ("Firm,Kind\n" + "Acme,firm\n".repeat(ROWS)).getBytes(StandardCharsets.UTF_8)));
        int before = left();
        URI page = RunningProduct.page();
        try (Socket client = new Socket(page.getHost(), page.getPort())) {
            client.getOutputStream()
                    .write(
                            ("POST /api/datasets?dataSet=left HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/zip"
                                            + "\r\nContent-Length: " + zip.length + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().write(zip);
        }
        eventually("the load ended since its client left", () -> left() > before);
        HttpRequest.Builder next = Http.request(RunningProduct.at("/api/datasets/none-such"));
        assertThat(Http.send(next.DELETE().build()).status()).isEqualTo(404);
    }

    private static int left() {
        return Http.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("interlock_requests_seconds_count")
                        && line.contains("\"/api/datasets\"")
                        && line.contains("status=\"499\""))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}

package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.access.Access;
import interlock.access.TokenSource;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.ProductInTests;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import interlock.fixtures.ZippedFolder;
import interlock.http.ServerConfig.ShownSetting;
import interlock.question.Questions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One token reads, another one also writes; both change without a restart, and a session ends when it is to end. */
@ChangesTheMarket
class TwoTokensIT {
    private static final String READS = "reads-0123456789abcdef";
    private static final String WRITES = "writes-0123456789abcdef";
    private static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static Path tokens;
    private static WebServer server;
    private static WebServer openForReaders;

    @BeforeAll
    static void start() throws IOException {
        tokens = Files.writeString(folder.resolve("tokens"), "anna " + WRITES + "\n");
        TokenSource writing = new TokenSource.InFile(tokens);
        server = serve(new Access(new TokenSource.Value(READS), writing, true, folder.resolve("ended")));
        openForReaders = serve(new Access(new TokenSource.None(), writing, false, null));
    }

    private static WebServer serve(Access access) {
        ServerConfig serving = ProductInTests.serving(
                folder.resolve("uploads"),
                access,
                64,
                Duration.ofMinutes(1),
                List.of(new ShownSetting("INTERLOCK_PORT", "0", true)));
        return WebServer.start(
                serving,
                RunningProduct.graph(),
                RunningProduct.console(),
                Questions.bundled(),
                (kind, details) -> EVENTS.add(kind.word() + " " + details));
    }

    @AfterAll
    static void stop() {
        server.close();
        openForReaders.close();
    }

    private static Http.Reply send(WebServer to, String method, String path, String token, byte[] body) {
        HttpRequest.Builder request = Http.request(to.address().resolve(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body.length > 0) {
            request.header("Content-Type", body[0] == 'P' ? "application/zip" : "application/json");
        }
        return Http.send(request.build());
    }

    private static byte[] market() throws IOException {
        return ZippedFolder.of(new SmallMarket(Files.createTempDirectory(folder, "market")).write());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/datasets?dataSet=signed",
        "POST, /api/datasets?dataSet=signed&check=true",
        "DELETE, /api/datasets/signed",
        "PUT, /api/datasets/signed",
        "PATCH, /api/entities/nvidia",
        "POST, /api/not-yet-there",
        "GET, /api/settings"
    })
    void whatChangesAnythingNeedsTheTokenThatWrites(String method, String path) throws IOException {
        byte[] body = method.equals("POST") ? market() : new byte[0];
        assertThat(send(server, method, path, "", body).json().get("code").asText())
                .isEqualTo("no-token");
        for (Http.Reply refused :
                List.of(send(server, method, path, READS, body), send(openForReaders, method, path, "", body))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.json().get("code").asText()).isEqualTo("read-only");
            assertThat(refused.json().get("hint").asText()).contains("INTERLOCK_WRITE_TOKEN", "/login");
        }
        assertThat(send(openForReaders, method, path, "wrong-token-0123456789", body)
                        .status())
                .as("a wrong token is not none")
                .isEqualTo(401);
        assertThat(send(server, method, path, WRITES, body).status()).isNotIn(401, 403);
    }

    @Test
    void whatReadsNeedsTheOther() {
        byte[] statement = Http.json(java.util.Map.of("query", "RETURN 1 AS one"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (String token : List.of(READS, WRITES)) {
            assertThat(send(server, "GET", "/api/questions", token, new byte[0]).status())
                    .isEqualTo(200);
            assertThat(send(server, "POST", "/api/cypher", token, statement).status())
                    .isEqualTo(200);
        }
        assertThat(send(openForReaders, "POST", "/api/cypher", "", statement).status())
                .isEqualTo(200);
        byte[] ping =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(send(server, "POST", "/mcp", READS, ping).status()).isEqualTo(200);
        assertThat(send(server, "POST", "/mcp", "", ping).status()).isEqualTo(401);
        assertThat(send(openForReaders, "GET", "/login", "", new byte[0]).body())
                .contains("<form");
    }

    @Test
    void whoWroteStandsBesideTheDataSetAndInTheEvents() throws IOException {
        EVENTS.clear();
        assertThat(send(server, "POST", "/api/datasets?dataSet=signed", WRITES, market())
                        .status())
                .isEqualTo(200);
        JsonNode changes =
                send(server, "GET", "/api/datasets", READS, new byte[0]).json().get("changes");
        for (String token : new String[] {READS, WRITES}) {
            assertThat(send(server, "GET", "/api/datasets/contents", token, new byte[0])
                            .json()
                            .get("mayWrite")
                            .asBoolean())
                    .isEqualTo(token.equals(WRITES));
        }
        assertThat(changes.findValuesAsText("dataSet")).containsExactly("signed");
        assertThat(changes.findValuesAsText("by")).containsExactly("anna");
        String at = changes.findValuesAsText("at").getFirst();
        assertThat(at).matches("20\\d\\d-\\d\\d-\\d\\dT.*Z");
        assertThat(send(server, "POST", "/api/datasets?dataSet=signed", WRITES, market())
                        .json()
                        .get("summary")
                        .asText())
                .isEqualTo("nothing to change");
        assertThat(send(server, "GET", "/api/datasets", READS, new byte[0]).body())
                .as("nothing changed")
                .contains(at);
        assertThat(send(server, "DELETE", "/api/datasets/signed", WRITES, new byte[0])
                        .status())
                .isEqualTo(200);
        send(server, "POST", "/api/datasets?dataSet=signed", WRITES, "PK, but no zip".getBytes());
        assertThat(EVENTS)
                .anySatisfy(event -> assertThat(event).startsWith("load {").contains("signed", "anna", "facts 1 added"))
                .anySatisfy(event -> assertThat(event).startsWith("delete {").contains("signed", "anna"));
        assertThat(EVENTS.toString()).doesNotContain(WRITES);
    }

    @Test
    void settingsAreShownToWhoeverMayWrite() {
        assertThat(send(server, "GET", "/api/settings", WRITES, new byte[0]).body())
                .isEqualTo("{\"settings\":[{\"name\":\"INTERLOCK_PORT\",\"value\":\"0\",\"given\":true}]}");
    }

    @Test
    void aSessionIsForHttpsOnlyAndEndsWithTheSignOutOrWithItsToken() throws IOException {
        URI page = server.address();
        String[] cookies = {signedIn(page), signedIn(page)};
        assertThat(withCookie(page, "GET", "api/settings", cookies[0])).isEqualTo(200);
        assertThat(Http.send(Http.request(page, "Cookie", cookies[0]).build()).body())
                .as("the page, which offers to sign out")
                .contains("<meta name=\"signed-in\" content=\"anna\" />");

        Http.Reply out = Http.send(Http.request(page.resolve("logout"), "Cookie", cookies[0])
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(out.status()).isEqualTo(303);
        assertThat(out.response().headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("interlock=;")
                .contains("Expires=Thu, 01 Jan 1970");
        assertThat(withCookie(page, "GET", "api/settings", cookies[0]))
                .as("on the server")
                .isEqualTo(401);
        assertThat(withCookie(page, "GET", "api/settings", cookies[1])).isEqualTo(200);

        Files.writeString(tokens, "anna " + WRITES + "\nbob another-0123456789abcdef\n");
        assertThat(withCookie(page, "GET", "api/settings", cookies[1])).isEqualTo(200);
        Files.writeString(tokens, "bob another-0123456789abcdef\n");
        assertThat(withCookie(page, "GET", "api/settings", cookies[1])).isEqualTo(401);
        Files.writeString(tokens, "anna " + WRITES + "\n");
        assertThat(EVENTS)
                .anySatisfy(event -> assertThat(event).startsWith("sign-in {").contains("anna", "writes=true"))
                .anySatisfy(event -> assertThat(event).startsWith("sign-out {").contains("anna"));
    }

    private static String signedIn(URI page) {
        Http.Reply entered =
                Http.send(Http.request(page.resolve("?token=" + WRITES)).build());
        assertThat(entered.status()).isEqualTo(303);
        String cookie = entered.response().headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("; Secure", "; HttpOnly", "SameSite=Strict").doesNotContain(WRITES);
        return cookie.split(";")[0];
    }

    private static int withCookie(URI page, String method, String path, String cookie) {
        return Http.send(Http.request(page.resolve(path), "Cookie", cookie)
                        .method(method, BodyPublishers.noBody())
                        .build())
                .status();
    }
}

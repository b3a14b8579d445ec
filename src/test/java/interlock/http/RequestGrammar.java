package interlock.http;

import interlock.fixtures.RawRequest;
import interlock.fixtures.SmallMarket;
import interlock.fixtures.ZippedFolder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests over every route and parameter, right ones and odd ones, byte by byte: the same for the same seed. None of
 * them changes anything.
 */
final class RequestGrammar {
    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "POST", "POST", "POST", "POST",
            "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "NONE");
    static final List<String> PATHS = List.of(
            "/",
            "/api/health",
            "/metrics",
            "/api/schema",
            "/api/vocabulary",
            "/api/days",
            "/api/search",
            "/api/entities/{}",
            "/api/entities/{}/neighbours",
            "/api/facts/{}",
            "/api/world",
            "/api/questions",
            "/api/questions/{question}",
            "/api/questions/{question}.csv",
            "/api/questions/{question}.graphml",
            "/api/questions/{question}.cypher",
            "/api/questions/{question}.named.csv",
            "/api/questions/{question}.xlsx",
            "/api/questions/{question}.atom",
            "/api/questions/{question}.feed.json",
            "/api/questions/{question}/compare",
            "/whats-new.atom",
            "/whats-new.feed.json",
            "/api/openapi.json",
            "/openapi",
            "/api/stories",
            "/api/stories/{}",
            "/api/reconcile",
            "/api/notes",
            "/api/notes/{}/history",
            "/mcp",
            "/api/cypher",
            "/api/datasets",
            "/api/datasets/{}",
            "/api/export",
            "/api/export.zip",
            "/api/export.graphml",
            "/api/export.json",
            "/api/export.cypher",
            "/api/settings",
            "/login",
            "/page.js",
            "/{}",
            "/api/{}");
    private static final List<String> POSTED = List.of(
            "/api/cypher",
            "/api/cypher",
            "/api/datasets",
            "/login",
            "/mcp",
            "/mcp",
            "/api/notes",
            "/api/reconcile",
            "/api/stories/read");
    private static final List<String> PARAMETERS = List.of(
            "q",
            "limit",
            "asOf",
            "atLeast",
            "types",
            "dataSet",
            "check",
            "replace",
            "entity",
            "entities",
            "depth",
            "from",
            "to",
            "deal",
            "clouds",
            "role",
            "without",
            "token",
            "lastest",
            "");
    private static final List<String> VALUES = List.of(
            "",
            "nvidia",
            "anthropic",
            "2025-11-30",
            "2025-02-30",
            "-1",
            "0",
            "1",
            "99999999999999999999",
            "1e9",
            "true",
            "announced",
            "SPENDS_ON,RIVALS",
            "%00",
            "%",
            "%zz",
            "%E2%28%A1",
            "%F0%9F%98%80",
            "..%2f..%2fetc%2fpasswd",
            "..",
            "a b",
            "'%20OR%201=1%20--",
            "%22%7D%29",
            "a%0d%0aX-Injected:%201",
            "&&&",
            "%3Cscript%3E",
            "L".repeat(300),
            "L".repeat(5_000));
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/zip",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "text/plain",
            "nonsense");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/csv",
            "application/x-ndjson",
            "text/event-stream",
            "text/html",
            "image/png",
            "");
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "null",
            "[]",
            "{\"query\":\"RETURN 1 AS one\"}",
            "{\"query\":\"RETURN $a AS a\",\"parameters\":{\"a\":[1,{\"b\":null}]}}",
            "{\"query\":\"CREATE (n)\"}",
            "{\"query\":\"RETURN 1/0\"}",
            "{\"query\":\"MATCH (n) RETURN n LIMIT 3\",\"mode\":\"profile\"}",
            "{\"query\":\"RETURN\",\"mode\":\"explain\"}",
            "{\"query\":1,\"parameters\":[]}",
            "{\"query\":\"RETURN 1\",\"mode\":\"nothing\"}",
            "{\"query\":\"\\ud800\"}",
            "token=wrong",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":[1]}",
            "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"initialize\",\"params\":\"x\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"tools/call\",\"params\":{\"name\":\"entity\","
                    + "\"arguments\":{\"id\":[null,{}]}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"completion/complete\",\"params\":{\"ref\":1}}",
            "{\"facts\":[{\"from\":\"nobody\",\"sources\":[\"#9\",null]}],\"sources\":{}}",
            "{\"retract\":[\"nobody\"],\"dataSet\":\"../x\"}",
            "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"facts.csv\"\r\n\r\na,b\r\n--x--\r\n",
            "PK\u0003\u0004",
            "\u0000\u00ff");

    private final Random random;
    private final List<String> questions;
    private final byte[] market;

    /** @param folder an empty one */
    RequestGrammar(long seed, List<String> questions, Path folder) {
        random = new Random(seed);
        this.questions = questions;
        market = ZippedFolder.of(new SmallMarket(folder).write());
    }

    /** A request, and whether its answer has no body. */
    record Drawn(RawRequest request, String line, boolean isHead) {}

    Drawn draw() {
        String method = pick(METHODS);
        String path = pick(method.equals("POST") && random.nextInt(4) > 0 ? POSTED : PATHS)
                .replace("{question}", random.nextInt(8) == 0 ? pick(VALUES) : pick(questions));
        path = path.replace("{}", pick(VALUES)) + query();
        byte[] body = method.equals("GET") || method.equals("HEAD") ? new byte[0] : body(path);
        StringBuilder head = new StringBuilder(method + " " + path.replace(" ", random.nextInt(4) == 0 ? " " : "%20")
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n");
        header(head, "Accept", ACCEPTS);
        header(head, "Content-Type", TYPES);
        if (random.nextInt(20) == 0) {
            head.append("Origin: ")
                    .append(pick(List.of("null", "http://elsewhere.example", "%%%")))
                    .append("\r\n");
        }
        String line = method + " " + path;
        return new Drawn(
                new RawRequest(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body),
                line.length() > 200 ? line.substring(0, 200) + "…" : line,
                method.equals("HEAD"));
    }

    private void header(StringBuilder head, String name, List<String> values) {
        if (random.nextInt(3) > 0) {
            head.append(name).append(": ").append(pick(values)).append("\r\n");
        }
    }

    private String query() {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(pick(PARAMETERS) + (random.nextInt(8) == 0 ? "" : "=" + pick(VALUES)));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** A data set that is whole comes with {@code check}, so that it is not loaded. */
    private byte[] body(String path) {
        if (path.startsWith("/api/datasets?") && path.contains("check=true") && random.nextBoolean()) {
            return market;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(pick(BODIES).getBytes(StandardCharsets.UTF_8));
        for (int i = random.nextInt(4) == 0 ? random.nextInt(20) : 0; i > 0; i--) {
            bytes.write(random.nextInt(256));
        }
        return bytes.toByteArray();
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}

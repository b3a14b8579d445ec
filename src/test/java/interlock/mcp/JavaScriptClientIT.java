package interlock.mcp;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.DrawnParameters;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.JavaProcess;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.BufferedReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official client of another language, as it comes from npm: where there is Node, it gets what HTTP gets. */
@BesideOthers
class JavaScriptClientIT {
    private static final String ENDLESS = "UNWIND range(1, 1000000000001) AS n WITH n WHERE n < 0 RETURN n";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /**
     * A call, and what HTTP says to the same.
     *
     * @param path of the same over HTTP; empty where it is wrong
     * @param wrong what the refusal tells; empty where it works
     */
    private record Call(String tool, Map<String, Object> arguments, String path, String wrong) {}

    private static List<Call> calls() {
        DrawnParameters drawn = new DrawnParameters(7);
        List<Call> calls = new ArrayList<>();
        int n = 0;
        for (Question question : Questions.bundled().all()) {
            calls.add(ask(question, Map.of()));
            if (n++ % 8 == 0) {
                calls.add(ask(question, drawn.of(question)));
            }
        }
        calls.add(new Call("entity", Map.of("id", "anthropic", "rows", 5), "", ""));
        calls.add(new Call("search", Map.of("q", "who depends on nvidia"), "", ""));
        calls.add(new Call("schema", Map.of(), "", ""));
        calls.add(new Call("cypher", Map.of("query", "RETURN 1 AS one"), "", ""));
        calls.add(new Call("depends-on", Map.of("entity", "opnai"), "", "Nearest: openai"));
        calls.add(new Call("depends-on", Map.of("entty", "openai"), "", "Perhaps you meant 'entity'"));
        calls.add(new Call("depends-on", Map.of("depth", 99), "", "from 0 to 12"));
        calls.add(new Call("cypher", Map.of("query", "CREATE (n) RETURN n"), "", "writes"));
        return calls;
    }

    private static Call ask(Question question, Map<String, List<String>> given) {
        Map<String, Object> arguments = new HashMap<>(given);
        arguments.put("rows", 200);
        String query = given.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(text -> one.getKey() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return new Call(question.name(), arguments, "/api/questions/" + question.name() + "?" + query, "");
    }

    @Test
    void itGetsWhatHttpGetsOverBothTransports() throws Exception {
        Path client = Npm.installed("src/test/javascript/mcp");
        List<Call> calls = calls();
        Path file = folder.resolve("calls.json");
        JSON.writeValue(
                file.toFile(),
                Map.of(
                        "calls",
                        calls.stream()
                                .map(call -> Map.of("tool", call.tool(), "arguments", call.arguments()))
                                .toList(),
                        "cancelled",
                        Map.of("tool", "cypher", "arguments", Map.of("query", ENDLESS))));
        List<String> command = new ArrayList<>(List.of(
                "node",
                client.resolve("client.js").toString(),
                RunningProduct.page().toString(),
                file.toString()));
        command.addAll(JavaProcess.ofTheProduct("mcp").command());
        ProcessBuilder start = new ProcessBuilder(command);
        var neo4j = RunningProduct.neo4j().address();
        start.environment()
                .putAll(Map.of(
                        "INTERLOCK_NEO4J_URI", neo4j.uri().toString(),
                        "INTERLOCK_NEO4J_PASSWORD", neo4j.password(),
                        // What is broken off must not end by itself before.
                        "INTERLOCK_CYPHER_SECONDS", "300",
                        "INTERLOCK_HOME", folder.toString()));
        Path told = folder.resolve("told.json");
        Process node = start.redirectOutput(told.toFile()).start();
        try {
            for (String transport : List.of("http", "stdio")) {
                awaitCall(node);
                eventually("it runs over " + transport, () -> running() == 1);
                node.outputWriter().append('\n').flush();
                eventually("it has ended over " + transport, () -> running() == 0);
            }
            assertThat(Eventually.exit(node)).isZero();
        } finally {
            node.descendants().forEach(ProcessHandle::destroyForcibly);
            node.destroyForcibly();
        }
        JsonNode all = JSON.readTree(told.toFile());
        assertThat(all.get("ended").toString()).isEqualTo("[\"cancelled\",\"cancelled\"]");
        for (String transport : List.of("http", "stdio")) {
            assertThat(texts(all.at("/" + transport + "/tools")))
                    .containsAll(Questions.bundled().all().stream()
                            .map(Question::name)
                            .toList())
                    .contains("search", "entity", "fact", "schema", "cypher", "compare", "history", "firmness");
            for (int place = 0; place < calls.size(); place++) {
                compare(calls.get(place), all.at("/" + transport + "/results/" + place));
            }
        }
    }

    private static void compare(Call call, JsonNode result) {
        String text = result.at("/content/0/text").asText();
        if (!call.wrong().isEmpty()) {
            assertThat(result.get("isError").asBoolean()).as(text).isTrue();
            assertThat(text).contains(call.wrong());
        } else if (call.path().isEmpty()) {
            assertThat(result.path("isError").asBoolean()).as(text).isFalse();
        } else {
            Http.Reply http = Http.get(call.path());
            if (http.status() == 200) {
                JsonNode rows = JSON.valueToTree(
                        StreamSupport.stream(http.json().get("rows").spliterator(), false)
                                .limit(200)
                                .toList());
                assertThat(rows.equals(JavaScriptClientIT::byValue, result.at("/structuredContent/rows")))
                        .as(call.path() + "\n" + rows + "\n" + result.at("/structuredContent/rows"))
                        .isTrue();
            } else {
                assertThat(text).startsWith(http.json().get("detail").asText());
            }
        }
    }

    /** JavaScript has one kind of number: 5.0E9 comes as 5000000000. */
    private static int byValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void awaitCall(Process node) throws Exception {
        BufferedReader lines = node.errorReader(StandardCharsets.UTF_8);
        List<String> seen = new ArrayList<>();
        for (String line = lines.readLine(); ; line = lines.readLine()) {
            assertThat(line).as(String.join("\n", seen)).isNotNull();
            if (line.equals("calling")) {
                return;
            }
            seen.add(line);
        }
    }

    private static long running() {
        return RunningProduct.neo4j()
                .database()
                .executeTransactionally(
                        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $query RETURN count(*) AS n",
                        Map.of("query", ENDLESS),
                        result -> (Long) result.next().get("n"));
    }
}

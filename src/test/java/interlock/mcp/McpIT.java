package interlock.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.DrawnParameters;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest.CompleteArgument;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an agent gets at {@code /mcp}, by the official client. */
@BesideOthers
class McpIT {
    /** What stands in a model's context before anything is asked: what the tools are for, and what they take. */
    private static final int MOST_CHARACTERS_OF_ALL_TOOLS = 50_000;

    private static final String DAY = "2026-11-25";
    private static Agent agent;

    @BeforeAll
    static void connect() {
        agent = Agent.at(RunningProduct.page());
    }

    @AfterAll
    static void leave() {
        agent.close();
    }

    @Test
    void eachQuestionIsAToolWithItsForm() {
        Map<String, Tool> tools =
                agent.client.listTools().tools().stream().collect(Collectors.toMap(Tool::name, tool -> tool));
        assertThat(tools)
                .containsKeys("search", "entity", "fact", "schema", "cypher", "compare", "history", "firmness");
        for (Question question : Questions.bundled().all()) {
            Tool tool = tools.get(question.name());
            JsonNode fields = tree(tool.inputSchema()).get("properties");
            for (Parameter parameter : question.parameters()) {
                assertThat(fields.at("/" + parameter.name() + "/default").toString())
                        .as(question.name() + " " + parameter.name())
                        .isEqualTo(tree(parameter.defaultValue().orElseThrow()).toString());
            }
            assertThat(tool.outputSchema()).isNotEmpty();
        }
        for (Tool tool : tools.values()) {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.description()).isNotBlank();
        }
        int characters = tools.values().stream()
                .mapToInt(tool -> tool.description().length()
                        + Http.json(tool.inputSchema()).length())
                .sum();
        assertThat(characters).isLessThan(MOST_CHARACTERS_OF_ALL_TOOLS);
    }

    /** Else it could not be told apart from the tool's own. */
    @Test
    void noQuestionHasANameThatIsTaken() {
        for (Question question : Questions.bundled().all()) {
            assertThat(question.name())
                    .isNotIn("search", "entity", "fact", "schema", "cypher", "compare", "history", "firmness");
            assertThat(question.parameters().stream().map(Parameter::name)).doesNotContain("rows", "skip", "evidence");
        }
    }

    @Test
    void eachToolHasTheRowsThatHttpHas() {
        DrawnParameters drawn = new DrawnParameters(20);
        int n = 0;
        for (Question question : Questions.bundled().all()) {
            // Each with its defaults or with drawn ones, by turns: what is asked is as dear as what is compared.
            compare(question, n++ % 2 == 0 ? Map.of() : drawn.of(question));
        }
    }

    @Test
    void anAnswerIsAskedInAWorld() {
        Map<String, Object> without =
                Map.of("entities", List.of("tsmc"), "world", Map.of("without", List.of("azure")), "rows", 200);
        Http.Reply http = Http.get("/api/questions/knock-out?entities=tsmc&without=azure");

        JsonNode here = agent.structured("knock-out", without);

        assertThat(here.get("rows")).isEqualTo(first(http.json().get("rows"), 200));
        assertThat(here.get("world")).isEqualTo(http.json().get("world"));
        assertThat(agent.refusal("knock-out", Map.of("world", Map.of("without", List.of("azurr")))))
                .contains("azurr", "azure");
        assertThat(agent.refusal("knock-out", Map.of("world", Map.of("knwonBy", DAY))))
                .contains("knownBy");
    }

    @Test
    void whatIsDoneWithAnAnswerIsAToolToo() {
        Map<String, Object> onAll = Map.of("question", "on-all", "arguments", Map.of("asOf", DAY));

        JsonNode compared = agent.structured("compare", with(onAll, "other", Map.of("asOf", "2025-06-01")));
        JsonNode http = Http.get("/api/questions/on-all/compare?asOf=" + DAY + "&other.asOf=2025-06-01")
                .json();
        assertThat(compared.get("headline")).isEqualTo(http.get("headline"));
        assertThat(compared.get("counts")).isEqualTo(http.get("counts"));

        JsonNode followed = agent.structured("history", with(onAll, "from", "2025-11-01"));
        JsonNode days = Http.get("/api/questions/on-all/history?asOf=" + DAY + "&from=2025-11-01")
                .json();
        assertThat(followed.get("headline")).isEqualTo(days.get("headline"));
        assertThat(followed.get("entries").size()).isEqualTo(days.get("entries").size());

        JsonNode linked = agent.structured(
                "history",
                with(
                        Map.of("question", "connection", "arguments", Map.of("from", "openai", "asOf", DAY)),
                        "from",
                        DAY));
        assertThat(linked.get("address").asText()).contains("from=openai", "history.from=" + DAY);

        JsonNode tried = agent.structured("firmness", with(onAll, "row", List.of("claude")));
        JsonNode firm = Http.get("/api/questions/on-all/firmness?asOf=" + DAY + "&row=claude")
                .json();
        assertThat(tried.get("headline")).isEqualTo(firm.get("headline"));
        assertThat(tried.get("facts")).isEqualTo(first(firm.get("facts"), 20));

        assertThat(agent.refusal("compare", onAll)).contains("no other world", "asOf");
        assertThat(agent.refusal("history", Map.of("question", "on-al"))).contains("on-all");
    }

    private static Map<String, Object> with(Map<String, Object> arguments, String name, Object value) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put(name, value);
        return all;
    }

    private static void compare(Question question, Map<String, List<String>> given) {
        Http.Reply http = Http.get("/api/questions/" + question.name() + "?" + query(given));
        Map<String, Object> arguments = new HashMap<>(given);
        arguments.put("rows", 200);
        if (http.status() != 200) {
            assertThat(agent.refusal(question.name(), arguments))
                    .startsWith(http.json().get("detail").asText());
            return;
        }
        JsonNode there = http.json();
        JsonNode here = agent.structured(question.name(), arguments);
        assertThat(here.get("headline")).as(question.name()).isEqualTo(there.get("headline"));
        assertThat(here.get("total")).isEqualTo(there.get("total"));
        assertThat(here.get("rows")).as(question.name() + given).isEqualTo(first(there.get("rows"), 200));
    }

    private static ArrayNode first(JsonNode rows, int most) {
        ArrayNode first = ((ArrayNode) rows).deepCopy();
        while (first.size() > most) {
            first.remove(first.size() - 1);
        }
        return first;
    }

    private static String query(Map<String, List<String>> given) {
        List<String> parts = new ArrayList<>();
        given.forEach((name, texts) ->
                texts.forEach(text -> parts.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8))));
        return String.join("&", parts);
    }

    @Test
    void theTextHasTheSentenceTheFirstRowsWhatWasCutTheSourcesAndThePage() {
        String text = agent.text("depends-on", Map.of("entity", "anthropic", "asOf", DAY, "rows", 3));
        assertThat(text).startsWith("Anthropic relies on 89 others");
        assertThat(text)
                .contains("These are rows 1 to 3 of 89.", "/api/questions/depends-on.csv?entity=anthropic&asOf=" + DAY);
        assertThat(text).contains("Sources:\n- ", "https://");
        String page = RunningProduct.at("/questions/depends-on?entity=anthropic&asOf=" + DAY)
                .toString();
        assertThat(text).endsWith("The same on the page: " + page);
        JsonNode rest =
                agent.structured("depends-on", Map.of("entity", "anthropic", "asOf", DAY, "skip", 3, "rows", 200));
        assertThat(rest.get("rows")).hasSize(86);
        assertThat(rest.get("names").get("azure").asText()).isEqualTo("Microsoft Azure");
    }

    @Test
    void factsOfAllRowsAreThereForWhoAsks() {
        JsonNode first = agent.structured("depends-on", Map.of("entity", "anthropic", "asOf", DAY));
        JsonNode all = agent.structured("depends-on", Map.of("entity", "anthropic", "asOf", DAY, "evidence", "rows"));
        assertThat(all).isEqualTo(first);
    }

    @Test
    void wordsLeadToTheToolAndItsArguments() {
        JsonNode found = agent.structured("search", Map.of("q", "who depends on nvidia"));
        JsonNode call = found.at("/calls/0");
        assertThat(call.get("tool").asText()).isEqualTo("dependents-of");
        Map<String, Object> arguments =
                Map.of("entity", call.at("/arguments/entity").asText());
        assertThat(agent.text(call.get("tool").asText(), arguments)).contains("NVIDIA");
    }

    @Test
    void anEntityAndAFactComeWithTheirProof() {
        JsonNode card = agent.structured("entity", Map.of("id", "anthropic", "rows", 200));
        JsonNode http = Http.get("/api/entities/anthropic").json();
        assertThat(card.get("facts").size()).isEqualTo(http.get("facts").size());
        String fact = card.at("/facts/0/id").asText();
        JsonNode proof = agent.structured("fact", Map.of("id", fact));
        assertThat(proof.get("fact"))
                .isEqualTo(Http.get("/api/facts/" + fact).json().get("fact"));
        assertThat(proof.get("sourcesTotal").asInt()).isPositive();
    }

    @Test
    void cypherReadsAndDoesNotWrite() {
        JsonNode answer = agent.structured(
                "cypher",
                Map.of(
                        "query",
                        "MATCH (c:Company {id: $id}) RETURN c.name AS name",
                        "parameters",
                        Map.of("id", "openai")));
        assertThat(answer.at("/rows/0/name").asText()).isEqualTo("OpenAI");
        assertThat(agent.refusal("cypher", Map.of("query", "CREATE (n) RETURN n")))
                .contains("writes");
        assertThat(agent.refusal("cypher", Map.of("query", "MATCH (n) RETRUN n")))
                .contains("line 1", "column");
    }

    @Test
    void whatIsWrongIsToldSoThatItCanBeMended() {
        assertThat(agent.refusal("depends-on", Map.of("entity", "opnai"))).contains("opnai", "Nearest: openai");
        assertThat(agent.refusal("depends-on", Map.of("entty", "openai")))
                .contains("entty", "Perhaps you meant 'entity'");
        assertThat(agent.refusal("depends-on", Map.of("depth", 99))).contains("99", "from 0 to 12");
        assertThat(agent.refusal("depends-on", Map.of("atLeast", "comitted")))
                .contains("Perhaps you meant 'committed'");
        assertThat(agent.refusal("depends-on", Map.of("rows", 100_000))).contains("rows", "from 1 to 200");
        assertThat(agent.refusal("fact", Map.of())).contains("'id' is missing");
    }

    @Test
    void documentsCanBeRead() {
        assertThat(agent.client.listResources().resources())
                .hasSize(3)
                .allSatisfy(resource ->
                        assertThat(read(resource.uri())).startsWith("# ").hasSizeGreaterThan(200));
        assertThat(read("interlock://model")).contains("`RUNS_ON`", "`committed`");
        assertThat(read("interlock://questions")).contains("`depends-on`: What does {entity} depend on?");
        assertThat(read("interlock://companies/tsmc")).startsWith("# TSMC").contains("## Sources");
    }

    private static String read(String address) {
        return ((TextResourceContents) agent.client
                        .readResource(ReadResourceRequest.builder(address).build())
                        .contents()
                        .getFirst())
                .text();
    }

    @Test
    void promptsNameToolsThatThereAre() {
        List<String> tools =
                agent.client.listTools().tools().stream().map(Tool::name).toList();
        assertThat(agent.client.listPrompts().prompts()).hasSize(3).allSatisfy(prompt -> {
            String text = ((TextContent) agent.client
                            .getPrompt(GetPromptRequest.builder(prompt.name())
                                    .arguments(Map.of("entity", "asml"))
                                    .build())
                            .messages()
                            .getFirst()
                            .content())
                    .text();
            assertThat(text).contains("asml");
            assertThat(java.util.regex.Pattern.compile("`([^`]+)`")
                            .matcher(text)
                            .results()
                            .map(match -> match.group(1)))
                    .isNotEmpty()
                    .allSatisfy(named -> assertThat(tools).contains(named));
        });
        assertThat(agent.client
                        .completeCompletion(CompleteRequest.builder(
                                        PromptReference.builder("what-if-gone").build(),
                                        new CompleteArgument("entity", "nvid"))
                                .build())
                        .completion()
                        .values())
                .contains("nvidia");
    }

    private static JsonNode tree(Object value) {
        return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(value);
    }
}

package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

@BesideOthers
class QuestionsIT {
    @Test
    void theListHasEveryQuestionWithItsForm() {
        JsonNode questions = Http.get("/api/questions").json().get("questions");
        assertThat(questions.findValuesAsText("name")).contains("depends-on", "on-all", "deal");
        JsonNode dependsOn = one(questions, "depends-on");
        assertThat(dependsOn.get("title").asText()).contains("{entity}");
        JsonNode depth = one(dependsOn.get("parameters"), "depth");
        assertThat(depth.get("type").asText()).isEqualTo("integer");
        assertThat(depth.get("max").asInt()).isEqualTo(12);
        assertThat(depth.get("default").asInt()).isEqualTo(6);
        assertThat(dependsOn.get("available").asBoolean()).isTrue();
    }

    @Test
    void theFileOfAQuestionComesAsItStands() throws IOException {
        Http.Reply file = Http.get("/api/questions/depends-on.cypher");
        assertThat(file.contentType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(file.body()).isEqualTo(Files.readString(Path.of("cypher/questions/depends-on.cypher")));
        assertThat(Http.get("/api/questions/depend-on.cypher").status()).isEqualTo(404);
    }

    private static JsonNode one(JsonNode all, String name) {
        for (JsonNode node : all) {
            if (node.get("name").asText().equals(name)) {
                return node;
            }
        }
        throw new AssertionError("No " + name + " in " + all);
    }

    @Test
    void anAnswerHasItsSentenceItsRowsAndItsProof() {
        JsonNode answer = Http.get("/api/questions/depends-on?entity=anthropic&asOf=2026-11-25")
                .json();
        assertThat(answer.get("question").asText()).isEqualTo("depends-on");
        assertThat(answer.get("title").asText()).isEqualTo("What does Anthropic depend on?");
        assertThat(answer.get("headline").asText()).startsWith("Anthropic relies on 89 others");
        assertThat(answer.at("/parameters/atLeast").asText()).isEqualTo("announced");
        assertThat(answer.get("rows").findValuesAsText("entity"))
                .contains("azure", "aws", "google-cloud", "nvidia", "microsoft");
        JsonNode edges = answer.at("/graph/edges");
        List<String> facts = edges.findValuesAsText("id");
        for (JsonNode row : answer.get("rows")) {
            assertThat(row.get("distance").asInt()).isPositive();
            assertThat(row.get("chain").size()).isEqualTo(row.get("distance").asInt());
            row.get("chain").forEach(fact -> assertThat(facts).contains(fact.asText()));
        }
        List<String> sources = answer.get("sources").findValuesAsText("id");
        for (JsonNode edge : edges) {
            assertThat(edge.get("statement").asText()).endsWith(".");
            edge.get("sources").forEach(source -> assertThat(sources).contains(source.asText()));
        }
        assertThat(answer.at("/graph/nodes").findValuesAsText("id")).contains("anthropic", "tsmc");
        assertThat(answer.get("truncated").asBoolean()).isFalse();
        assertThat(answer.get("cypher").asText()).startsWith("// title:");
    }

    @Test
    void onlyClaudeIsOnAllHyperscalersAtTheEndOfNovember2025() {
        Http.Reply reply = Http.get("/api/questions/on-all?asOf=2025-11-30");
        assertThat(reply.column("model")).containsExactly("claude");
    }

    @Test
    void csvHasTheSameRows() {
        Http.Reply byName = Http.get("/api/questions/on-all.csv?asOf=2026-11-25");
        assertThat(byName.contentType()).startsWith("text/csv");
        assertThat(byName.body().lines()).hasSize(4);
        assertThat(byName.body()).contains("claude").contains("grok");
        Http.Reply byAccept = Http.get("/api/questions/on-all?asOf=2026-11-25", "Accept", "text/csv");
        assertThat(byAccept.body()).isEqualTo(byName.body());
    }

    @Test
    void anEntityThatIsNotThereIsToldWithTheNearest() {
        for (String address : List.of("depends-on", "depends-on.csv")) {
            Http.Reply reply = Http.get("/api/questions/" + address + "?entity=antropic");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.json().get("detail").asText()).isEqualTo("There is no entity 'antropic'");
            assertThat(reply.json().get("hint").asText()).contains("anthropic");
            assertThat(reply.json().get("given").asText()).isEqualTo("antropic");
            assertThat(reply.json().at("/nearest/0").asText()).isEqualTo("anthropic");
        }
    }

    /** Also where it has a 'from' and a 'to' of its own, which are no days. */
    @Test
    void everyQuestionAboutADayHasAHistoryWhateverItIsAskedWith() {
        for (JsonNode question : Http.get("/api/questions").json().get("questions")) {
            StringJoiner query = new StringJoiner("&");
            for (JsonNode parameter : question.get("parameters")) {
                JsonNode usual = parameter.get("default");
                for (JsonNode value : usual.isArray() ? usual : List.of(usual)) {
                    query.add(parameter.get("name").asText() + "=" + value.asText());
                }
            }
            if (query.toString().contains("asOf=")) {
                String asked = "/api/questions/" + question.get("name").asText() + "/history?" + query;
                JsonNode own =
                        Http.get(asked + "&history.from=today&history.to=today").json();
                assertThat(own.get("entries")).as(asked).isEmpty();
            }
        }
        JsonNode linked = Http.get(
                        "/api/questions/connection/history?from=openai&to=nvidia&history.from=2026-01-01&history.to=2026-02-01")
                .json();
        assertThat(linked.at("/parameters/from").asText()).isEqualTo("openai");
        assertThat(linked.get("from").asText()).isEqualTo("2026-01-01");
        assertThat(linked.get("to").asText()).isEqualTo("2026-02-01");
    }

    @Test
    void anEntityOfAnotherKindIsRefused() {
        Http.Reply reply = Http.get("/api/questions/exclusive-to?cloud=anthropic");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("detail").asText()).isEqualTo("There is no Cloud 'anthropic'");
    }

    @Test
    void aQuestionThatIsNotThereIsToldWithTheNearest() {
        Http.Reply reply = Http.get("/api/questions/depend-on");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("hint").asText()).isEqualTo("Nearest: depends-on");
        assertThat(reply.json().get("given").asText()).isEqualTo("depend-on");
        assertThat(reply.json().get("nearest")).hasSize(1).first().hasToString("\"depends-on\"");
    }

    @Test
    void aBadParameterIsNamedWithWhatIsAllowed() {
        refuses("depends-on?entity=anthropic&depth=99", "'depth' is '99'", "a whole number from 0 to 12");
        refuses("depends-on?entity=anthropic&depth=deep", "'depth' is 'deep'", "a whole number from 0 to 12");
        refuses("depends-on?entity=anthropic&asOf=yesterday", "'asOf' is 'yesterday'", "2025-11-30");
        refuses("depends-on?entity=anthropic&atLeast=certain", "'atLeast' is 'certain'", "committed");
        refuses("depends-on?entity=anthropic&roles=some", "'roles' is 'some'", "all or essential");
        refuses("depends-on?entity=anthropic&entity=openai", "'entity' takes one value", "");
    }

    @Test
    void aMisspeltParameterIsNamedWithTheNearest() {
        Http.Reply reply = Http.get("/api/questions/depends-on?entity=anthropic&dept=3");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asText()).contains("There is no parameter 'dept'");
        assertThat(reply.json().get("hint").asText()).contains("depth");
        assertThat(reply.json().get("given").asText()).isEqualTo("dept");
        assertThat(reply.json().at("/nearest/0").asText()).isEqualTo("depth");
    }

    @Test
    void whatIsNearNothingHasAnEmptyListOfTheNearest() {
        JsonNode range =
                Http.get("/api/questions/depends-on?entity=anthropic&depth=99").json();
        assertThat(range.get("given").asText()).isEqualTo("99");
        assertThat(range.get("nearest").isArray()).isTrue();
        assertThat(range.get("nearest")).isEmpty();
        JsonNode name = Http.get("/api/questions/qqqqzzzzqqqqzzzz").json();
        assertThat(name.get("given").asText()).isEqualTo("qqqqzzzzqqqqzzzz");
        assertThat(name.get("nearest")).isEmpty();
    }

    private static void refuses(String address, String... said) {
        Http.Reply reply = Http.get("/api/questions/" + address);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().get("detail").asText()).contains(said);
    }

    @Test
    void aCountryIsReadAsPeopleWriteIt() {
        JsonNode rows = Http.get("/api/questions/entities?country=TW").json().get("rows");

        assertThat(rows).isNotEmpty();
        for (String written : List.of("tw", "TWN", "Taiwan", "taiwan")) {
            JsonNode answer =
                    Http.get("/api/questions/entities?country=" + written).json();
            assertThat(answer.get("rows")).as(written).isEqualTo(rows);
            assertThat(answer.at("/parameters/country").asText()).isEqualTo("TW");
        }
    }
}

package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.command.QuestionOptions;
import interlock.event.EventLog;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.ProductInTests;
import interlock.fixtures.RunningProduct;
import interlock.http.ServerConfig;
import interlock.http.WebServer;
import interlock.question.Question;
import interlock.question.QuestionText;
import interlock.question.Questions;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A question is a file: with nothing else, it is an address, a tool, a description and a command. */
@BesideOthers
class NewQuestionIT {
    private static final QuestionText FILE = new QuestionText("cypher/questions/clouds-of.cypher", """
            // title: Which clouds does {owner} operate?
            // about: The clouds that one company operates.
            // group: Market
            // ask: clouds of {owner}
            // param: owner   entity Company = "microsoft"   The one that operates
            // param: asOf    date = today   Facts that hold on this day
            // column: cloud      entity      The cloud
            // column: evidence   list fact   The facts
            // show: table
            // answer: {owner} operates {rows:cloud|clouds}.
            // none: {owner} operates no cloud.
            CYPHER 25
            MATCH p = (:Company {id: $owner})-[f:OPERATES]->(c:Cloud)
            WHERE coalesce(f.since, f.announced) <= date($asOf)
            RETURN c.id AS cloud, collect(p) AS evidence
            ORDER BY cloud
            """);

    @TempDir
    Path folder;

    @Test
    void itIsInEveryFace() throws Exception {
        Questions questions = Questions.read(List.of(FILE));
        ServerConfig serving = ProductInTests.serving(folder);
        try (WebServer server =
                WebServer.start(serving, RunningProduct.graph(), RunningProduct.console(), questions, EventLog.NONE)) {
            assertThat(get(server, "/questions/clouds-of").body())
                    .contains("<title>Which clouds does ")
                    .contains("href=\"/api/questions/clouds-of.atom\"");
            assertThat(get(server, "/api/questions").body()).contains("\"clouds-of\"");
            assertThat(get(server, "/api/questions/clouds-of.atom").body())
                    .contains("<title>Microsoft Azure is new in the answer.</title>");
            assertThat(get(server, "/api/questions/clouds-of.feed.json").body())
                    .contains("\"title\":\"Microsoft Azure is new in the answer.\"");
            assertThat(get(server, "/api/questions/clouds-of.csv").body()).startsWith("cloud,evidence");
            assertThat(get(server, "/api/search?q=clouds+of+microsoft").body()).contains("\"clouds-of\"");
            String answer = get(server, "/api/questions/clouds-of").body();
            assertThat(answer).contains("Microsoft operates one cloud.");
            assertThat(get(server, "/api/openapi.json").json().at("/paths").has("/api/questions/clouds-of"))
                    .isTrue();
            String call = Http.json(Map.of(
                    "jsonrpc",
                    "2.0",
                    "id",
                    1,
                    "method",
                    "tools/call",
                    "params",
                    Map.of("name", "clouds-of", "arguments", Map.of("owner", "microsoft"))));
            HttpRequest request = Http.request(server.address().resolve("/mcp"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(call))
                    .build();
            assertThat(Http.send(request).json().at("/result/structuredContent/rows/0/cloud"))
                    .isEqualTo(new ObjectMapper().readTree(answer).at("/rows/0/cloud"));
        }
        Question question = questions.find("clouds-of").orElseThrow();
        CommandLine command = new CommandLine(QuestionOptions.of(question, parsed -> 0));
        assertThat(command.execute("--owner", "google")).isZero();
    }

    private static Http.Reply get(WebServer server, String path) {
        return Http.send(Http.request(server.address().resolve(path)).build());
    }
}

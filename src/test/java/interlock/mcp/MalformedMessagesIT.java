package interlock.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that no decent client sends: each is an error that says what is wrong, and none is a fault of ours. */
@BesideOthers
class MalformedMessagesIT {
    /** By a program that is not the official client, which sends no such thing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "null # one object, with 'jsonrpc'",
                "5 # one object, with 'jsonrpc'",
                "{'jsonrpc':'2.0','id':{},'method':'ping'} # one object, with 'jsonrpc'",
                "{'jsonrpc':'2.0','id':1,'method':'tools/call'} # 'name' is missing: it is a text",
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':[1]} # must be an object",
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':'x'} # must be an object",
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':7}} # 'name' is 7",
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'on-al'}} # Nearest: on-all",
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'on-all','arguments':'x'}} # 'arguments' is x",
                "{'jsonrpc':'2.0','id':1,'method':'initialize'} # 'protocolVersion' is missing",
                "{'jsonrpc':'2.0','id':1,'method':'prompts/get','params':{}} # 'name' is missing",
                "{'jsonrpc':'2.0','id':1,'method':'resources/read','params':{'uri':[]}} # 'uri' is []",
                "{'jsonrpc':'2.0','id':1,'method':'resources/read','params':{'uri':'interlock://companies/%zz'}} # no document",
                "{'jsonrpc':'2.0','id':1,'method':'completion/complete','params':{'ref':{'type':'ref/prompt'}}} # 'argument' is missing"
            })
    void whatTheLibraryWouldStumbleOverIsToldInAFewWords(String message, String told) {
        Http.Reply reply = Http.post("/mcp", message.replace('\'', '"'));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().at("/error/message").asText())
                .contains(told)
                .doesNotContain("modelcontextprotocol", "java", "JsonToken");
    }

    /** One of 100,000 letters took all memory to look for what is near. */
    @Test
    void aLongTextIsRefusedAndTakesNothingFromOthers() {
        for (Map<String, Object> call : List.<Map<String, Object>>of(
                Map.of("name", "depends-on", "arguments", Map.of("entity", "a".repeat(100_000))),
                Map.of("name", "search", "arguments", Map.of("q", "a b ".repeat(20_000))),
                Map.of(
                        "name",
                        "on-all",
                        "arguments",
                        Map.of("world", Map.of("without", List.of("a".repeat(100_000))))))) {
            JsonNode answer = Http.post(
                            "/mcp",
                            Http.json(Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", call)))
                    .json();
            assertThat(answer.at("/error/message").asText()).contains("may have at most 4096");
        }
        JsonNode statement = Http.post(
                        "/mcp",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":"
                                + "\"cypher\",\"arguments\":{\"query\":\"RETURN 1 AS n\",\"parameters\":[1]}}}")
                .json();
        assertThat(statement.at("/result/content/0/text").asText())
                .contains("'parameters' is '[1]', but must be an object");
    }

    @Test
    void whatIsNoMessageIsRefused() {
        assertThat(Http.post("/mcp", "{\"jsonrpc\":\"2.0\"")
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32700);
        assertThat(Http.post("/mcp", "[]").json().at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(Http.post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}")
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32601);
        assertThat(Http.post("/mcp", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                        .status())
                .isEqualTo(202);
        assertThat(Http.get("/mcp").status())
                .as("nothing is sent that was not asked for")
                .isEqualTo(405);
    }
}

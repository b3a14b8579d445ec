package interlock.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.JavaProcess;
import interlock.fixtures.RunningProduct;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code interlock mcp}, as an agent's program starts it, against the Neo4j of the running product. */
@BesideOthers
class McpCommandIT {
    @Test
    void theSameIsAnsweredOnStandardInputAndOutput() {
        var neo4j = RunningProduct.neo4j().address();
        List<String> start = JavaProcess.ofTheProduct("mcp").command();
        ServerParameters command = ServerParameters.builder(start.getFirst())
                .args(start.subList(1, start.size()))
                .addEnvVar("INTERLOCK_NEO4J_URI", neo4j.uri().toString())
                .addEnvVar("INTERLOCK_NEO4J_PASSWORD", neo4j.password())
                .build();
        var json = new JacksonMcpJsonMapper(new com.fasterxml.jackson.databind.ObjectMapper());
        try (Agent agent = Agent.over(new StdioClientTransport(command, json))) {
            for (String question : List.of("on-all", "depends-on")) {
                assertThat(agent.structured(question, Map.of("rows", 200)).get("rows"))
                        .isEqualTo(Http.get("/api/questions/" + question).json().get("rows"));
            }
            assertThat(agent.text("on-all", Map.of())).contains("The same on the page: /questions/on-all?");
            assertThat(agent.refusal("on-all", Map.of("cloud", "aws"))).contains("Perhaps you meant 'clouds'");
        }
    }
}

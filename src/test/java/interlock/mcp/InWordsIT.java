package interlock.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a person says to an agent: the tool search gives the call that answers it, and the call answers. */
@BesideOthers
class InWordsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Agent agent;

    @BeforeAll
    static void connect() {
        agent = Agent.at(RunningProduct.page());
    }

    @AfterAll
    static void leave() {
        agent.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/interlock/mcp/in-words.csv",
            delimiter = '|',
            quoteCharacter = '\u0000',
            numLinesToSkip = 1)
    void theSearchFindsTheTool(String words, String tool, String arguments) throws JsonProcessingException {
        JsonNode call = agent.structured("search", Map.of("q", words)).at("/calls/0");

        assertThat(call.path("tool").asText()).isEqualTo(tool);
        assertThat(call.get("arguments")).isEqualTo(JSON.readTree(arguments));
        Map<String, Object> given = new HashMap<>(JSON.convertValue(call.get("arguments"), new TypeReference<>() {}));
        given.put("rows", 1);
        assertThat(agent.text(tool, given)).isNotBlank();
    }
}

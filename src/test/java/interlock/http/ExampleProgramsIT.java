package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small programs in src/test/examples, from which others begin: each tells what the page tells. */
@BesideOthers
class ExampleProgramsIT {
    private static final String DAY = "2026-11-25";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    python3 | ask_over_http.py | asOf=2026-11-25
                    python3 | call_a_tool.py | {"asOf": "2026-11-25"}
                    node    | ask-over-http.mjs | asOf=2026-11-25
                    node    | call-a-tool.mjs | {"asOf": "2026-11-25"}
                    """)
    void itTellsWhatThePageTells(String language, String file, String parameters) throws Exception {
        Assumptions.assumeTrue(runs(language), () -> "There is no " + language + " here");
        Process program = new ProcessBuilder(
                        language,
                        "src/test/examples/" + file,
                        RunningProduct.page().toString(),
                        "on-all",
                        parameters)
                .redirectErrorStream(true)
                .start();
        List<String> told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(Eventually.exit(program)).as(String.join("\n", told)).isZero();
        JsonNode answer = Http.get("/api/questions/on-all?asOf=" + DAY).json();
        assertThat(told.getFirst()).isEqualTo(answer.get("headline").asText());
        assertThat(told.getLast()).isEqualTo(answer.get("total").asInt() + " rows");
        assertThat(told).hasSize(2 + answer.get("sources").size());
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            return Eventually.exit(new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command takes is asked for in one way, whatever it needs otherwise. */
class CommandHelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "remove",
                "export",
                "generate",
                "backup",
                "restore",
                "serve",
                "verify",
                "search",
                "completion",
                "mcp",
                "ask",
                "watch",
                "help"
            })
    void everyCommandTellsWhatItTakes(String command) {
        assertThat(Commands.run(Map.of(), command, "--help")).isZero();
    }
}

package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.CypherShell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question file, verbatim in the real cypher-shell; one shell reads them all, since each start takes seconds. */
@BesideOthers
class CypherShellIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Pattern MARK = Pattern.compile("\"# (\\S+)\"\\R");
    private static final Map<String, List<String>> PRINTED = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    static Stream<String> questions() {
        return Questions.bundled().all().stream().map(Question::name);
    }

    private static Path file(String name) {
        return Path.of("cypher/questions", name + ".cypher");
    }

    @BeforeAll
    static void readAllFiles() throws Exception {
        String session = questions()
                .map(name -> "RETURN '# " + name + "' AS question;\n:param "
                        + CypherShell.literal(question(name).read(Map.of(), DAY)) + "\n:source " + file(name) + "\n")
                .collect(Collectors.joining());
        CypherShell.Run run =
                CypherShell.file(Files.writeString(folder.resolve("all.cypher"), session), Map.of(), "--fail-at-end");
        assertThat(run.exit()).as(run.printed()).isZero();
        // What stands before the first mark is its head; each later head ends what stands before it.
        List<String> parts = List.of(MARK.split(run.printed()));
        List<String> names =
                MARK.matcher(run.printed()).results().map(mark -> mark.group(1)).toList();
        for (int i = 0; i < names.size(); i++) {
            PRINTED.put(
                    names.get(i),
                    parts.get(i + 1)
                            .lines()
                            .filter(line -> !line.equals("question"))
                            .toList());
        }
    }

    private static Question question(String name) {
        return Questions.bundled().find(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void runsTheFileVerbatimWithPlainStrings(String name) {
        assertThat(PRINTED.get(name))
                .as("the columns, in their order, and rows")
                .hasSizeGreaterThan(1);
        assertThat(PRINTED.get(name).getFirst())
                .isEqualTo(question(name).columns().stream().map(Column::name).collect(Collectors.joining(", ")));
    }

    @Test
    void aFileAndItsParametersAreGivenOnTheCommandLine() throws Exception {
        CypherShell.Run run =
                CypherShell.file(file("on-all"), question("on-all").read(Map.of(), LocalDate.of(2025, 11, 30)));
        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.printed()).contains("claude");
    }
}

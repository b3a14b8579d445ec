package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.question.Question;
import interlock.question.Questions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CypherShellIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** What a question that has no default for it is asked with here. */
    static final Map<String, List<String>> EXAMPLES = Map.of();

    static Stream<String> questions() {
        return Questions.bundled().all().stream().map(Question::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void runsTheFileVerbatimWithPlainStrings(String name) throws Exception {
        Question question = Questions.bundled().find(name).orElseThrow();
        Map<String, List<String>> given = new HashMap<>();
        EXAMPLES.forEach((parameter, value) ->
                question.parameter(parameter).filter(it -> it.required()).ifPresent(it -> given.put(parameter, value)));
        CypherShell.Run run =
                CypherShell.file(Path.of("cypher/questions", name + ".cypher"), question.read(given, DAY));
        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.printed().lines().findFirst().orElse(""))
                .as("the columns, in their order")
                .isEqualTo(String.join(
                        ", ",
                        question.columns().stream().map(column -> column.name()).toList()));
        assertThat(run.printed().lines().count()).as(run.printed()).isGreaterThan(1);
    }
}

package interlock.command;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Question files as commands. */
class QuestionOptionsTest {
    @Test
    void eachParameterOfEachQuestionIsAnOption() {
        for (Question question : Questions.bundled().all()) {
            Map<String, List<String>> wanted = new LinkedHashMap<>();
            List<String> arguments = new ArrayList<>();
            for (Parameter parameter : question.parameters()) {
                List<String> texts = parameter.list() ? List.of("one", "two") : List.of("one");
                wanted.put(parameter.name(), texts);
                arguments.addAll(List.of("--" + QuestionOptions.kebab(parameter.name()), String.join(",", texts)));
            }
            Map<String, List<String>> given = new LinkedHashMap<>();
            CommandLine command = new CommandLine(QuestionOptions.of(question, parsed -> {
                given.putAll(QuestionOptions.given(question, parsed));
                return 0;
            }));
            assertThat(command.execute(arguments.toArray(String[]::new))).isZero();
            assertThat(given).as(question.name()).isEqualTo(wanted);
            assertThat(command.execute()).isZero();
        }
    }

    @Test
    void theNameOfTheFileServesToo() {
        Question question = Questions.bundled("depends-on").orElseThrow();
        Map<String, List<String>> given = new LinkedHashMap<>();
        CommandLine command = new CommandLine(QuestionOptions.of(question, parsed -> {
            given.putAll(QuestionOptions.given(question, parsed));
            return 0;
        }));
        assertThat(command.execute("--asOf=2025-11-30", "--data-set", "a", "--dataSet", "b"))
                .isZero();
        assertThat(given).isEqualTo(Map.of("asOf", List.of("2025-11-30"), "dataSet", List.of("a", "b")));
    }
}

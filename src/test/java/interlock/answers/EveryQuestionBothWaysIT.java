package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.RemoteProduct;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A question has the same answer inside our process and by the driver from a Neo4j that is not ours. */
class EveryQuestionBothWaysIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    static Stream<String> questions() {
        return Questions.bundled().all().stream().map(Question::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theRowsAreEqual(String name) {
        Question question = Questions.bundled().find(name).orElseThrow();
        Answer inside = RunningProduct.graph().ask(question, question.read(Map.of(), DAY));
        Answer there = RemoteProduct.graph().ask(question, question.read(Map.of(), DAY));

        assertThat(there.rows()).isEqualTo(inside.rows());
    }
}

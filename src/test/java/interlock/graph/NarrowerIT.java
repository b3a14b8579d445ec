package interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interlock.RunningProduct;
import interlock.graph.GraphFailure.TooSlow;
import interlock.question.Question;
import interlock.question.Questions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A question that the market is too large for says what it can be narrowed by. */
class NarrowerIT {
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(1), Duration.ofSeconds(5), Duration.ofSeconds(5), 10, 1, 1_000, 1_000);

    @Test
    void aQuestionAboutEverybodyCanBeAboutOne() {
        assertThat(hint("conflicts", Map.of()))
                .isEqualTo("Name entity; whoever runs the server may raise INTERLOCK_QUESTION_SECONDS");
        assertThat(hint("conflicts", Map.of("entity", List.of("openai")))).startsWith("Ask for fewer steps");
    }

    private static String hint(String name, Map<String, List<String>> given) {
        Question question = Questions.bundled().find(name).orElseThrow();
        try (Graph graph = Graph.connect(RunningProduct.neo4j(), SHORT)) {
            TooSlow slow = catchThrowableOfType(
                    TooSlow.class, () -> graph.ask(question, question.read(given, LocalDate.of(2025, 11, 30))));
            return slow.hint();
        }
    }
}

package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.neo4j.Limits;
import interlock.question.Question;
import interlock.question.QuestionText;
import interlock.question.Questions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A question that the market is too large for says what it can be narrowed by. */
@BesideOthers
class NarrowerIT {
    private static final String ENDLESS = """
            // title: What is there to say about {entity}?
            // about: More than there is time for.
            // group: Evidence
            // ask: all about {entity}
            // param: entity   entity = ""              Whom it is about; none = everybody
            // param: from     date = 2025-01-01        The first day
            // param: to       date = 2025-11-30        The last day
            // column: number   integer   A number
            // show: table
            // answer: {rows:number|numbers}.
            // none: Nothing.
            CYPHER 25
            UNWIND range(1, 1000000000000) AS number
            WITH number WHERE number < 0 AND $entity + $from + $to <> ''
            RETURN number
            """;
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(5), 10, 1, 1_000, 1_000);

    @Test
    void aQuestionAboutEverybodyCanBeAboutOne() {
        assertThat(hint(Map.of()))
                .isEqualTo("Name entity, or ask for fewer days from 'from' to 'to'; whoever runs the server may raise"
                        + " INTERLOCK_QUESTION_SECONDS");
        assertThat(hint(Map.of("entity", List.of("openai"))))
                .startsWith("Ask for fewer steps or entities, or ask for fewer days");
    }

    private static String hint(Map<String, List<String>> given) {
        Question question = Questions.read(List.of(new QuestionText("endless.cypher", ENDLESS)))
                .find("endless")
                .orElseThrow();
        Graph graph = new Graph(RunningProduct.database(), SHORT);
        return catchThrowableOfType(
                        TooSlow.class, () -> graph.ask(question, question.read(given, LocalDate.of(2025, 11, 30))))
                .hint();
    }
}

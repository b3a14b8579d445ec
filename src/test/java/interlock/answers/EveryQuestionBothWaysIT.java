package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.DrawnParameters;
import interlock.fixtures.RemoteProduct;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.GraphFailure;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question has the same answer inside our process and by the driver from a Neo4j that is not ours. */
@BesideOthers
class EveryQuestionBothWaysIT {
    private static final LocalDate NEWEST = LocalDate.parse(Ask.NEWEST);
    private static final long SEED = 20251130;
    private static final int DRAWN = 1;

    static Stream<String> questions() {
        return Questions.bundled().all().stream().map(Question::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersTheSameInsideAndByTheDriver(String name) {
        Question question = Questions.bundled().find(name).orElseThrow();
        for (Map<String, List<String>> given : given(question)) {
            assertThat(told(RemoteProduct.graph(), question, given))
                    .as(given.toString())
                    .isEqualTo(told(RunningProduct.graph(), question, given));
        }
        assertThat(streamed(RemoteProduct.graph(), question)).isEqualTo(streamed(RunningProduct.graph(), question));
    }

    /** Also who has failed in a world, which the driver's Neo4j tells by the procedures it has. */
    @ParameterizedTest
    @ValueSource(strings = {"depends-on", "dependents-of", "knock-out", "minimal-cuts", "on-all"})
    void answersTheSameInAWorldWithoutOne(String name) {
        Question question = Questions.bundled().find(name).orElseThrow();
        World world = World.real(NEWEST).without(List.of("tsmc"));
        Object inside = told(RunningProduct.graph().in(world), question, Map.of());

        assertThat(told(RemoteProduct.graph().in(world), question, Map.of())).isEqualTo(inside);
        assertThat(inside.toString()).contains("In a world without TSMC");
    }

    /** The defaults, and some that are drawn. */
    private static List<Map<String, List<String>>> given(Question question) {
        DrawnParameters drawn = new DrawnParameters(SEED);
        return Stream.concat(Stream.of(Map.<String, List<String>>of()), Stream.generate(() -> drawn.of(question)))
                .limit(1 + DRAWN)
                .toList();
    }

    /** The answer without its time, or why there is none. */
    private static Object told(Graph graph, Question question, Map<String, List<String>> given) {
        try {
            Answer answer = graph.ask(question, question.read(given, NEWEST));
            return Arrays.asList(
                    answer.question(),
                    answer.title(),
                    answer.parameters(),
                    answer.headline(),
                    answer.columns(),
                    answer.rows(),
                    answer.show(),
                    counted(answer.graph().nodes()),
                    counted(answer.graph().edges()),
                    counted(answer.sources()),
                    answer.notices(),
                    answer.total(),
                    answer.totalExact(),
                    answer.truncated(),
                    answer.constant(),
                    answer.cypher());
        } catch (GraphFailure e) {
            return e + " " + e.hint();
        } catch (BadParameter e) {
            return e.getMessage();
        }
    }

    /** What belongs to the rows is looked up, and comes as the store has it. */
    private static Map<Object, Long> counted(List<?> things) {
        return things.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<Object> streamed(Graph graph, Question question) {
        GatheredRows rows = new GatheredRows();
        graph.ask(question, question.read(Map.of(), NEWEST), rows);
        return List.copyOf(rows.all());
    }
}

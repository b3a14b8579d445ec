package interlock.world;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a world stands nothing that it has not: no source that came later, and nothing that is taken out. */
@BesideOthers
class TracesIT {
    /** The same for all questions, so that the projection of the world is made once. */
    private static final int SEED = 17;

    private static @Nullable Traces traces;

    @BeforeAll
    static void readTheMarket() {
        traces = Traces.of(RunningProduct.graph());
    }

    static Stream<Question> questions() {
        return Questions.bundled().all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void noLaterSourceIsNamedInAWorldOfWhatWasKnown(Question question) {
        market().ofLaterSources(question, Map.of(), "2025-11-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources", "origins", "facts"})
    void norAmongWhatMayBeLost(String of) {
        Question cuts = Questions.bundled().find("minimal-cuts").orElseThrow();
        market().ofLaterSources(cuts, Map.of("of", List.of(of), "size", List.of("2")), "2025-11-30");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatIsTakenOutIsInNoRow(Question question) {
        market().ofWhatIsGone(question, Map.of(), market().drawn(new Random(SEED)));
        market().ofWhatIsGone(question, Map.of(), List.of("nvidia", "deal-ms-nvidia-anthropic-2025"));
    }

    private static Traces market() {
        return Objects.requireNonNull(traces);
    }
}

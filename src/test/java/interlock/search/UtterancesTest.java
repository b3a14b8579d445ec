package interlock.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import interlock.fixtures.Names;
import interlock.fixtures.Utterance;
import interlock.question.Question;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus of what people type: what means something is heard as it was meant, what means nothing is not answered. */
class UtterancesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Questions QUESTIONS = Questions.bundled();
    private static final Catalogue CATALOGUE = Names.of(Names.BUNDLED);
    private static final Catalogue WITH_AWKWARD_ONES = Names.of(Names.BUNDLED, Names.AWKWARD);
    private static final Meanings MEANINGS = new Meanings(Phrases.of(QUESTIONS.all()), CATALOGUE, TODAY);

    static Stream<Utterance> clear() {
        return Utterance.corpus().stream().filter(one -> !one.choice());
    }

    @ParameterizedTest
    @MethodSource("clear")
    void isHeardAsItWasMeant(Utterance utterance) {
        Meaning.All found = MEANINGS.of(utterance.said(), 8);

        assertThat(found.questions()).as("questions in '%s'", utterance.said()).isNotEmpty();
        Meaning best = found.questions().getFirst();
        assertThat(best.name() + " " + texts(best.parameters()))
                .isEqualTo(utterance.question() + " " + utterance.parameters());
    }

    static Stream<Utterance> unclear() {
        return Utterance.corpus().stream().filter(Utterance::choice);
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void leavesTheChoiceToTheReader(Utterance utterance) {
        Meaning.All found = MEANINGS.of(utterance.said(), 8);

        assertThat(found.questions()).isEmpty();
        assertThat(found.choices().getFirst().name()).isEqualTo(utterance.question());
        Set<String> offered = new HashSet<>();
        found.choices()
                .getFirst()
                .ways()
                .forEach(way -> texts(way.parameters()).values().forEach(offered::addAll));
        utterance.parameters().values().forEach(wanted -> assertThat(offered).containsAll(wanted));
    }

    static Stream<String> meaningless() {
        return Stream.concat(Utterance.meaningless(false).stream(), Utterance.meaningless(true).stream());
    }

    @ParameterizedTest
    @MethodSource("meaningless")
    void whatMeansNothingIsNotAnswered(String said) {
        assertThat(MEANINGS.of(said, 8)).isEqualTo(new Meaning.All(List.of(), List.of()));
    }

    static Stream<String> namingNobody() {
        return Utterance.meaningless(false).stream();
    }

    @ParameterizedTest
    @MethodSource("namingNobody")
    void whatNamesNobodyFindsNobody(String said) {
        assertThat(NameSearch.find(CATALOGUE, said, 8)).isEmpty();
    }

    static Stream<String[]> names() {
        return Utterance.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameFindsWhoBearsIt(String typed, String id) {
        assertThat(NameSearch.find(WITH_AWKWARD_ONES, typed, 8).stream()
                        .map(hit -> hit.entity().id())
                        .limit(1))
                .isEqualTo(id.equals("-") ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @MethodSource("clear")
    void canBeAskedHoweverItIsHeard(Utterance utterance) {
        Meaning.All found = MEANINGS.of(utterance.said(), 50);
        Stream.concat(found.questions().stream(), found.choices().stream().flatMap(one -> one.ways().stream()))
                .forEach(meaning -> {
                    Question question = QUESTIONS.find(meaning.name()).orElseThrow();
                    assertThatCode(() -> question.read(texts(meaning.parameters()), TODAY))
                            .doesNotThrowAnyException();
                });
    }

    @Test
    void theCorpusIsLargeEnoughAndAboutEveryQuestion() {
        List<Utterance> corpus = Utterance.corpus();

        assertThat(corpus).hasSizeGreaterThanOrEqualTo(300);
        assertThat(meaningless()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(corpus.stream().map(Utterance::question).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        QUESTIONS.all().stream().map(Question::name).toList());
    }

    private static Map<String, List<String>> texts(Map<String, Object> parameters) {
        Map<String, List<String>> texts = new TreeMap<>();
        parameters.forEach((name, value) -> texts.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value))));
        return texts;
    }
}

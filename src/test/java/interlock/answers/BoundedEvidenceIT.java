package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that carries some of the facts behind its rows, beside one that carries all. */
@BesideOthers
class BoundedEvidenceIT {
    private static final int FEW = 5;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    static Stream<Question> questions() {
        return Questions.bundled().all().stream();
    }

    private static Answer answer(Question question, int most) {
        Graph graph = RunningProduct.graph();
        return graph.reading(
                LONGEST,
                reader -> new QuestionRun(
                                question,
                                question.read(Map.of(), DAY),
                                reader,
                                graph.search().displayNames(),
                                null,
                                new Evidence(most, FEW))
                        .answer(graph.limits().rows(), 0, EachRow.NOBODY));
    }

    private static Set<String> ids(Collection<Map<String, Object>> things) {
        Set<String> ids = new HashSet<>();
        things.forEach(one -> ids.add(String.valueOf(one.get("id"))));
        return ids;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void saysTheSameAndNamesTheFactsThatItDoesNotCarry(Question question) {
        Answer whole = answer(question, Integer.MAX_VALUE);
        Answer some = answer(question, FEW);
        List<Map<String, Object>> facts = whole.graph().edges();
        int more = Math.max(0, facts.size() - FEW);

        assertThat(some.headline()).isEqualTo(whole.headline());
        assertThat(some.rows()).as("with the ids of all facts").isEqualTo(whole.rows());
        assertThat(some.fingerprint()).isEqualTo(whole.fingerprint());
        assertThat(some.graph().edges()).isEqualTo(facts.subList(0, facts.size() - more));
        assertThat(some.notices().stream().filter(notice -> notice.code().equals("more-facts")))
                .extracting(Answer.Notice::text)
                .allMatch(text -> more == 1 ? text.contains("one more is") : text.contains(more + " more are"))
                .hasSize(more > 0 ? 1 : 0);
        assertThat(whole.notices()).noneMatch(notice -> notice.code().equals("more-facts"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void hasTheEndsAndTheSourcesOfEachFactThatItCarries(Question question) {
        Answer some = answer(question, FEW);
        Set<String> nodes = ids(some.graph().nodes());
        Set<String> sources = ids(some.sources());

        assertThat(some.graph().edges()).allSatisfy(fact -> {
            assertThat(nodes)
                    .contains(fact.get("from").toString(), fact.get("to").toString());
            if (fact.get("sources") instanceof List<?> cited) {
                assertThat(sources)
                        .containsAll(cited.stream().map(String::valueOf).toList());
            }
        });
    }
}

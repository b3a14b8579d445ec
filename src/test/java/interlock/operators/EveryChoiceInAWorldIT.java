package interlock.operators;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question with each of its choices, where what proves the answer is taken out and supposed again. */
@BesideOthers
class EveryChoiceInAWorldIT {
    private static final Graph GRAPH = RunningProduct.graph();
    private static final Random RANDOM = new Random(23);

    /** What a supposed fact cannot hold up: it has another id, and no source. */
    private static final Set<String> OF_THE_RECORD = Set.of("facts", "sources", "origins");

    private static DrawnWorlds market = DrawnWorlds.NONE;

    @BeforeAll
    static void readTheMarket() {
        market = DrawnWorlds.read(GRAPH);
    }

    record Chosen(Question question, String parameter, String choice) {
        Asked asked(World world) {
            Asked asked = Asked.read(question, Map.of(parameter, List.of(choice)), OperatorLawsIT.NEWEST);
            return new Asked(question, asked.values(), world);
        }

        @Override
        public String toString() {
            return question.name() + "?" + parameter + "=" + choice;
        }
    }

    static Stream<Chosen> choices() {
        return Questions.bundled().all().stream()
                .flatMap(question -> question.parameters().stream()
                        .flatMap(parameter ->
                                choices(parameter).map(choice -> new Chosen(question, parameter.name(), choice))));
    }

    private static Stream<String> choices(Parameter parameter) {
        return parameter.kind() instanceof Kind.Choice some ? some.choices().stream() : Stream.empty();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whatProvesAnAnswerIsTakenOutAndSupposedAgain(Chosen chosen) {
        World real = World.real(OperatorLawsIT.NEWEST);
        KeyedRows answer = KeyedRows.of(GRAPH, chosen.asked(real), OperatorLawsIT.LONG);
        List<DrawnWorlds.Known> facts = proof(chosen.question(), answer);
        World again = new World(
                real.asOf(),
                null,
                real.atLeast(),
                List.of(),
                facts.stream().map(DrawnWorlds.Known::id).toList(),
                facts.stream().map(DrawnWorlds.Known::line).toList());

        KeyedRows supposed = KeyedRows.of(GRAPH, chosen.asked(again), OperatorLawsIT.LONG);

        if (!OF_THE_RECORD.contains(chosen.choice())
                && !OperatorLawsIT.OF_SOURCES.contains(chosen.question().name())) {
            assertThat(supposed.to(answer))
                    .as(facts.toString())
                    .allSatisfy(row -> assertThat(row.kind()).isEqualTo(RowChange.Kind.SAME));
        }
    }

    /** Some of the facts behind the rows, and one that is not. */
    private static List<DrawnWorlds.Known> proof(Question question, KeyedRows answer) {
        Set<String> proof = new TreeSet<>();
        answer.keys().forEach(key -> proof.addAll(KeyedRows.evidence(question, answer.row(key))));
        Map<String, DrawnWorlds.Known> known = new LinkedHashMap<>();
        market.facts().forEach(fact -> known.put(fact.id(), fact));
        List<DrawnWorlds.Known> facts = new ArrayList<>(DrawnWorlds.some(
                proof.stream().filter(known::containsKey).map(known::get).toList(), 5, RANDOM));
        market.facts().stream()
                .filter(fact -> !facts.contains(fact))
                .findFirst()
                .ifPresent(facts::add);
        return facts;
    }
}

package interlock.operators;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws of worlds and operators, each question in drawn worlds: other days and standings, what was known by a day, and the
 * market without several entities, facts, sources and countries, which makes another market of it each time.
 */
@BesideOthers
class OperatorLawsIT {
    static final LocalDate NEWEST = LocalDate.parse("2026-11-25");
    static final Duration LONG = Duration.ofMinutes(5);
    private static final Graph GRAPH = RunningProduct.graph();
    private static final int DRAWN = 1;
    /** What a supposed fact has not: a statement of its own, sources, and the count of facts by source. */
    private static final Set<String> OF_WHO_TELLS =
            Set.of("statement", "told", "sources", "origins", "urls", "facts", "alike");
    /** Questions whose rows name or count facts, what is said of them, and sources. */
    static final Set<String> OF_SOURCES = Set.of(
            "sources",
            "conflicts",
            "facts-of",
            "timeline",
            "exclusivity-claims",
            "announced-versus-done",
            "what-changed");

    /** Read before the first test, and not as the class comes to be: its own code reads it, in other threads. */
    private static DrawnWorlds market = DrawnWorlds.NONE;

    @BeforeAll
    static void readTheMarket() {
        market = DrawnWorlds.read(GRAPH);
    }

    static Stream<Question> questions() {
        return Questions.bundled().all().stream();
    }

    static Stream<Question> questionsOfADay() {
        return questions().filter(question -> question.parameter("asOf").isPresent());
    }

    /** Made with no change at all, as every scenario is made. */
    @ParameterizedTest
    @MethodSource("questions")
    void aScenarioThatTakesAndAddsNothingChangesNothing(Question question) {
        Asked asked = Asked.read(question, Map.of(), NEWEST);
        KeyedRows real = KeyedRows.of(GRAPH, asked, LONG);
        KeyedRows same =
                GRAPH.supposing(scenario -> scenario.once(List.of()), LONG, reader -> KeyedRows.of(reader, asked));

        assertThat(rows(same)).isEqualTo(rows(real));
        assertIdentified(real);
    }

    /** No two rows have one key: each is told apart by the columns that the question names for it. */
    private static void assertIdentified(KeyedRows rows) {
        assertThat(rows.keys())
                .allSatisfy(key ->
                        assertThat(key).hasSameSizeAs(rows.question().identity().key()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void comparedWithItselfItIsTheSameAndTheOtherWayTurnedOver(Question question) {
        Random random = new Random(question.name().hashCode());
        for (int draw = 0; draw < DRAWN; draw++) {
            Asked one = market.drawn(question, random);
            Asked other = market.drawn(question, random);
            KeyedRows first = KeyedRows.of(GRAPH, one, LONG);
            KeyedRows second = KeyedRows.of(GRAPH, other, LONG);

            assertThat(first.to(KeyedRows.of(GRAPH, one, LONG)))
                    .hasSize(first.size())
                    .allSatisfy(row -> assertThat(row.kind()).isEqualTo(RowChange.Kind.SAME));
            assertIdentified(first);
            assertIdentified(second);
            assertThat(turned(first.to(second))).isEqualTo(Set.copyOf(second.to(first)));
        }
    }

    /**
     * Facts are taken out and supposed again with all that they say, in the same world for each question. Of those whose rows
     * name facts or sources all else is the same: a supposed fact has another id, and no source.
     */
    @ParameterizedTest
    @MethodSource("questions")
    void withoutFactsAndWithThemAgainItIsTheRealWorld(Question question) {
        List<DrawnWorlds.Known> chosen = DrawnWorlds.some(market.facts(), 6, new Random(17));
        Asked real = Asked.read(question, Map.of(), NEWEST);
        World again = new World(
                real.world().asOf(),
                null,
                real.world().atLeast(),
                List.of(),
                chosen.stream().map(DrawnWorlds.Known::id).toList(),
                chosen.stream().map(DrawnWorlds.Known::line).toList());

        List<RowChange> changes = KeyedRows.of(GRAPH, real, LONG)
                .to(KeyedRows.of(GRAPH, new Asked(question, real.values(), again), LONG));
        if (OF_SOURCES.contains(question.name())) {
            assertThat(withoutWhatIsTold(KeyedRows.of(GRAPH, new Asked(question, real.values(), again), LONG)))
                    .as(question.name() + " without and with " + chosen)
                    .containsExactlyInAnyOrderElementsOf(withoutWhatIsTold(KeyedRows.of(GRAPH, real, LONG)));
        } else {
            assertThat(changes)
                    .as(question.name() + " without and with " + chosen)
                    .allSatisfy(row -> assertThat(row.kind()).isEqualTo(RowChange.Kind.SAME));
        }
    }

    /** Rows without the facts by which they hold and what sources say: of what is supposed nobody says anything. */
    private static List<Map<String, Object>> withoutWhatIsTold(KeyedRows rows) {
        Set<String> told = rows.question().columns().stream()
                .filter(column -> column.type().word().equals("fact"))
                .map(column -> column.name())
                .collect(Collectors.toCollection(() -> new TreeSet<>(OF_WHO_TELLS)));
        return rows.keys().stream()
                .map(key -> {
                    Map<String, Object> row = new HashMap<>(rows.row(key));
                    row.keySet().removeAll(told);
                    return row;
                })
                .collect(Collectors.toList());
    }

    /**
     * A second payment of the same day between the same two is another payment, not another telling of the first, in whatever
     * data sets one asks.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "ai-market"})
    void whatIsSupposedIsAddedAndContradictsNobody(String sets) {
        List<String> dataSet = sets.isEmpty() ? List.of() : List.of(sets.split(","));
        String more =
                "amazon INVESTS_IN anthropic; amountMin=0; amountMax=20000000000; amountQualifier=upTo; currency=USD;"
                        + " status=announced; announced=2026-04-20";
        Map<String, List<String>> amazon = Map.of("entity", List.of("amazon"), "dataSet", dataSet);
        Map<String, List<String>> supposing =
                Map.of("entity", List.of("amazon"), "dataSet", dataSet, "with", List.of(more));
        assertThat(rows(KeyedRows.of(GRAPH, read("conflicts", supposing), LONG)))
                .isEqualTo(rows(KeyedRows.of(GRAPH, read("conflicts", amazon), LONG)));
        assertThat(mostInvested(dataSet, List.of(more)) - mostInvested(dataSet, List.of()))
                .isEqualTo(20_000_000_000L);
    }

    private static long mostInvested(List<String> dataSet, List<String> with) {
        KeyedRows loops = KeyedRows.of(GRAPH, read("money-loops", Map.of("dataSet", dataSet, "with", with)), LONG);
        return loops.keys().stream()
                .map(loops::row)
                .filter(row -> row.get("companies").equals(List.of("amazon", "anthropic")))
                .mapToLong(row -> ((Number) row.get("amountMax")).longValue())
                .sum();
    }

    /** The rows of the first day, changed as each entry says, are the rows of the last. */
    @ParameterizedTest
    @MethodSource("questionsOfADay")
    void aHistoryFoldedFromADayIsTheComparisonWithIt(Question question) {
        Random random = new Random(question.name().hashCode());
        Asked asked = Asked.read(question, Map.of(), NEWEST);
        LocalDate from = NEWEST.minusDays(20 + random.nextInt(600));
        LocalDate to = from.plusDays(1 + random.nextInt(5));
        Map<Object, @Nullable Object> folded = byKey(KeyedRows.of(GRAPH, asked.on(from), LONG), question);
        History history = new Histories(GRAPH).of(asked, from, to, entry -> {});
        history.entries().stream().flatMap(entry -> entry.changes().stream()).forEach(change -> {
            List<Object> key = List.copyOf(change.key().values());
            if (change.row() == null) {
                folded.remove(key);
            } else {
                folded.put(key, verdict(question, change.row()));
            }
        });

        assertThat(folded).isEqualTo(byKey(KeyedRows.of(GRAPH, asked.on(to), LONG), question));
        assertThat(history.entries())
                .allSatisfy(entry ->
                        assertThat(entry.day()).isBetween(from.plusDays(1).toString(), to.toString()));
    }

    /** Against scenarios made one by one from the store: what is named flips the answer, and no other fact does. */
    @Test
    void whatCarriesAnAnswerFlipsItAndNoOtherFactDoes() {
        Random random = new Random(7);
        for (Asked asked : List.of(
                read("knock-out", Map.of("entities", List.of("azure"), "asOf", List.of("2025-03-09"))),
                read("knock-out", Map.of("entities", List.of("tsmc"), "without", List.of("aws", "google-cloud"))),
                read("on-all", Map.of("tier", List.of("all"), "without", List.of("models-dev"))),
                read("hedges", Map.of("knownBy", List.of("2025-09-30"), "asOf", List.of("2025-09-30"))))) {
            KeyedRows now = KeyedRows.of(GRAPH, asked, LONG);
            Firmness firmness = new Firmnesses(GRAPH, LONG).of(asked, List.of());
            Set<String> named =
                    firmness.facts().stream().map(Firmness.Carrier::id).collect(Collectors.toCollection(TreeSet::new));
            Set<String> tried = new TreeSet<>(DrawnWorlds.some(List.copyOf(named), 8, random));
            DrawnWorlds.some(market.facts(), 25, random).forEach(fact -> tried.add(fact.id()));

            assertThat(firmness.truncated()).isFalse();
            assertThat(tried)
                    .allSatisfy(fact -> assertThat(
                                    !now.agreesWith(KeyedRows.of(GRAPH, asked.without(List.of(fact)), LONG)))
                            .isEqualTo(named.contains(fact)));
        }
    }

    /** The same of every question, of some facts that prove it and of another. */
    @ParameterizedTest
    @MethodSource("questions")
    void aFactThatIsNamedFlipsTheAnswerAndAnotherDoesNot(Question question) {
        Random random = new Random(question.name().hashCode());
        Asked asked = Asked.read(question, Map.of(), NEWEST);
        KeyedRows now = KeyedRows.of(GRAPH, asked, LONG);
        Set<String> tried = DrawnWorlds.some(market.facts(), 1, random).stream()
                .map(DrawnWorlds.Known::id)
                .collect(Collectors.toSet());
        List<String> proof = now.keys().stream()
                .flatMap(key -> KeyedRows.evidence(question, now.row(key)).stream())
                .distinct()
                .toList();
        tried.addAll(DrawnWorlds.some(proof, 3, random));
        Set<String> named = new Firmnesses(GRAPH, LONG)
                .among(asked, tried).stream().map(Firmness.Carrier::id).collect(Collectors.toSet());

        assertThat(tried)
                .allSatisfy(fact -> assertThat(!now.agreesWith(KeyedRows.of(GRAPH, asked.without(List.of(fact)), LONG)))
                        .isEqualTo(named.contains(fact)));
    }

    private static Asked read(String question, Map<String, List<String>> given) {
        return Asked.read(Questions.bundled().find(question).orElseThrow(), given, NEWEST);
    }

    private static Set<RowChange> turned(List<RowChange> changes) {
        return changes.stream().map(RowChange::turned).collect(Collectors.toSet());
    }

    private static List<Object> rows(KeyedRows rows) {
        return rows.keys().stream().map(rows::row).collect(Collectors.toList());
    }

    private static Map<Object, @Nullable Object> byKey(KeyedRows rows, Question question) {
        return rows.keys().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> verdict(question, rows.row(key)), (one, two) -> one, HashMap::new));
    }

    private static Object verdict(Question question, @Nullable Map<String, @Nullable Object> row) {
        return question.identity().verdict().stream()
                .map(column -> String.valueOf(row == null ? null : row.get(column)))
                .toList();
    }
}

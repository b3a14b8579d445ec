package interlock.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import interlock.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the operators over the bundled market, and what is known of its answers (TRUTH 8, 14, 28, 34). */
@BesideOthers
class OperatorsIT {
    private static final LocalDate NEWEST = LocalDate.parse("2026-11-25");
    private static final Duration LONG = Duration.ofMinutes(10);

    private static final Graph GRAPH = RunningProduct.graph();

    static Stream<Question> questions() {
        return Questions.bundled().all().stream();
    }

    private static Asked asked(String question, String... given) {
        return Asked.read(question(question), map(given), NEWEST);
    }

    private static Question question(String name) {
        return Questions.bundled().find(name).orElseThrow();
    }

    private static Map<String, List<String>> map(String... given) {
        return Stream.of(given)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1].split(","))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aWorldComparedWithItselfIsTheSame(Question question) {
        Asked asked = Asked.read(question, Map.of(), NEWEST);
        Comparison comparison = new Compare(GRAPH).of(asked, asked);

        assertThat(comparison.counts())
                .containsEntry("new", 0)
                .containsEntry("gone", 0)
                .containsEntry("changed", 0);
        assertThat(comparison.facts()).isEmpty();
    }

    /** A row is told by names, statements and days as people read them, never by an id and never by nothing. */
    @ParameterizedTest
    @MethodSource("questions")
    void rowsThatDifferAreToldByTheirNames(Question question) {
        boolean hasDay = question.parameter("asOf").isPresent();
        Asked then = Asked.read(question, map(hasDay ? "asOf=2025-09-17" : "atLeast=completed"), NEWEST);
        Comparison comparison = new Compare(GRAPH).of(Asked.read(question, Map.of(), NEWEST), then);

        assertThat(comparison.headline())
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d|, ,|: ,|https?://|\\b[A-Z]+_[A-Z]+\\b");
        assertThat(comparison.facts()).noneMatch(comparison.headline()::contains);
    }

    @Test
    void setsOfFactsAreTheSameSetsWhereverTheyStand() {
        Comparison comparison = new Compare(GRAPH)
                .of(
                        asked("minimal-cuts", "entity=claude", "of=facts", "size=1"),
                        asked("minimal-cuts", "entity=claude", "of=facts", "size=1", "limit=1"));

        assertThat(comparison.counts()).containsEntry("new", 0).containsEntry("same", 1);
    }

    /** Each fact of one entity taken out and supposed again: the other facts and the sentence are as they were. */
    @Test
    void whatIsTakenOutAndSupposedAgainIsAsItWas() {
        Question question = question("knock-out");
        Asked real = asked("knock-out", "entities=azure", "asOf=2025-03-09");
        Asked again = new Asked(
                question,
                real.values(),
                World.read(
                        Map.of(
                                "asOf", List.of("2025-03-09"),
                                "without", List.of("spend-openai-azure-2025-rofr"),
                                "with",
                                        List.of("openai SPENDS_ON azure; what=compute; status=completed;"
                                                + " since=2025-01-21; until=2025-10-28")),
                        NEWEST));

        Comparison comparison = new Compare(GRAPH).of(real, again);
        assertThat(comparison.counts())
                .containsEntry("new", 0)
                .containsEntry("gone", 0)
                .containsEntry("changed", 0);
        assertThat(comparison.notices()).extracting(Answer.Notice::code).containsExactly("supposed");
    }

    @Test
    void whatIsComparedTheOtherWayIsTurnedOver() {
        for (List<Asked> two : List.of(
                List.of(asked("on-all", "tier=all", "asOf=2025-11-17"), asked("on-all", "tier=all", "asOf=2026-11-25")),
                List.of(asked("knock-out", "entities=nvidia"), asked("knock-out", "entities=nvidia", "without=aws")),
                List.of(
                        asked("facts-of", "entity=openai"),
                        asked("facts-of", "entity=openai", "knownBy=2025-09-30")))) {
            Comparison there = new Compare(GRAPH).of(two.getFirst(), two.getLast());
            Comparison back = new Compare(GRAPH).of(two.getLast(), two.getFirst());

            assertThat(back.counts().get("new")).isEqualTo(there.counts().get("gone"));
            assertThat(back.counts().get("gone")).isEqualTo(there.counts().get("new"));
            assertThat(back.counts().get("changed")).isEqualTo(there.counts().get("changed"));
            assertThat(back.counts().get("same")).isEqualTo(there.counts().get("same"));
            assertThat(back.facts()).isEqualTo(there.facts());
        }
    }

    @Test
    void claudeCameToAllCloudsByThreeFactsOnAzure() {
        Comparison comparison = new Compare(GRAPH)
                .of(asked("on-all", "tier=all", "asOf=2025-11-17"), asked("on-all", "tier=all", "asOf=2025-11-30"));

        assertThat(comparison.headline())
                .startsWith(
                        "First as of 17 Nov 2025, then as of 30 Nov 2025: Claude is new in the answer; three rows are the same.");
        assertThat(comparison.facts())
                .contains(
                        "avail-claude-azure",
                        "avail-claude-haiku-4-5-azure",
                        "avail-claude-opus-4-1-azure",
                        "avail-claude-sonnet-4-5-azure");
    }

    @Test
    void theHistoryOfOnAllHasItsKnownDays() {
        History history = new Histories(GRAPH)
                .of(asked("on-all", "tier=all"), LocalDate.parse("2024-01-01"), NEWEST, entry -> {});

        assertThat(history.entries().stream()
                        .map(entry -> entry.day() + " "
                                + entry.changes().getFirst().key().get("model")))
                .containsExactly(
                        "2024-07-22 mistral-models",
                        "2025-06-12 llama",
                        "2025-08-28 deepseek-models",
                        "2025-11-18 claude",
                        "2025-12-09 gpt-oss",
                        "2025-12-15 kimi",
                        "2026-10-17 grok",
                        "2026-10-21 gpt");
        assertThat(history.truncated()).isFalse();
    }

    @Test
    void theHistoryFoldedFromADayIsTheComparisonWithThatDay() {
        LocalDate from = LocalDate.parse("2025-03-01");
        LocalDate to = LocalDate.parse("2025-07-01");
        Asked asked = asked("knock-out", "entities=azure", "asOf=2025-07-01");
        Set<Object> now = new TreeSet<>();
        GRAPH.ask(asked.question(), asked.on(from).values()).rows().forEach(row -> now.add(row.get("entity")));
        List<History.Entry> told = new ArrayList<>();
        History history = new Histories(GRAPH).of(asked, from, to, told::add);

        assertThat(told).isEqualTo(history.entries()).isNotEmpty();
        history.entries()
                .forEach(entry -> entry.changes().forEach(change -> {
                    if (change.change().equals("new")) {
                        now.add(change.key().get("entity"));
                    } else if (change.change().equals("gone")) {
                        now.remove(change.key().get("entity"));
                    }
                }));
        Set<Object> expected = new TreeSet<>();
        GRAPH.ask(asked.question(), asked.values()).rows().forEach(row -> expected.add(row.get("entity")));
        assertThat(now).isEqualTo(expected);
        assertThat(history.entries()).anySatisfy(entry -> {
            assertThat(entry.day()).isEqualTo("2025-03-10");
            assertThat(entry.facts()).contains("spend-openai-coreweave-2025");
        });
    }

    @Test
    void openAiFailedWithoutAzureByOneFactAlone() {
        Firmness firmness = new Firmnesses(GRAPH, LONG)
                .of(asked("knock-out", "entities=azure", "asOf=2025-03-09"), List.of("openai"));

        assertThat(firmness.facts()).extracting(Firmness.Carrier::id).containsExactly("spend-openai-azure-2025-rofr");
        assertThat(firmness.sources()).isEmpty();
        assertThat(firmness.origins()).isEmpty();
        assertThat(firmness.since()).isEqualTo("2023-01-23");
        assertThat(firmness.truncated()).isFalse();
        assertThat(firmness.unknowns()).contains(new Firmness.Unknown("open-role", "openai", "compute", 1));
    }

    @Test
    void aQuestionAboutNoDayHasNoHistory() {
        assertThatThrownBy(() ->
                        new Histories(GRAPH).of(asked("timeline"), LocalDate.parse("2025-03-01"), NEWEST, entry -> {}))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("about no single day");
    }

    /** The headline, and what the operators say: each tells what is gone and what is supposed, in each language. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceOfAScenarioSaysInWhichWorldItHolds(Language language) {
        String world = language == Language.ENGLISH
                ? "In a world without Microsoft Azure and in which, as supposed, Anthropic spends on Oracle Cloud"
                        + " Infrastructure: "
                : "In un mondo senza Microsoft Azure e in cui, per ipotesi, Anthropic spende per Oracle Cloud"
                        + " Infrastructure: ";
        Map<String, List<String>> given = map("without=azure", "with=anthropic SPENDS_ON oci; what=compute");
        for (Question question : Questions.bundled().all(language)) {
            Asked asked = Asked.read(question, given, NEWEST);
            assertThat(GRAPH.in(asked.world()).ask(question, asked.values()).headline())
                    .startsWith(world);
        }
        Asked facts = Asked.read(Questions.bundled().find("facts-of", language).orElseThrow(), given, NEWEST);
        assertThat(GRAPH.in(facts.world()).ask(facts.question(), facts.values()).headline())
                .contains(
                        language == Language.ENGLISH
                                ? " facts are on record or supposed about "
                                : " fatti risultano o si suppongono su ");
        Asked lost = Asked.read(Questions.bundled().find("on-all", language).orElseThrow(), given, NEWEST);
        assertThat(new Histories(GRAPH)
                        .of(lost, NEWEST.minusMonths(3), NEWEST, entry -> {})
                        .headline())
                .startsWith(world);
        assertThat(new Firmnesses(GRAPH, LONG).of(lost, List.of()).headline()).startsWith(world);
        Asked real = new Asked(lost.question(), lost.values(), World.real(NEWEST));
        assertThat(new Compare(GRAPH).of(real, lost).headline())
                .startsWith(
                        language == Language.ENGLISH
                                ? "First in the real world, then in a world without Microsoft Azure"
                                : "Prima nel mondo reale, poi in un mondo senza Microsoft Azure");
    }

    @Test
    void anotherWorldIsNamedWithOtherBeforeIt() {
        assertThatThrownBy(() -> Asked.readTwo(question("on-all"), map("other.asof=2025-11-17"), NEWEST))
                .hasMessageContaining("There is no parameter 'other.asof'");
        assertThatThrownBy(() -> Asked.readTwo(question("on-all"), map("tier=all"), NEWEST))
                .hasMessageContaining("There is no other world");
    }

    /** A sentence that is read alone says of which day and by which standing it is, as the answer's own does. */
    @Test
    void everyOperatorTellsTheLimitsOfItsAnswer() {
        Asked then = asked("exclusive-to", "asOf=2025-03-09", "atLeast=committed");
        String standing = "y facts that are at least committed.";

        assertThat(new Firmnesses(GRAPH, LONG).of(then, List.of()).headline())
                .endsWith(" As of 9 Mar 2025, b" + standing);
        assertThat(new Compare(GRAPH).of(then, then).headline())
                .isEqualTo("The answer is the same in both. As of 9 Mar 2025, b" + standing);
        assertThat(new Histories(GRAPH)
                        .of(then, LocalDate.parse("2025-01-01"), LocalDate.parse("2025-06-01"), entry -> {})
                        .headline())
                .endsWith(" B" + standing)
                .doesNotContain("9 Mar 2025, b");
    }
}

package interlock.search;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Names;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Phrases PHRASES = Phrases.of(Questions.bundled().all());
    private static final Meanings MEANINGS = new Meanings(PHRASES, Names.of(Names.BUNDLED), TODAY);

    @ParameterizedTest
    @CsvSource({
        "who depends on nvidia, dependents-of, entity, nvidia",
        "Who depends on NVIDIA?, dependents-of, entity, nvidia",
        "who dependes on sk hynix, dependents-of, entity, sk-hynix",
        "nvidia who depends on it, dependents-of, entity, nvidia",
        "please tell me who depends on asml, dependents-of, entity, asml",
        "what does claude depend on, depends-on, entity, claude",
        "dependencies of openai, depends-on, entity, openai",
        "only on azure, exclusive-to, cloud, azure",
        "what is only on google cloud, exclusive-to, cloud, google-cloud",
        "facts about Mistral, facts-of, entity, mistral",
        "is gpt on aws, availability, models, [gpt]",
        "what fails without nvidia, knock-out, entities, [nvidia]",
        "what fails if tsmc is gone, knock-out, entities, [tsmc]",
        "sole source of euv lithography tools, sole-sources, entity, euv-lithography-tools",
        "circular deals of amazon, money-loops, through, amazon",
        "who pays openai, money-flows, entity, openai",
        "how concentrated is the spend of openai, concentration, buyer, openai",
        "rivals of anthropic, rivals, entity, anthropic",
        "timeline of xai, timeline, entity, xai",
        "changes about grok, what-changed, entity, grok",
        "when did openai gain an alternative, diversified, buyer, openai",
    })
    void findsTheQuestionAndItsSlot(String typed, String question, String slot, String value) {
        Meaning best = best(typed);

        assertThat(best.name()).isEqualTo(question);
        assertThat(best.parameters()).extractingByKey(slot).hasToString(value);
    }

    @Test
    void fillsTwoSlots() {
        Meaning best = best("how are claude and asml connected");

        assertThat(best.name()).isEqualTo("connection");
        assertThat(best.parameters()).isEqualTo(Map.of("from", "claude", "to", "asml"));
    }

    @ParameterizedTest
    @CsvSource({
        "critical points, critical-points",
        "who backs rivals, hedges",
        "money loops, money-loops",
        "what changed, what-changed",
        "where do sources disagree, conflicts",
        "announced versus done, announced-versus-done",
        "which claims of exclusivity are borne out, exclusivity-claims",
        "shared dependencies of openai and anthropic, shared-dependencies",
    })
    void findsTheQuestion(String typed, String question) {
        assertThat(best(typed).name()).isEqualTo(question);
    }

    @Test
    void hearsOnlyTheBeginningOfALongText() {
        assertThat(all("word ".repeat(100_000)).questions()).isEmpty();
    }

    @Test
    void offersTheBestKnownForHalfAPhrase() {
        Meaning.All found = all("who dep");

        assertThat(found.questions()).isEmpty();
        assertThat(found.choices()).extracting(Meaning.Choice::name).contains("dependents-of");
        assertThat(ways(found, "dependents-of"))
                .contains("Who depends on NVIDIA?", "Who depends on OpenAI?")
                .doesNotHaveDuplicates();
    }

    @Test
    void findsNothingInOtherWords() {
        assertThat(all("the weather in Paris tomorrow")).isEqualTo(new Meaning.All(List.of(), List.of()));
    }

    @Test
    void takesNoSlotsWithoutWords() {
        assertThat(all("nvidia")).isEqualTo(new Meaning.All(List.of(), List.of()));
    }

    @Test
    void leavesTheChoiceWhereANameIsNotClear() {
        Meaning.All found = all("who depends on claude opus");

        assertThat(found.questions()).isEmpty();
        assertThat(ways(found, "dependents-of"))
                .contains("Who depends on Claude Opus 4.1?", "Who depends on Claude Opus 4.5?");
    }

    @Test
    void tellsTwoOfOneNameApartInTheChoice() {
        Meanings awkward = new Meanings(PHRASES, Names.of(Names.BUNDLED, Names.AWKWARD), TODAY);

        assertThat(ways(awkward.of("who depends on delta holdings", 8), "dependents-of"))
                .containsExactlyInAnyOrder(
                        "Who depends on Delta Holdings (US)?", "Who depends on Delta Holdings (GB)?");
        assertThat(awkward.of("who depends on Delta Holdings (GB)", 8)
                        .questions()
                        .getFirst()
                        .parameters())
                .isEqualTo(Map.of("entity", "zz-delta-gb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"only on microsoft", "what is exclusive to google", "models you can only get on amazon"})
    void fillsASlotWithItsKindAlone(String typed) {
        assertThat(all(typed).questions())
                .filteredOn(meaning -> meaning.name().equals("exclusive-to"))
                .extracting(meaning -> meaning.parameters().get("cloud"))
                .isSubsetOf("azure", "google-cloud", "aws")
                .isNotEmpty();
    }

    @Test
    void takesAllThatAreNamed() {
        assertThat(best("what fails without nvidia, amd, tsmc and sk hynix").parameters())
                .isEqualTo(Map.of("entities", List.of("nvidia", "amd", "tsmc", "sk-hynix")));
    }

    @Test
    void asksOfNoTimeThatTheQuestionRefuses() {
        assertThat(all("what changed since 2030").questions()).isEmpty();
        assertThat(best("who diversified before 2024").parameters())
                .isEqualTo(Map.of("from", "2000-01-01", "to", "2023-12-31"));
    }

    private static Meaning.All all(String typed) {
        return MEANINGS.of(typed, 8);
    }

    private static Meaning best(String typed) {
        return all(typed).questions().getFirst();
    }

    private static List<String> ways(Meaning.All found, String question) {
        return found.choices().stream()
                .filter(choice -> choice.name().equals(question))
                .flatMap(choice -> choice.ways().stream())
                .map(Meaning::title)
                .toList();
    }
}

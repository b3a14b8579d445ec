package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final Questions QUESTIONS = Questions.bundled();

    @ParameterizedTest
    @CsvSource({
        "who depends on nvidia, dependents-of, entity, nvidia",
        "Who depends on NVIDIA?, dependents-of, entity, NVIDIA",
        "who dependes on sk hynix, dependents-of, entity, sk hynix",
        "nvidia who depends on it, dependents-of, entity, nvidia",
        "please tell me who depends on asml, dependents-of, entity, asml",
        "what does claude depend on, depends-on, entity, claude",
        "dependencies of openai, depends-on, entity, openai",
        "only on azure, exclusive-to, cloud, azure",
        "what is only on google cloud, exclusive-to, cloud, google cloud",
        "facts about Mistral, facts-of, entity, Mistral",
        "is gpt on aws, availability, models, gpt",
        "what fails without nvidia, knock-out, entities, nvidia",
        "what fails if tsmc is gone, knock-out, entities, tsmc",
        "sole source of euv lithography tools, sole-sources, entity, euv lithography tools",
        "circular deals of amazon, money-loops, through, amazon",
        "who pays openai, money-flows, entity, openai",
        "how concentrated is the spend of openai, concentration, buyer, openai",
        "rivals of anthropic, rivals, entity, anthropic",
        "timeline of xai, timeline, entity, xai",
        "changes about grok, what-changed, entity, grok",
        "when did openai gain an alternative, diversified, buyer, openai",
    })
    void findsTheQuestionAndItsSlot(String typed, String question, String slot, String text) {
        var best = QUESTIONS.asked(typed).getFirst();

        assertThat(best.question().name()).isEqualTo(question);
        assertThat(best.slots()).containsEntry(slot, text);
    }

    @Test
    void fillsTwoSlots() {
        var best = QUESTIONS.asked("how are claude and asml connected").getFirst();

        assertThat(best.question().name()).isEqualTo("connection");
        assertThat(best.slots()).isEqualTo(Map.of("from", "claude", "to", "asml"));
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
        assertThat(QUESTIONS.asked(typed).getFirst().question().name()).isEqualTo(question);
    }

    @Test
    void hearsOnlyTheBeginningOfALongText() {
        assertThat(QUESTIONS.asked("word ".repeat(100_000))).isEmpty();
    }

    @Test
    void suggestsForHalfAPhrase() {
        assertThat(QUESTIONS.asked("who dep"))
                .extracting(m -> m.question().name())
                .contains("dependents-of");
    }

    @Test
    void findsNothingInOtherWords() {
        assertThat(QUESTIONS.asked("the weather in Paris tomorrow")).isEmpty();
    }

    @Test
    void takesNoSlotsWithoutWords() {
        assertThat(QUESTIONS.asked("nvidia")).isEmpty();
    }
}

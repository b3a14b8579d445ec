package interlock.operators;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.text.Glossary;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of answers in several worlds is said in every language. */
class PhraseTest {

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void isWrittenInEveryLanguage(Phrase phrase) {
        for (Language language : Language.values()) {
            assertThat(language == Language.ENGLISH || Glossary.of(language).hasPhrase(phrase.english()))
                    .as(phrase.english())
                    .isTrue();
        }
    }

    @Test
    void oneDayHasNoOtherToDifferFrom() {
        assertThat(Phrase.ONE_DAY.in(Language.ENGLISH, Map.of("from", "2025-03-08", "to", "2025-03-08")))
                .isEqualTo(
                        "Only 8 Mar 2025 was asked about: there is no earlier day from which the answer could differ.");
    }

    @Test
    void whatWasCutIsNeverToldAsTheSame() {
        LocalDate from = LocalDate.of(2025, 3, 8);
        LocalDate to = LocalDate.of(2025, 11, 1);

        assertThat(Histories.headline(Language.ENGLISH, List.of(), "", from, to, false, true))
                .isEqualTo("The answer is the same on every day from 8 Mar 2025 to 1 Nov 2025.");
        assertThat(Histories.headline(Language.ENGLISH, List.of(), "", from, to, false, false))
                .isEqualTo("No change is found from 8 Mar 2025 to 1 Nov 2025. Only the first 50,000 rows of each are"
                        + " compared: beyond them there may be more.");
        assertThat(Histories.headline(
                        Language.ENGLISH, List.of("2025-04-11"), "Grok is new in the answer", from, to, true, false))
                .isEqualTo("The answer changes once from 8 Mar 2025 to 1 Nov 2025, on 11 Apr 2025: Grok is new in the"
                        + " answer. Only the first 50,000 rows of each are compared: beyond them there may be more. Not everything was tried:"
                        + " time ran out.");
    }

    @Test
    void writesDaysAsTheLanguageDoes() {
        Map<String, String> words =
                Map.of("from", "2025-03-08", "to", "2025-11-01", "n", "3", "last", "2025-04-11", "what", "Grok is new");

        assertThat(Phrase.CHANGED.in(Language.ENGLISH, words))
                .isEqualTo(
                        "The answer last changes on 11 Apr 2025: Grok is new. From 8 Mar 2025 to 1 Nov 2025 it changes on 3 days.");
        assertThat(Phrase.CHANGED.in(Language.ITALIAN, words))
                .isEqualTo(
                        "La risposta cambia per l’ultima volta l’11 aprile 2025: Grok is new. Dall’8 marzo 2025 al 1º novembre"
                                + " 2025 cambia in 3 giorni.");
    }

    /** Where time ran out there may be more than were found. */
    @Test
    void whatWasNotTriedMayCarryItToo() {
        List<Firmness.Carrier> one = List.of(new Firmness.Carrier("fact", List.of("fact"), List.of(), 1));

        assertThat(new FirmnessText(Language.ENGLISH, false, false, true, one, List.of(), List.of()).sentence())
                .isEqualTo("The answer rests on one fact: without it, it would be different.");
        assertThat(new FirmnessText(Language.ENGLISH, false, true, true, one, one, List.of()).sentence())
                .isEqualTo("The answer rests on at least one fact and one source: without any one of them it would be"
                        + " different. Not everything was tried: time ran out.");
    }
}

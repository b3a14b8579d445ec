package interlock.search;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Names;
import interlock.fixtures.Utterance;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Italians type is heard as it was meant; who types English on an Italian page is heard too. */
class ItalianTest {
    private static final QuestionSearch SEARCH = new QuestionSearch(Questions.bundled());
    private static final Catalogue CATALOGUE = Names.of(Names.BUNDLED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "finanziamento circolare | money-loops {}",
                "dove il finanziamento è circolare? | money-loops {}",
                "chi dipende da Nvidia | dependents-of {entity=nvidia}",
                "da cosa dipende Anthropic? | depends-on {entity=anthropic}",
                "fornitori di openai | depends-on {entity=openai}",
                "cosa succede se fallisce nvidia | knock-out {entities=[nvidia]}",
                "chi ha investito in openai | money-flows {entity=openai, kind=investments}",
                "rivali di anthropic | rivals {entity=anthropic}",
                "dove è disponibile claude | availability {models=[claude]}",
                "modelli solo su azure | exclusive-to {cloud=azure}",
                "colli di bottiglia | critical-points {}",
                "come sono collegati microsoft e openai | connection {from=microsoft, to=openai}",
                "da che cosa dipendono anthropic e openai | shared-dependencies {entities=[anthropic, openai]}",
                "quanto spende OpenAI? | concentration {buyer=openai}",
                "elenco delle società | entities {kind=Company}",
                "promesse non mantenute di openai | announced-versus-done {entity=openai}",
                "cosa è cambiato tra marzo e giugno 2025 | what-changed {from=2025-03-01, to=2025-06-30}",
                "novità dall'inizio del 2025 | what-changed {from=2025-01-01}",
                "che cosa ha fatto openai dal 1 gennaio 2025 | timeline {entity=openai, from=2025-01-01}",
                "dove le fonti non concordano | conflicts {}",
                "who depends on nvidia | dependents-of {entity=nvidia}"
            })
    void isHeardAsItWasMeant(String typed, String meant) {
        Meaning.All found = SEARCH.meant(typed, Language.ITALIAN, CATALOGUE, 5);

        assertThat(found.questions()).as(typed).isNotEmpty();
        Meaning best = found.questions().getFirst();
        Map<String, Object> values = new TreeMap<>(best.parameters());
        assertThat(best.name() + " " + values).isEqualTo(meant);
        assertThat(best.title()).doesNotContain("today").doesNotContainIgnoringCase("what ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "finanziamento circolare | money-loops {}",
                "chi dipende da Nvidia | dependents-of {entity=nvidia}",
                "chi ha investito in openai | money-flows {entity=openai, kind=investments}",
                "colli di bottiglia | critical-points {}",
                "cosa è cambiato tra marzo e giugno 2025 | what-changed {from=2025-03-01, to=2025-06-30}"
            })
    void isHeardOnTheEnglishPageToo(String typed, String meant) {
        Meaning best =
                SEARCH.meant(typed, Language.ENGLISH, CATALOGUE, 5).questions().getFirst();

        assertThat(best.name() + " " + new TreeMap<>(best.parameters())).isEqualTo(meant);
        assertThat(best.title()).matches("(?:What|Who|Where|Which) .*");
    }

    /** Whatever means something in one language means the same to a reader of the other. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseIsHeardByReadersOfEveryLanguage(Language typed) {
        for (Question question : Questions.bundled().all(typed)) {
            for (String ask : question.asks().stream()
                    .filter(one -> !one.contains("{") && !one.contains("["))
                    .toList()) {
                for (Language reader : Language.values()) {
                    assertThat(SEARCH.meant(ask, reader, CATALOGUE, 5).questions())
                            .as("'%s' typed by a reader of %s", ask, reader)
                            .extracting(Meaning::name)
                            .contains(question.name());
                }
            }
        }
    }

    static Stream<String> meaningless() {
        return Stream.concat(Utterance.meaningless(false).stream(), Utterance.meaningless(true).stream());
    }

    @ParameterizedTest
    @MethodSource("meaningless")
    void whatMeansNothingInEnglishMeansNothingInAnother(String said) {
        assertThat(SEARCH.meant(said, Language.ENGLISH, CATALOGUE, 8)).isEqualTo(new Meaning.All(List.of(), List.of()));
    }
}

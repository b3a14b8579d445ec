package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.export.ExportFormat;
import interlock.fixtures.CsvMarket;
import interlock.model.AmountQualifier;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.NodeKind;
import interlock.model.RecordKind;
import interlock.model.Segment;
import interlock.model.SourceKind;
import interlock.model.Standing;
import interlock.text.Glossary;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question speaks every language, and what is wrong in a file of one is told with what to write instead. */
class LanguagesTest {
    private static final String ENGLISH = """
            // title: Who supplies {entity}?
            // about: The suppliers of one.
            // group: Money
            // ask: suppliers of {entity}
            // param: entity  entity = "a"   The one
            // column: other  entity         The other
            // column: big    boolean        Whether an amount is stated
            // when: all big                 {rows:supplier is|suppliers are} big.
            // answer: {rows:supplier|suppliers} of {entity}: {other}.
            // none: {entity} has no supplier.
            CYPHER 25
            RETURN $entity AS other, true AS big
            """;

    static Stream<Language> others() {
        return Stream.of(Language.values()).filter(one -> one != Language.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("others")
    void hasEveryLineOfEveryQuestion(Language language) {
        assertThat(Questions.bundled().faults(language)).isEmpty();
    }

    /** Symbols are alike everywhere. */
    @ParameterizedTest
    @MethodSource("others")
    void hasEveryUnitOfTheBundledData(Language language) {
        assertThat(new CsvMarket(LocalDate.EPOCH)
                        .all.stream().map(fact -> fact.get("quantityUnit")).filter(unit -> !unit.matches("|[A-Z]+")))
                .isNotEmpty()
                .allSatisfy(unit ->
                        assertThat(Glossary.of(language).find(unit)).as(unit).isPresent());
    }

    /** A fact type that is new is no English word on an Italian page. */
    @ParameterizedTest
    @MethodSource("others")
    void hasEveryWordOfTheModel(Language language) {
        assertThat(wordsOfTheModel())
                .allSatisfy(word ->
                        assertThat(Glossary.of(language).find(word)).as(word).isPresent());
    }

    @ParameterizedTest
    @MethodSource("others")
    void hasEveryFormatOfExport(Language language) {
        assertThat(Stream.of(ExportFormat.values())
                        .flatMap(format -> Stream.of(format.label(), format.leavesOut()))
                        .filter(text -> !text.isEmpty()))
                .allSatisfy(text ->
                        assertThat(Glossary.of(language).find(text)).as(text).isPresent());
    }

    private static Stream<String> wordsOfTheModel() {
        Stream<NodeKind> kinds = Stream.concat(Stream.of(EntityKind.values()), Stream.of(RecordKind.DEAL));
        Stream<FactType> types = Stream.of(FactType.values());
        Stream<FactType> reliances = Stream.of(FactType.values()).filter(FactType::isReliance);
        return Stream.of(
                        kinds.flatMap(kind -> Stream.of(kind.word(), kind.plural())),
                        types.map(FactType::verb),
                        reliances
                                .map(FactType::reliance)
                                .flatMap(reliance -> Stream.of(reliance.words(), reliance.roleWord())),
                        Stream.of(FactType.Family.values()).map(FactType.Family::word),
                        Stream.of(Standing.values()).map(Standing::means),
                        Stream.of(Standing.ENDED_MEANS),
                        AmountQualifier.named().stream().map(AmountQualifier::means),
                        Segment.words().stream(),
                        SourceKind.words().stream())
                .flatMap(Function.identity());
    }

    @Test
    void callsCountriesAsTheLanguageDoes() {
        assertThat(Glossary.of(Language.ITALIAN).of("Netherlands")).isEqualTo("Paesi Bassi");
        assertThat(Language.ENGLISH.wording().country(Language.ENGLISH.country("NL")))
                .isEqualTo("the Netherlands");
        assertThat(Language.ENGLISH.wording().country(Language.ENGLISH.country("TW")))
                .isEqualTo("Taiwan");
    }

    @Test
    void speaksItalianWithTheNumberInTheForm() {
        Question question = translated("""
                title: Chi fornisce {entity}?
                about: I fornitori di un soggetto.
                ask: fornitori di {entity} | chi fornisce {entity}
                when: all big   {rows:un fornitore è grande|fornitori sono grandi}.
                answer: {rows:un fornitore|fornitori} di {entity}: {other}.
                none: {entity} non ha fornitori.
                """).find("needs", Language.ITALIAN).orElseThrow();
        assertThat(question.title().text()).isEqualTo("Chi fornisce {entity}?");
        assertThat(question.asks()).containsExactly("fornitori di {entity}", "chi fornisce {entity}");
        assertThat(question.group()).isEqualTo("Denaro");
        assertThat(question.parameters().getFirst().about()).isEqualTo("Il soggetto");
        assertThat(told(question, List.of("b"))).isEqualTo("Un fornitore di A: B.");
        assertThat(told(question, List.of("b", "ericsson"))).isEqualTo("Due fornitori di A: B ed Ericsson.");
    }

    @Test
    void whatIsMissingStaysEnglishAndIsTold() {
        Questions questions = translated("""
                title: Chi fornisce {entita}?
                about: I fornitori di un soggetto.
                ask: fornitori di {entity}
                when: no big   Nessuno è grande.
                whens: all big   Tutti.
                none: {entity} non ha fornitori.
                """);
        assertThat(questions.faults(Language.ITALIAN).toString())
                .contains("it/questions/needs.txt", "{entita}", "'answer' is missing", "a 'when' is missing")
                .contains("has no 'when' with the conditions of 'no big", "write 'when: …'");
        Question question = questions.find("needs", Language.ITALIAN).orElseThrow();
        assertThat(question.title().text()).isEqualTo("Who supplies {entity}?");
        assertThat(question.none().text()).isEqualTo("{entity} non ha fornitori.");
    }

    @Test
    void aQuestionWithoutAFileSpeaksEnglish() {
        Questions questions = Questions.read(List.of(new QuestionText("cypher/questions/needs.cypher", ENGLISH)));
        assertThat(questions.find("needs", Language.ITALIAN).orElseThrow().title())
                .isEqualTo(questions.find("needs").orElseThrow().title());
        assertThat(questions.faults(Language.ITALIAN).toString()).contains("there is no such file", "needs.txt");
    }

    private static Questions translated(String italian) {
        return Questions.read(
                List.of(new QuestionText("cypher/questions/needs.cypher", ENGLISH)),
                List.of(new TranslationText(
                        Language.ITALIAN, "cypher/languages/it/questions/needs.txt", "needs", italian)));
    }

    private static String told(Question question, List<String> others) {
        java.util.Map<String, Object> values = java.util.Map.of("entity", "a");
        Tally tally = question.tally();
        others.forEach(other -> tally.add(column -> column.equals("other") ? other : (Object) false));
        return question.headline(values, tally, id -> id.substring(0, 1).toUpperCase() + id.substring(1));
    }
}

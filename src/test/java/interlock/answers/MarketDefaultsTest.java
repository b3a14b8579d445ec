package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.search.Agreement;
import interlock.search.Catalogue;
import interlock.search.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketDefaultsTest {
    private static final Catalogue ELSEWHERE = Catalogue.of(
            List.of(
                    named("brewer", "Company", 12),
                    named("maltster", "Company", 30),
                    named("azure", "Company", 1),
                    named("cellar", "Cloud", 3),
                    named("pump", "Product", 99)),
            List.of(
                    new Agreement("deal-old", "Old", "2024-01-01", List.of()),
                    new Agreement("deal-new", "New", "2025-01-01", List.of())));

    @Test
    void theBestKnownOfTheKindStandsInForWhomThisMarketHasNot() {
        assertThat(defaults("depends-on")).containsEntry("entity", "pump");
        assertThat(defaults("concentration")).containsEntry("buyer", "maltster");
        assertThat(defaults("connection")).containsEntry("from", "pump").containsEntry("to", "maltster");
        assertThat(defaults("shared-dependencies")).containsEntry("entities", List.of("pump", "maltster"));
        assertThat(defaults("deal")).containsEntry("deal", "deal-new");
        assertThat(defaults("on-all")).containsEntry("clouds", List.of("cellar"));
    }

    @Test
    void whoHasTheIdAndIsOfAnotherKindIsNotMeant() {
        assertThat(defaults("exclusive-to")).containsEntry("cloud", "cellar");
    }

    @Test
    void whatIsThereStays() {
        Question question = question("exclusivity-claims");
        assertThat(new MarketDefaults(ELSEWHERE, "").in(question)).isSameAs(question);
    }

    @Test
    void whereNobodyIsOfAKindSomebodyHasToBeNamed() {
        Catalogue companies = Catalogue.of(List.of(named("brewer", "Company", 12)), List.of());
        Question question = new MarketDefaults(companies, "").in(question("on-all"));
        assertThatThrownBy(() -> question.read(Map.of(), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("clouds")
                .hasMessageNotContaining("aws");
    }

    @Test
    void amountsAreCountedInACurrencyThatThisMarketHas() {
        Question question = question("money-flows");
        assertThat(new MarketDefaults(ELSEWHERE, "EUR").in(question).read(Map.of(), LocalDate.of(2026, 1, 1)))
                .containsEntry("currency", "EUR");
        assertThat(defaults("money-flows")).containsEntry("currency", "USD");
    }

    @Test
    void everyQuestionHasDefaultsInEveryMarketWithOneOfEachKind() {
        assertThat(Questions.bundled().all())
                .allSatisfy(question -> assertThat(new MarketDefaults(ELSEWHERE, "")
                                .in(question)
                                .read(Map.of(), LocalDate.of(2026, 1, 1))
                                .values())
                        .noneMatch(value -> String.valueOf(value).contains("anthropic")));
    }

    private static Map<String, Object> defaults(String question) {
        return new MarketDefaults(ELSEWHERE, "").in(question(question)).read(Map.of(), LocalDate.of(2026, 1, 1));
    }

    private static Question question(String name) {
        return Questions.bundled().find(name).orElseThrow();
    }

    private static Named named(String id, String kind, long facts) {
        return new Named(id, kind, id, List.of(), "", facts);
    }
}

package interlock.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {
    @Test
    void tellsByCountryWhereThatIsEnough() {
        assertThat(DistinctNames.of(List.of(
                        named("delta-us", "Company", "Delta Holdings", "US"),
                        named("delta-gb", "Company", "Delta Holdings", "GB"),
                        named("other", "Company", "Other", "GB"))))
                .isEqualTo(Map.of("delta-us", "Delta Holdings (US)", "delta-gb", "Delta Holdings (GB)"));
    }

    @Test
    void tellsByKindWhereCountriesDoNot() {
        assertThat(DistinctNames.of(List.of(
                        named("mistral", "Company", "Mistral", "FR"), named("mistral-m", "Model", "Mistral", ""))))
                .isEqualTo(Map.of("mistral", "Mistral (company)", "mistral-m", "Mistral (model)"));
    }

    @Test
    void tellsByIdWhereNothingElseDoes() {
        assertThat(DistinctNames.of(List.of(
                        named("a-1", "Company", "Alpha", "US"),
                        named("a-2", "Company", "Alpha", "US"),
                        named("a-3", "Cloud", "Alpha", "GB"))))
                .isEqualTo(Map.of("a-1", "Alpha (a-1)", "a-2", "Alpha (a-2)", "a-3", "Alpha (a-3)"));
    }

    @Test
    void namesThatDifferInSignsAloneStandAsTheyAre() {
        assertThat(DistinctNames.of(List.of(
                        named("cpp", "Company", "C++", "US"),
                        named("cs", "Company", "C#", "US"),
                        named("disney", "Company", "Disney", "US"),
                        named("plus", "Company", "Disney+", "US"))))
                .isEmpty();
    }

    @Test
    void namesThatDifferInCaseOrSpacesAloneAreToldApart() {
        assertThat(DistinctNames.of(
                        List.of(named("a", "Company", "OpenAI", "US"), named("b", "Company", "Open AI", "CN"))))
                .isEqualTo(Map.of("a", "OpenAI (US)", "b", "Open AI (CN)"));
    }

    private static Named named(String id, String kind, String name, String country) {
        return new Named(id, kind, name, List.of(), country, 0);
    }
}

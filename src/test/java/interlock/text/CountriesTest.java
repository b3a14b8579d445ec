package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
    @Test
    void everyCountryIsKnownByItsCodesAndItsNamesInEveryLanguage() {
        for (String code : Locale.getISOCountries()) {
            assertThat(Countries.code(code)).contains(code);
            assertThat(Countries.code(code.toLowerCase(Locale.ROOT))).contains(code);
            assertThat(Countries.code(Locale.of("", code).getISO3Country())).contains(code);
            for (Language language : Language.values()) {
                String name = language.country(code);
                assertThat(Countries.code(name)).as(name).contains(code);
                assertThat(Countries.code(language.wording().country(name)))
                        .as(name)
                        .contains(code);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "taiwan, TW",
        "' South  Korea ', KR",
        "corea del sud, KR",
        "turkiye, TR",
        "the United States, US",
        "UK, GB",
        "USA, US",
        "XK, XK"
    })
    void isReadHoweverItIsWritten(String said, String code) {
        assertThat(Countries.code(said)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Narnia", "", "T", "T1", "foundry", "Taiwan, Japan"})
    void whatIsNoCountryIsNone(String said) {
        assertThat(Countries.code(said)).isEmpty();
    }

    @Test
    void aMisspeltNameFindsTheNearest() {
        assertThat(Countries.nearest("Taiwann")).contains("Taiwan");
    }

    @Test
    void withinASentenceACodeIsNoCountry() {
        assertThat(Countries.named(List.of("south", "korea"))).contains("KR");
        assertThat(Countries.named(List.of("in"))).isEmpty();
        assertThat(Countries.named(List.of("us"))).isEmpty();
    }
}

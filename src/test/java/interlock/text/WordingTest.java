package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words next to each other ask of one another. */
class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nothing happened from 5 May 2027 to 5 May 2027. | Nothing happened on 5 May 2027.
                    From 5 May 2027 to 5 May 2027: one. | On 5 May 2027: one.
                    From 5 May 2027 to 15 May 2027: one. | From 5 May 2027 to 15 May 2027: one.
                    From 15 May 2027 to 5 May 2027: one. | From 15 May 2027 to 5 May 2027: one.
                    All two deals are on record; all two have a price. | Both deals are on record; both have a price.
                    """)
    void inEnglish(String written, String said) {
        assertThat(Language.ENGLISH.wording().joined(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dal 5 maggio 2027 al 5 maggio 2027 non risulta nulla. | Il 5 maggio 2027 non risulta nulla.
                    OpenAI dal 8 maggio 2027 al 8 maggio 2027: uno. | OpenAI l’8 maggio 2027: uno.
                    OpenAI dal 5 maggio 2027 al 8 maggio 2027: uno. | OpenAI dal 5 maggio 2027 all’8 maggio 2027: uno.
                    """)
    void inItalian(String written, String said) {
        assertThat(Language.ITALIAN.wording().joined(written)).isEqualTo(said);
    }
}

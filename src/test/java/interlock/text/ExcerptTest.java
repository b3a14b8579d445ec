package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12 | It has none  | It has none
                    14 | It has none of them. | It has none of …
                    19 | It calls “one or two” others | It calls “one or …”
                    22 | It calls “one or two” others | It calls “one or two” …
                    20 | Paga «uno (due o tre)» e altri | Paga «uno (due o …)»
                    """)
    void closesWhatTheWordsOpen(int most, String text, String told) {
        assertThat(Excerpt.words(text, most)).isEqualTo(told);
    }

    @Test
    void takesTheFirstSentence() {
        assertThat(Excerpt.firstSentence("It has 3. They fail.", 30)).isEqualTo("It has 3");
    }
}

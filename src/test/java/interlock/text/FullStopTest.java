package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullStopTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It does.",
                "阿尔法投资了贝塔。",
                "ベータに出資した｡",
                "أ يستثمر في ب.",
                "वह निवेश करता है।",
                "یہ ہے۔",
                "Նա է։",
                "他说：“投资了。”",
                "「出資した。」",
                "It says 'it does.'",
                "It does (it says.)"
            })
    void endsASentenceInEveryScript(String sentence) {
        assertThat(FullStop.ends(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "It does", "Does it?", "It does!", "It does. ", "It does,", "阿尔法，", "It says 'it does'", "”"
            })
    void isMissing(String text) {
        assertThat(FullStop.ends(text)).isFalse();
    }
}

package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x09, 0x1F, 0x7F, 0x92, 0xAD, 0x200B, 0x200E, 0x202E, 0x2028, 0x2066, 0xFEFF, 0xE0041, 0x034F,
                0x200D, 0x200C, 0x3164, 0x2800, 0xFFFD, 0xE000
            })
    void findsWhatNobodySees(int character) {
        assertThat(HiddenCharacters.firstIn("Be" + Character.toString(character) + "ta"))
                .isEqualTo(character);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Société Générale",
                "北京。",
                "two\nlines",
                "a no\u00A0break",
                "👨\u200D👩",
                "❤\uFE0F\u200D🔥",
                "क्\u200Dष",
                "می\u200Cخواهم",
                ""
            })
    void letsThroughWhatPeopleWrite(String text) {
        assertThat(HiddenCharacters.firstIn(text)).isEqualTo(-1);
    }

    @Test
    void seesSpacesOfAnySortAtTheEnds() {
        assertThat(HiddenCharacters.isSpacedAtAnEnd("Alpha\u00A0")).isTrue();
        assertThat(HiddenCharacters.isSpacedAtAnEnd("\u3000Alpha")).isTrue();
        assertThat(HiddenCharacters.isSpacedAtAnEnd("Al pha")).isFalse();
    }

    @Property
    void digitsAreSeen(@ForAll @NumericChars String text) {
        assertThat(HiddenCharacters.firstIn(text)).isEqualTo(-1);
    }
}

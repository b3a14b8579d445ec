package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "L’Oréal | l oreal",
                "Lʼoréal | LOREAL",
                "x.ai | xAI",
                "open ai | OpenAI",
                "OPEN-AI | Open.AI",
                "ｎｖｉｄｉａ | NVIDIA",
                "Société  Générale | societe generale",
                "Disney＋ | disney plus",
                "C++ | c plus plus",
                "AT&T | at and t",
                "Straße | STRASSE",
                "Łódź Ørsted Æther | lodz orsted aether",
                "İstanbul | istanbul",
                "D. E. Shaw | de shaw",
                "‘Anthropic’ | “anthropic”",
                "ΣΑΣ | σας",
            })
    void theSameName(String one, String other) {
        assertThat(Folding.key(one)).isEqualTo(Folding.key(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C#, C++", "C, C#", "C, C++", "Disney, Disney+", "が, か", "हिन्दी, हन्द"})
    void differentNames(String one, String other) {
        assertThat(Folding.key(one)).isNotEqualTo(Folding.key(other));
    }

    @Test
    void dividesWordsByOneSpace() {
        assertThat(Folding.words("  Claude-Opus   4.1!  ")).containsExactly("claude", "opus", "4", "1");
        assertThat(Folding.words("…?!")).isEmpty();
    }

    /** Every character, alone and beside letters and itself; of those that stand for nothing some. */
    @Test
    void foldingTwiceIsFoldingOnceForEveryCharacter() {
        for (int one = 0; one <= Character.MAX_CODE_POINT; one++) {
            int type = Character.getType(one);
            boolean isSome = type != Character.UNASSIGNED && type != Character.PRIVATE_USE;
            if ((isSome || one % 101 == 0) && type != Character.SURROGATE) {
                String text = Character.toString(one);
                for (String beside : new String[] {text, "a" + text, text + "a", "a" + text + "b", text + text}) {
                    String folded = Folding.fold(beside);
                    String key = Folding.key(beside);
                    assertThat(Folding.fold(folded).equals(folded)
                                    && Folding.key(folded).equals(key)
                                    && Folding.key(key).equals(key))
                            .as("U+%04X in '%s'", one, beside)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 3_000)
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        String folded = Folding.fold(text);

        assertThat(Folding.fold(folded)).isEqualTo(folded);
        assertThat(Folding.key(folded)).isEqualTo(Folding.key(text));
        assertThat(Folding.key(Folding.key(text))).isEqualTo(Folding.key(text));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abcxyzABCéüñøß0189")
                .withChars(" .-'’+#&")
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> disguises() {
        return Arbitraries.of(
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.toLowerCase(Locale.ROOT),
                text -> text.replace('\'', '’').replace('’', 'ʼ'),
                text -> text.replace(' ', '\u00a0'),
                text -> text.replace("-", " - "),
                text -> "  " + text + " ",
                text -> "“" + text + "”",
                FoldingTest::wide,
                text -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD));
    }

    @Property(tries = 3_000)
    void aDisguisedNameIsTheSame(@ForAll("names") String name, @ForAll("disguises") UnaryOperator<String> disguise) {
        assertThat(Folding.key(disguise.apply(name))).isEqualTo(Folding.key(name));
    }

    private static String wide(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(one -> out.append((char) (one > ' ' && one < 127 && one != '\'' ? one + 0xfee0 : one)));
        return out.toString();
    }
}

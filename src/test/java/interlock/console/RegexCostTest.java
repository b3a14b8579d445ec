package interlock.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Java's own matcher, which is watched letter by letter. */
class RegexCostTest {
    private static final int DRAWN = 400;
    private static final int DEEPEST = 5;
    private static final int LENGTH = 24;
    private static final int STEPS_FOR_A_WAY = 20;
    /** More would take the test long; what costs more is not said to be cheap. */
    private static final double MOST = 1e6;

    private static final List<String> QUANTIFIERS =
            List.of("*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{2,}", "{1,9}", "*+", "++");
    private static final List<String> TEXTS = List.of(
            "a".repeat(LENGTH) + "!",
            "ab".repeat(LENGTH / 2) + "!",
            "aab".repeat(LENGTH / 3) + "!",
            "b".repeat(LENGTH / 2) + "a".repeat(LENGTH / 2) + "!",
            "a".repeat(LENGTH));

    /** A text that says how often a letter of it was looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private final double most;
        private double looks;

        private Watched(String text, double most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > most) {
                throw new IllegalStateException("Looked at more than " + most + " times");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }

    private static String drawn(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 9)) {
            case 0 -> "a";
            case 1 -> "b";
            case 2 -> random.nextBoolean() ? "[ab]" : "\\w";
            case 3, 4 -> drawn(random, depth - 1) + drawn(random, depth - 1);
            case 5 ->
                "(" + (random.nextBoolean() ? "?:" : "") + drawn(random, depth - 1) + "|" + drawn(random, depth - 1)
                        + ")";
            default ->
                (random.nextInt(4) == 0 ? "a" : "(" + drawn(random, depth - 1) + ")")
                        + QUANTIFIERS.get(random.nextInt(QUANTIFIERS.size()));
        };
    }

    @Test
    void whatIsSaidToEndSoonDoes() {
        SplittableRandom random = new SplittableRandom();
        int looked = 0;
        for (int i = 0; i < DRAWN; i++) {
            String regex = drawn(random, DEEPEST) + (random.nextBoolean() ? "c" : "");
            RegexCost cost = RegexCost.of(regex);
            double most = STEPS_FOR_A_WAY * cost.ways() * Math.pow(LENGTH + 2.0, cost.degree() + 1.0);
            if (most > MOST) {
                continue;
            }
            looked++;
            for (String text : TEXTS) {
                Watched watched = new Watched(text, most);
                Pattern.compile(regex).matcher(watched).matches();
                assertThat(watched.looks).as(regex).isLessThanOrEqualTo(most);
            }
        }
        assertThat(looked).isGreaterThan(DRAWN / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a+)+)+b",
                "((a|a)*c?)*b",
                "(?:(?:a*)*)*b",
                "(a{1,9}){1,9}b",
                "(a+)+?b",
                "((a+)+)?c",
                "(a|a)*\\1b",
                "(?<n>a|a)*\\k<n>b",
                "(?i:((a+)+)+)b",
                "(?=((a+)+)+b)a",
                "[)](((a+)+)+)b",
                "\\Q(\\E((a+)+)+b",
                "(?x) ( ( a+ )+ # )\n )+ b",
                "(?<!x)((\\p{L}+)+)+b",
                "((a+)+)+b)"
            })
    void whatNeverEndsIsSaidNotToEnd(String regex) {
        assertThat(RegexCost.of(regex).steps(300)).isGreaterThan(1e9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "[",
                "\\",
                "a{",
                "a{2",
                "(?",
                "(?<",
                "\\Q",
                "\\p{",
                "a{99999999999}",
                ")",
                "|||",
                "[[",
                "{9}"
            })
    void whatIsNoneIsReadToItsEnd(String regex) {
        assertThat(RegexCost.of(regex).steps(10)).isNotNaN();
    }
}

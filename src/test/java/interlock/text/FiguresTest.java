package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers in sentences are those of the data: nothing is told as nought that is not, nor a range with two equal ends. */
class FiguresTest {
    private static final int DRAWN = 500;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0          | 0%
                    0.0004     | 0.04%
                    0.00000123 | 0.0001%
                    0.000999   | 0.1%
                    0.4236     | 42.4%
                    0.9996     | 99.96%
                    0.99999    | 99.999%
                    1          | 100%
                    """)
    void aShareKeepsTheDigitsThatTellItFromNothingAndFromAll(double fraction, String written) {
        assertThat(Figures.percent(fraction)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.0004   | 0.0004
                    0.000456 | 0.00046
                    1234.5   | 1,234.5
                    0        | 0
                    """)
    void aNumberThatIsNotNoughtIsNotWrittenAsNought(double number, String written) {
        assertThat(Figures.number(number)).isEqualTo(written);
    }

    @Test
    void endsThatAreWrittenAlikeAreOneFigure() {
        assertThat(share(0.4241, 0.4244, false)).isEqualTo("42.4%");
        assertThat(share(0.4241, 0.4244, true)).isEqualTo("about 42.4%");
        assertThat(share(0.4241, 0.5, false)).isEqualTo("42.4% to 50%");
        assertThat(share(0.0004, null, false)).isEqualTo("at least 0.04%");
        assertThat(share(0.0, 0.0004, false)).isEqualTo("up to 0.04%");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noRangeHasTwoEqualEnds(Language language) {
        SplittableRandom random = new SplittableRandom(20261126);
        for (int draw = 0; draw < DRAWN; draw++) {
            double low = random.nextDouble() * Math.pow(10, -random.nextInt(7));
            double high = Math.min(1, low * (1 + random.nextDouble() * Math.pow(10, -random.nextInt(5))));
            String told = Figures.range(
                    low,
                    high,
                    random.nextBoolean() ? "about" : "",
                    (share, towards) -> Figures.percent(share.doubleValue(), language),
                    language);

            assertThat(told)
                    .doesNotContainPattern("([\\d.,]+%)(?: to |–| – )\\1")
                    .doesNotMatch(".*\\b0%.*");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    168204180000   | $168.2bn
                    13500000000    | $13.5bn
                    168204000000   | $168.204bn
                    1234567890     | $1.235bn
                    999999         | $999,999
                    999960500001   | $1tn
                    12345678901    | $12.35bn
                    """)
    void aSumThatNoScaleKeepsExactHasFourDigits(long value, String written) {
        assertThat(Figures.money(value, "USD", RoundingMode.HALF_UP, Language.ENGLISH))
                .isEqualTo(written);
    }

    @Test
    void whatIsToldOfTheEndsOfARangeStaysTrue() {
        assertThat(sum(168_264_180_000L, null)).isEqualTo("at least $168.2bn");
        assertThat(sum(null, 168_204_180_000L)).isEqualTo("up to $168.3bn");
        assertThat(sum(168_204_180_000L, 168_204_190_000L)).isEqualTo("$168.2bn to $168.3bn");
        assertThat(sum(168_264_180_000L, 168_264_180_000L)).isEqualTo("$168.3bn");
    }

    @Test
    void aSentenceWritesItsDaysOutAndADayAloneOrWithinAnAddressStays() {
        assertThat(Figures.sentence("A leg is dated 2025-09-03, its agreement 2025-11-18."))
                .isEqualTo("A leg is dated 3 Sep 2025, its agreement 18 Nov 2025.");
        assertThat(Figures.sentence("2025-09-03")).isEqualTo("2025-09-03");
        assertThat(Figures.sentence("https://a.example/2025-09-03/news, spend-a-b-2025-09-03"))
                .isEqualTo("https://a.example/2025-09-03/news, spend-a-b-2025-09-03");
    }

    private static String sum(@Nullable Long least, @Nullable Long most) {
        return Figures.range(least, most, "", (end, towards) -> Figures.money(end, "USD", towards, Language.ENGLISH));
    }

    private static String share(@Nullable Double low, @Nullable Double high, boolean about) {
        return Figures.range(low, high, about ? "about" : "", (share, towards) -> Figures.percent(share.doubleValue()));
    }
}

package interlock.dataset.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNumberTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '^', delimiter = '|', textBlock = """
                    5000000     | General                                    | 5000000
                    5           | General"m"                                 | 5m
                    1.5         | "$"Standard                                | $1.5
                    5000000     | #,##0.00                                   | 5000000
                    1234567.891 | #,##0                                      | 1234567.891
                    5000000     | [$€-407] #,##0.00                          | € 5000000
                    5000000     | #,##0.00\\ [$€-1]                           | 5000000 €
                    5000000     | "$"#,##0;[Red]\\-"$"#,##0                   | $5000000
                    -5          | "$"#,##0;[Red]\\-"$"#,##0                   | $-5
                    5           | _("$"* #,##0.00_);_("$"* \\(#,##0.00\\)      | $5
                    5           | [$USD] #,##0                               | USD 5
                    5           | #,##0 "EUR"                                | 5 EUR
                    5           | 0"m"                                       | 5m
                    5000000     | #,##0.0,,"m"                               | 5m
                    1250000000  | [>=1000000000]$0.00,,,"bn";$0.0,,"m"       | $1.25bn
                    2500        | [>=1000000000]$0.00,,,"bn";$0.0,,"m"       | $0.0000025bn
                    0.5         | 0%                                         | 50%
                    0.123456    | 0.0%                                       | 12.3456%
                    123         | 000000                                     | 000123
                    -7          | 000                                        | -007
                    0           | _-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-     | 0
                    5           | #,##0_);(#,##0)                            | 5
                    5551234     | 000-0000                                   | 5551234
                    0.25        | # ?/?                                      | 0.25
                    5000000000  | 0.00E+00                                   | 5000000000
                    5           | "                                          | 5
                    5           | 0\\                                         | 5
                    """)
    void aNumberIsToldAsItsFormatShowsIt(BigDecimal number, String format, String text) {
        assertThat(ShownNumber.text(number, format, ".")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#,##0", "0.00", "#,##0.00_);(#,##0.00)"})
    void whatHasAPointForThousandsHasACommaBeforeAFraction(String format) {
        assertThat(ShownNumber.text(new BigDecimal("12.345"), format, ",")).isEqualTo("12,345");
    }

    /** Whatever it is scaled by, its words say the same number. */
    @Property
    void noDigitIsLost(@ForAll @BigRange(min = "0", max = "1000000000000") @Scale(6) BigDecimal number) {
        assertThat(new BigDecimal(ShownNumber.text(number, "#,##0.0", "."))).isEqualByComparingTo(number);
        assertThat(new BigDecimal(ShownNumber.text(number, "[$€-2]0.0,,\" m\"", ".")
                                .replaceAll("[^0-9.]", ""))
                        .movePointRight(6))
                .isEqualByComparingTo(number);
        assertThat(new BigDecimal(ShownNumber.text(number, "0%", ".").replace("%", "")).movePointLeft(2))
                .isEqualByComparingTo(number);
    }
}

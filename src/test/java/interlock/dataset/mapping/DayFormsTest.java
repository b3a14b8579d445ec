package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people write them, in the two languages of the product. */
class DayFormsTest {
    private static final List<String> PATTERNS =
            List.of("d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "EEEE d MMMM yyyy");

    @Property(tries = 300)
    void aDayIsReadWhicheverLanguageNamesItsMonth(
            @ForAll @IntRange(max = 3) int form, @ForAll @IntRange(max = 9_000) int day) {
        LocalDate written = LocalDate.of(2005, 1, 1).plusDays(day);
        DayForms forms = new DayForms(List.of(DayForms.Form.of(PATTERNS.get(form))));
        for (Locale language : List.of(Locale.US, Locale.ITALIAN)) {
            String text = written.format(DateTimeFormatter.ofPattern(PATTERNS.get(form), language));
            assertThat(forms.read(text)).as(text).contains(new DayForms.Day(written, ""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MMMM yyyy | novembre 2025 | 2025-11-01 | a month
                    MMM yyyy | Sept 2025 | 2025-09-01 | a month
                    d MMMM yyyy | 3 NOVEMBRE 2025 | 2025-11-03 | ''
                    d MMMM yyyy | 3 noviembre 2025 | none | ''
                    d MMMM yyyy | 31 novembre 2025 | none | ''
                    """)
    void whatIsGivenIsToldAndWhatIsNoDayIsNone(String pattern, String text, String day, String assumed) {
        assertThat(new DayForms(List.of(DayForms.Form.of(pattern))).read(text).map(read -> read.day() + read.assumed()))
                .isEqualTo(day.equals("none") ? Optional.empty() : Optional.of(day + assumed));
    }
}

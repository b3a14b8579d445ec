package interlock.search;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.text.Folding;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "in 2025, 2025-01-01, 2025-12-31",
        "2025, 2025-01-01, 2025-12-31",
        "since June, 2026-06-01, ",
        "since June 2025, 2025-06-01, ",
        "since December, 2025-12-01, ",
        "after March 2025, 2025-04-01, ",
        "before 2025, , 2024-12-31",
        "until the end of March 2025, , 2025-03-31",
        "on 2025-11-18, 2025-11-18, 2025-11-18",
        "on 18 November 2025, 2025-11-18, 2025-11-18",
        "'November 18th, 2025', 2025-11-18, 2025-11-18",
        "the first of October, 2026-10-01, 2026-10-01",
        "30.11.2025, 2025-11-30, 2025-11-30",
        "as of March 2026, 2026-03-31, 2026-03-31",
        "by the end of 2025, 2025-12-31, 2025-12-31",
        "at the start of 2025, 2025-01-01, 2025-01-01",
        "in Q3 2025, 2025-07-01, 2025-09-30",
        "2025 Q1, 2025-01-01, 2025-03-31",
        "in the second half of 2025, 2025-07-01, 2025-12-31",
        "H1 2026, 2026-01-01, 2026-06-30",
        "this year, 2026-01-01, 2026-12-31",
        "since the beginning of the year, 2026-01-01, ",
        "until now, , 2026-11-24",
        "last year, 2025-01-01, 2025-12-31",
        "this week, 2026-11-23, 2026-11-29",
        "last month, 2026-10-01, 2026-10-31",
        "this quarter, 2026-10-01, 2026-12-31",
        "last quarter, 2026-07-01, 2026-09-30",
        "in the last 90 days, 2026-08-26, 2026-11-24",
        "over the past year, 2025-11-24, 2026-11-24",
        "within the last six months, 2026-05-24, 2026-11-24",
        "yesterday, 2026-11-23, 2026-11-23",
        "since Monday, 2026-11-23, ",
        "3 months ago, 2026-08-24, 2026-08-24",
        "between March and June 2025, 2025-03-01, 2025-06-30",
        "from 2023 to 2025, 2023-01-01, 2025-12-31",
        "between November 2025 and today, 2025-11-01, 2026-11-24",
        "from November to March 2026, 2025-11-01, 2026-03-31",
        "next year, 2027-01-01, 2027-12-31",
        "next quarter, 2027-01-01, 2027-03-31",
        "in the next six months, 2026-11-24, 2027-05-24",
        "compared to last year, 2025-01-01, ",
    })
    void readsWhen(String said, LocalDate first, LocalDate last) {
        Days days = new Days(Folding.words(said), TUESDAY);

        Days.Read read = days.at(0).orElseThrow();
        assertThat(read.period().first()).isEqualTo(Optional.ofNullable(first));
        assertThat(read.period().last()).isEqualTo(Optional.ofNullable(last));
        assertThat(read.end()).isEqualTo(Folding.words(said).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "may",
                "march",
                "on Azure",
                "in common",
                "by supplier",
                "now",
                "the year",
                "from whom",
                "between Nvidia and AMD",
                "since when",
                "2026-02-30",
                "31 February 2025",
                "in 1492",
                "in 9999",
                "last",
                "this",
                "90 chips",
                "the market",
                "up to 4"
            })
    void readsNothingElse(String said) {
        assertThat(new Days(Folding.words(said), TUESDAY).at(0)).isEmpty();
    }

    @Test
    void whatIsBetweenTwoEndsTheWrongWayRoundIsNoPeriod() {
        assertThat(new Days(Folding.words("between 2026 and 2025"), TUESDAY).at(0))
                .isEmpty();
    }
}

package interlock.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The days that can be asked about. Beyond them no calendar of the data reaches, and days can no longer be counted. */
public final class Days {
    public static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** What is allowed, in words for a person. */
    public static final String ALLOWED = "a date such as 2025-11-30, from 0001-01-01 to 9999-12-31";

    private Days() {}

    /** A day written as ISO 8601 has it; empty for anything else, and for one that is out of range. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(Days::contains);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static boolean contains(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}

package interlock.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When, as somebody said it.
 *
 * @param first the first day; empty where only an end is said
 * @param last the last day; empty where only a beginning is said
 * @param moment whether one point in time is meant, 'as of' or 'by', rather than all that lies between
 */
record Period(Optional<LocalDate> first, Optional<LocalDate> last, boolean moment) {
    static Period of(LocalDate first, LocalDate last) {
        return new Period(Optional.of(first), Optional.of(last), false);
    }

    static Period since(LocalDate first) {
        return new Period(Optional.of(first), Optional.empty(), false);
    }

    static Period until(LocalDate last) {
        return new Period(Optional.empty(), Optional.of(last), false);
    }

    static Period at(LocalDate day) {
        return new Period(Optional.of(day), Optional.of(day), true);
    }

    /** What is said in one place of a sentence and in another: 'since June 2025 until March', from the first to the last. */
    static Optional<Period> both(Optional<Period> one, Optional<Period> other) {
        return one.isEmpty() || other.isEmpty()
                ? one.or(() -> other)
                : Optional.of(one.get().and(other.get()));
    }

    private Period and(Period other) {
        return new Period(
                Stream.of(first, other.first).flatMap(Optional::stream).min(Comparator.naturalOrder()),
                Stream.of(last, other.last).flatMap(Optional::stream).max(Comparator.naturalOrder()),
                moment && other.moment);
    }
}

package interlock.market;

import interlock.model.AmountQualifier;
import org.jspecify.annotations.Nullable;

/**
 * A sum of amounts of one currency: the range of its disclosed parts, and how many of its parts are undisclosed.
 *
 * @param min the least that the disclosed parts come to
 * @param max the most that the disclosed parts come to; {@link #OPEN} where one of them has no upper end
 * @param disclosed the number of parts whose amount is known, be it as a range
 * @param undisclosed the number of parts whose amount is not known, or known in another currency only
 * @param about whether a disclosed part is stated as an approximation
 */
public record Range(long min, long max, int disclosed, int undisclosed, boolean about) {

    /** No upper end. */
    public static final long OPEN = Long.MAX_VALUE;

    /** The sum of no parts. */
    public static final Range NOTHING = new Range(0, 0, 0, 0, false);

    /** Of one part that nobody tells. */
    public static final Range UNDISCLOSED = new Range(0, 0, 0, 1, false);

    public static Range of(Amount amount) {
        return amount.disclosed() ? new Range(amount.min(), amount.max(), 1, 0, amount.isAbout()) : UNDISCLOSED;
    }

    /** Of an amount of which only some, nobody knows how much, belongs here. */
    public static Range partOf(Amount amount) {
        return amount.disclosed() ? new Range(0, amount.max(), 1, 0, amount.isAbout()) : UNDISCLOSED;
    }

    /** With so many parts more that nobody tells. */
    Range andUndisclosed(int parts) {
        return new Range(min, max, disclosed, undisclosed + parts, about);
    }

    public Range plus(Range other) {
        return new Range(
                sum(min, other.min),
                sum(max, other.max),
                disclosed + other.disclosed,
                undisclosed + other.undisclosed,
                about || other.about);
    }

    /** How the sum is known, in words of {@link AmountQualifier}; null where its ends say all. */
    public @Nullable String qualifier() {
        return disclosed > 0
                ? AmountQualifier.ofSum(about, undisclosed > 0 || max == OPEN)
                : undisclosed > 0 ? AmountQualifier.UNDISCLOSED.word() : null;
    }

    /** The least, for a caller who has no number for what nobody tells: null where no part is disclosed. */
    public @Nullable Long leastOrNull() {
        return disclosed == 0 ? null : (Long) min;
    }

    /** The most: null where no part is disclosed, and where there is no upper end. */
    public @Nullable Long mostOrNull() {
        return disclosed == 0 ? null : endOrNull(max);
    }

    /** The upper end for a caller who has no number for one that is not there. */
    public static @Nullable Long endOrNull(long max) {
        return max == OPEN ? null : (Long) max;
    }

    /** The most that all parts come to: open as soon as one part is undisclosed. */
    long ceiling() {
        return undisclosed > 0 ? OPEN : max;
    }

    /** Amounts too large for a long are open: no sum of money comes near. */
    private static long sum(long a, long b) {
        long sum = a + b;
        return sum < 0 ? OPEN : sum;
    }
}

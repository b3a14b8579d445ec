package interlock.market;

import interlock.model.AmountQualifier;

/**
 * An amount of money as a source states it: a range in whole units of one currency.
 *
 * @param min 0 where the source gives only an upper end
 * @param max {@link Range#OPEN} where the source gives no upper end
 * @param currency ISO 4217; empty where nothing is disclosed
 */
public record Amount(long min, long max, AmountQualifier qualifier, String currency) {

    /** Of a fact that speaks of no money. */
    public static final Amount NONE = new Amount(0, Range.OPEN, AmountQualifier.NONE, "");

    /** Of a fact whose amount is kept back. */
    public static final Amount UNDISCLOSED = new Amount(0, Range.OPEN, AmountQualifier.UNDISCLOSED, "");

    public static Amount exactly(long units, String currency) {
        return new Amount(units, units, AmountQualifier.EXACT, currency);
    }

    public static Amount between(long min, long max, String currency) {
        return new Amount(min, max, AmountQualifier.ABOUT, currency);
    }

    public static Amount atLeast(long units, String currency) {
        return new Amount(units, Range.OPEN, AmountQualifier.AT_LEAST, currency);
    }

    /** Whether the figure is an approximation. */
    public boolean isAbout() {
        return qualifier == AmountQualifier.ABOUT;
    }

    public boolean disclosed() {
        return !currency.isEmpty();
    }
}

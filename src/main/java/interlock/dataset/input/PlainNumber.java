package interlock.dataset.input;

import java.math.BigDecimal;

/** A number as digits with a point, such as 0.25. */
public final class PlainNumber {
    /** A few bytes such as 1e999999999 could make a text that fills the memory. */
    private static final int MOST_DIGITS = 400;

    private PlainNumber() {}

    /** The same with another sign before its fraction than a point. */
    static String text(BigDecimal number, String decimal) {
        return text(number).replace(".", decimal);
    }

    /** Without zeros at its end; one with very many digits keeps its exponent. */
    public static String text(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return number.toString();
        }
        return number.stripTrailingZeros().toPlainString();
    }
}

package interlock.text;

import java.math.BigDecimal;
import java.util.List;

/** What amounts are counted in, such as billions, with its word. */
record Scale(int zeros, String word) {
    static final Scale ONE = new Scale(0, "");

    /** The largest in which an amount has three decimals at most: nothing is rounded away. */
    static Scale of(BigDecimal amount, List<Scale> scales) {
        return scales.stream().filter(scale -> scale.fits(amount)).findFirst().orElse(ONE);
    }

    /** An amount in this scale. */
    BigDecimal of(BigDecimal amount) {
        return amount.movePointLeft(zeros);
    }

    private boolean fits(BigDecimal amount) {
        BigDecimal size = BigDecimal.ONE.movePointRight(zeros);
        return zeros == 0
                || amount.abs().compareTo(size) >= 0
                        && amount.remainder(size.movePointLeft(3)).signum() == 0;
    }
}

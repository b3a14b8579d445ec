package interlock.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What amounts are counted in, such as billions, with its word. */
record Scale(int zeros, String word) {
    static final Scale ONE = new Scale(0, "");

    /** More than the page holds in a number, and than any sum of this world: it is written as it is. */
    private static final BigDecimal MOST = BigDecimal.valueOf((1L << 53) - 1);

    /** Of an amount that no scale keeps exact. */
    private static final int DIGITS = 4;

    /** The largest in which an amount has three decimals at most: nothing is rounded away. */
    static Scale of(BigDecimal amount, List<Scale> scales) {
        return scales.stream().filter(scale -> scale.fits(amount)).findFirst().orElse(ONE);
    }

    /**
     * An amount in a few digits: as it is where its scale keeps it exact, else with four digits. The lower end of a range is
     * rounded down and the upper one up, so that what is told of both stays true.
     */
    static BigDecimal inBrief(BigDecimal amount, List<Scale> scales, RoundingMode towards) {
        return amount.abs().compareTo(MOST) > 0
                ? amount
                : scales.stream()
                        .filter(scale -> scale.reaches(amount))
                        .findFirst()
                        .filter(scale -> !scale.fits(amount))
                        .map(scale -> {
                            BigDecimal scaled = scale.of(amount);
                            int decimals = Math.max(0, DIGITS - (scaled.precision() - scaled.scale()));
                            return scaled.setScale(decimals, towards).movePointRight(scale.zeros);
                        })
                        .orElse(amount);
    }

    /** An amount in this scale. */
    BigDecimal of(BigDecimal amount) {
        return amount.movePointLeft(zeros);
    }

    private boolean reaches(BigDecimal amount) {
        return zeros == 0 || amount.abs().compareTo(size()) >= 0;
    }

    private BigDecimal size() {
        return BigDecimal.ONE.movePointRight(zeros);
    }

    private boolean fits(BigDecimal amount) {
        return zeros == 0
                || reaches(amount) && amount.remainder(size().movePointLeft(3)).signum() == 0;
    }
}

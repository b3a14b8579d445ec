package interlock.market;

import interlock.model.Standing;
import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * By what a fact must hold to count: on a day, and with at least a standing.
 *
 * @param dataSets the numbers of the data sets whose facts count, as {@link Market#dataSet} has them; null for all
 * @param day days since 1970-01-01, as {@link LocalDate#toEpochDay}
 */
public record Terms(int day, Standing atLeast, @Nullable BitSet dataSets) {

    /** Of all data sets. */
    public Terms(int day, Standing atLeast) {
        this(day, atLeast, null);
    }

    public static Terms on(LocalDate day, Standing atLeast) {
        return new Terms(Math.toIntExact(day.toEpochDay()), atLeast);
    }

    /** The same of these data sets only. */
    public Terms of(@Nullable BitSet some) {
        return new Terms(day, atLeast, some);
    }

    public Terms onDay(int otherDay) {
        return new Terms(otherDay, atLeast, dataSets);
    }
}

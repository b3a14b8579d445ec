package interlock.market;

import interlock.model.Standing;
import java.time.LocalDate;

/**
 * By what a fact must hold to count: on a day, and with at least a standing.
 *
 * @param day days since 1970-01-01, as {@link LocalDate#toEpochDay}
 */
public record Terms(int day, Standing atLeast) {

    public static Terms on(LocalDate day, Standing atLeast) {
        return new Terms(Math.toIntExact(day.toEpochDay()), atLeast);
    }

    public Terms onDay(int otherDay) {
        return new Terms(otherDay, atLeast);
    }
}

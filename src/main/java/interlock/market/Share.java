package interlock.market;

/** A fraction known to lie between two bounds, both from 0 to 1. */
public record Share(double min, double max) {

    /**
     * How much of a whole a part pays, at most all of it; {@link Range#OPEN} stands for as much as one likes. Where the
     * whole is nothing, any part pays all of it.
     */
    static double of(long part, long whole) {
        if (part == 0) {
            return 0;
        }
        if (part == Range.OPEN) {
            return 1;
        }
        if (whole == Range.OPEN) {
            return 0;
        }
        return whole == 0 ? 1 : Math.min(1, (double) part / whole);
    }
}

package interlock.market;

/** A fraction known to lie between two bounds, both from 0 to 1. */
public record Share(double min, double max) {

    /** Nothing is known of the fraction. */
    public static final Share ANY = new Share(0, 1);
}

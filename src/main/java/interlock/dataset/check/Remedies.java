package interlock.dataset.check;

/**
 * What a cell is to be, as a fault tells it.
 *
 * @param days for one that should hold a day
 * @param numbers for one that should hold a number; empty for what our own files take
 */
public record Remedies(String days, String numbers) {
    /** As in files of our own. */
    public static final Remedies OWN = new Remedies(CellParser.DAY_ALLOWED, "");
}

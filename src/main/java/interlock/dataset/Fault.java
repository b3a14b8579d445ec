package interlock.dataset;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a data set.
 *
 * @param file such as {@code facts.csv}
 * @param line on which the record begins, from 1; 0 where the file as a whole is meant
 * @param column the column's name; null where the record or the file is meant
 * @param problem what is wrong, the same words for all faults of one kind
 * @param found what stands there; empty where nothing does
 * @param remedy what is allowed, or the nearest thing that exists; empty where the problem says it
 */
public record Fault(String file, long line, @Nullable String column, String problem, String found, String remedy) {
    private static final int SHOWN = 80;

    public static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingLong(Fault::line).thenComparing(Fault::message);

    /** All but the place, such as {@code deal does not exist: deal-x; nearest deal-y}. */
    public String message() {
        return problem + (found.isEmpty() ? "" : ": " + shown()) + (remedy.isEmpty() ? "" : "; " + remedy);
    }

    private String shown() {
        String visible = found.replace("\r", "\\r").replace("\n", "\\n");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
    }

    /** With the place, such as {@code facts.csv:12: since is not …}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message();
    }
}

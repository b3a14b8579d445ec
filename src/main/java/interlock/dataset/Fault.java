package interlock.dataset;

import interlock.text.Abridged;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a data set.
 *
 * @param place in the file that the person gave, also where a mapping made our columns of it
 * @param column our column's name, or a mapping's key; null where the record or the file is meant
 * @param problem what is wrong, the same words for all faults of one kind
 * @param found what stands there; empty where nothing does
 * @param remedy what is allowed, or the nearest thing that exists; empty where the problem says it
 * @param said what the record said before a mapping made our columns of it; empty where none did
 */
public record Fault(Place place, @Nullable String column, String problem, String found, String remedy, String said) {
    private static final int SHOWN = 80;
    private static final int KEPT = 400;

    /** What is found may be as long as a file. */
    public Fault {
        found = Abridged.text(found, KEPT);
    }

    /** One of a record that stands in our own columns, or of no record. */
    public Fault(Place place, @Nullable String column, String problem, String found, String remedy) {
        this(place, column, problem, found, remedy, "");
    }

    /** The same, with what the record said. */
    Fault saying(String record) {
        return new Fault(place, column, problem, found, remedy, record);
    }

    public static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingLong(Fault::line).thenComparing(Fault::message);

    /** A remedy that names the words that are allowed. */
    public static String allowed(Collection<String> words) {
        return "allowed: " + String.join(", ", new TreeSet<>(words));
    }

    public String file() {
        return place.file();
    }

    /** From 1; 0 where the file as a whole is meant. */
    public long line() {
        return place.line();
    }

    /** All but the place, such as {@code deal does not exist: deal-x; nearest deal-y}. */
    String message() {
        return problem + (found.isEmpty() ? "" : ": " + shown()) + (remedy.isEmpty() ? "" : "; " + remedy);
    }

    private String shown() {
        String visible = found.replace("\r", "\\r").replace("\n", "\\n");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
    }

    /** With the place, such as {@code facts.csv:12: since is not …}. */
    @Override
    public String toString() {
        return place + ": " + message();
    }
}

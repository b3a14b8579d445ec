package interlock.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What looks wrong in a data set and keeps nothing from being loaded: all of it is counted, and the first are kept. */
public final class Warnings {
    /** So many are kept with their places: what a person can look at, whatever the size of the data set. */
    private static final int KEPT = 1_000;

    private final List<Fault> first = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();

    /** As {@link Fault} has it. */
    public void add(Place place, @Nullable String column, String problem, String found, String remedy) {
        counts.merge(problem, 1L, Long::sum);
        if (first.size() < KEPT) {
            first.add(new Fault(place, column, problem, found, remedy));
        }
    }

    /** Adds those of another list. */
    public void addAll(Warnings more) {
        more.counts.forEach((problem, count) -> counts.merge(problem, count, Long::sum));
        more.first.stream().limit(KEPT - first.size()).forEach(first::add);
    }

    /** How many there are. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many there are of each kind, the most first. */
    public Map<String, Long> kinds() {
        return FaultList.mostFirst(counts);
    }

    /** The first {@value #KEPT} that were found, by file and line. */
    public List<Fault> first() {
        return first.stream().sorted(Fault.BY_PLACE).toList();
    }

    /** For a person, a line each: the first hundred, and where there are more of them how many of each kind. */
    @Override
    public String toString() {
        long count = count();
        return count + (count == 1 ? " warning" : " warnings") + "\n" + FaultList.text(first(), count, kinds());
    }
}

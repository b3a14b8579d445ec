package interlock.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The faults found so far: the first of them whole, and how many there are of each kind. */
public final class Faults {
    /** Nobody reads more, and millions of them would not fit into memory. */
    static final int KEPT = 10_000;

    private final List<Fault> kept = new ArrayList<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private int count;

    /** As {@link Fault} has it. */
    public void add(Place place, @Nullable String column, String problem, String found, String remedy) {
        count(problem, 1);
        if (kept.size() < KEPT) {
            kept.add(new Fault(place, column, problem, found, remedy));
        }
    }

    /** Adds those of another list. */
    public void addAll(Faults more) {
        more.kinds.forEach(this::count);
        more.kept.stream().limit(KEPT - kept.size()).forEach(kept::add);
    }

    private void count(String problem, long more) {
        kinds.merge(problem, more, Long::sum);
        count += (int) Math.min(more, Integer.MAX_VALUE - count);
    }

    /** How many there are so far, those included that are not kept. */
    public int count() {
        return count;
    }

    /**
     * Goes on only where there is no fault.
     *
     * @throws FaultyDataSet with them, by file and line
     */
    public void refuse(String dataSet) {
        if (count > 0) {
            throw new FaultyDataSet(
                    dataSet, kept.stream().sorted(Fault.BY_PLACE).toList(), count, kinds);
        }
    }
}

package interlock.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The faults found so far: the first of them whole, and how many there are of each kind. */
public final class Faults {
    /** Nobody reads more, and millions of them would not fit into memory. */
    static final int KEPT = 10_000;

    /** So many of a kind are kept whatever came before them. */
    private static final int KEPT_OF_A_KIND = 100;

    private final List<Fault> kept = new ArrayList<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private final Set<Fault> once = new HashSet<>();
    private int count;
    private @Nullable Faults apart;

    /** As {@link Fault} has it. */
    public void add(Place place, @Nullable String column, String problem, String found, String remedy) {
        if (apart != null) {
            apart.add(place, column, problem, found, remedy);
            return;
        }
        count(problem, 1);
        if (kept.size() < KEPT || kinds.getOrDefault(problem, 0L) <= KEPT_OF_A_KIND) {
            kept.add(new Fault(place, column, problem, found, remedy));
        }
    }

    /** The same for what is said once and holds for many records: it is told once, and is no fault of theirs. */
    public void addOnce(Place place, @Nullable String column, String problem, String found, String remedy) {
        if (once.add(new Fault(place, column, problem, found, remedy))) {
            Faults aside = apart;
            apart = null;
            add(place, column, problem, found, remedy);
            apart = aside;
        }
    }

    /** Those that are kept, in the order in which they were found. */
    public List<Fault> first() {
        return List.copyOf(kept);
    }

    /** Does some work, and gives the faults that it would have added instead of adding them. */
    public Faults apart(Runnable work) {
        Faults found = new Faults();
        apart = found;
        try {
            work.run();
        } finally {
            apart = null;
        }
        return found;
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
        return apart == null ? count : apart.count();
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

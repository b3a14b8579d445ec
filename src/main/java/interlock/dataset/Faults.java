package interlock.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults found so far. */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    /** As {@link Fault} has it. */
    public void add(Place place, @Nullable String column, String problem, String found, String remedy) {
        faults.add(new Fault(place, column, problem, found, remedy));
    }

    /** Adds those of another list. */
    public void addAll(Faults more) {
        faults.addAll(more.faults);
    }

    /** How many there are so far. */
    public int count() {
        return faults.size();
    }

    /**
     * Goes on only where there is no fault.
     *
     * @throws FaultyDataSet with all of them, by file and line
     */
    public void refuse(String dataSet) {
        if (!faults.isEmpty()) {
            throw new FaultyDataSet(
                    dataSet, faults.stream().sorted(Fault.BY_PLACE).toList());
        }
    }
}

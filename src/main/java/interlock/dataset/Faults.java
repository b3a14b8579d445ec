package interlock.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults found so far. */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    /** @param column null where the record or the file is meant */
    public void add(Place place, @Nullable String column, String problem, String found, String remedy) {
        faults.add(new Fault(place, column, problem, found, remedy));
    }

    public void addAll(Faults more) {
        faults.addAll(more.faults);
    }

    public int count() {
        return faults.size();
    }

    /** @throws FaultyDataSet with all of them, by file and line, where there is one */
    public void refuse(String dataSet) {
        if (!faults.isEmpty()) {
            throw new FaultyDataSet(
                    dataSet, faults.stream().sorted(Fault.BY_PLACE).toList());
        }
    }
}

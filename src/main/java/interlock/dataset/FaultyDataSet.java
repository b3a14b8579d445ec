package interlock.dataset;

import java.util.List;
import java.util.Map;

/** A data set that is not loaded, because something in it is wrong. */
public final class FaultyDataSet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final String dataSet;
    private final int count;
    private final transient Map<String, Long> kinds;

    /**
     * @param faults those that are kept, by file and line
     * @param count how many there are altogether
     * @param kinds how many there are of each kind
     */
    FaultyDataSet(String dataSet, List<Fault> faults, int count, Map<String, Long> kinds) {
        super(text(dataSet, faults, count, FaultList.mostFirst(kinds)));
        this.dataSet = dataSet;
        this.faults = List.copyOf(faults);
        this.count = count;
        this.kinds = FaultList.mostFirst(kinds);
    }

    /** The faults, by file and line: all of them, or the first ten thousand that were found. */
    public List<Fault> faults() {
        return faults;
    }

    /** Those that a person looks at: the first hundred, but a few of each kind among them. */
    public List<Fault> shown() {
        return FaultList.shown(faults);
    }

    /**
     * The same, with what the records said.
     *
     * @param records by place
     */
    public FaultyDataSet saying(Map<Place, String> records) {
        return new FaultyDataSet(
                dataSet,
                faults.stream()
                        .map(fault -> fault.saying(records.getOrDefault(fault.place(), "")))
                        .toList(),
                count,
                kinds);
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** How many there are of each kind, the most first. */
    public Map<String, Long> kinds() {
        return kinds;
    }

    private static String text(String dataSet, List<Fault> faults, int count, Map<String, Long> kinds) {
        return "The data set " + dataSet + " has " + count + (count == 1 ? " fault" : " faults")
                + "; nothing was loaded\n" + FaultList.text(faults, count, kinds);
    }
}

package interlock.dataset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A data set that is not loaded, because something in it is wrong. */
public final class FaultyDataSet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyDataSet(String dataSet, List<Fault> faults) {
        super(text(dataSet, faults));
        this.faults = List.copyOf(faults);
    }

    /** All faults, by file and line. */
    public List<Fault> faults() {
        return faults;
    }

    /** How many there are of each kind, the most first. */
    public Map<String, Long> kinds() {
        return kinds(faults);
    }

    private static Map<String, Long> kinds(List<Fault> faults) {
        Map<String, Long> counts =
                faults.stream().collect(Collectors.groupingBy(Fault::problem, TreeMap::new, Collectors.counting()));
        return FaultList.mostFirst(counts);
    }

    private static String text(String dataSet, List<Fault> faults) {
        return "The data set " + dataSet + " has " + faults.size() + (faults.size() == 1 ? " fault" : " faults")
                + "; nothing was loaded\n" + FaultList.text(faults, faults.size(), kinds(faults));
    }
}

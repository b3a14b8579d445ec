package interlock.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** A data set that is not loaded, because something in it is wrong. */
public final class FaultyDataSet extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient List<Fault> faults;

    FaultyDataSet(String dataSet, List<Fault> faults) {
        super(text(dataSet, faults));
        this.faults = List.copyOf(faults);
    }

    /** All faults, by file and line. */
    public List<Fault> faults() {
        return faults;
    }

    private static String text(String dataSet, List<Fault> faults) {
        String head = "The data set " + dataSet + " has " + faults.size() + (faults.size() == 1 ? " fault" : " faults")
                + "; nothing was loaded\n";
        String rest = faults.size() > SHOWN ? "\n  and " + (faults.size() - SHOWN) + " more" : "";
        return head + faults.stream().limit(SHOWN).map(fault -> "  " + fault).collect(Collectors.joining("\n")) + rest;
    }
}

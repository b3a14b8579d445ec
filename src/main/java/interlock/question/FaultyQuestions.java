package interlock.question;

import java.util.List;
import java.util.stream.Collectors;

/** Question files that cannot be read, with every fault of every file. */
public final class FaultyQuestions extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    FaultyQuestions(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}

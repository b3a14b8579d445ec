package interlock.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Many faults or warnings, for a person. */
final class FaultList {
    private static final int SHOWN = 100;

    private FaultList() {}

    /** A line each: the first hundred, and where there are more of them how many of each kind. */
    static String text(List<Fault> faults, long count, Map<String, Long> kinds) {
        boolean more = count > SHOWN;
        String head = more
                ? kinds.entrySet().stream()
                        .map(kind -> "  " + kind.getValue() + " × " + kind.getKey() + "\n")
                        .collect(Collectors.joining("", "Of each kind\n", "The first " + SHOWN + "\n"))
                : "";
        String lines = faults.stream().limit(SHOWN).map(fault -> "  " + fault).collect(Collectors.joining("\n"));
        return head + lines + (more ? "\n  and " + (count - SHOWN) + " more" : "");
    }

    static Map<String, Long> mostFirst(Map<String, Long> counts) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
        return kinds;
    }
}

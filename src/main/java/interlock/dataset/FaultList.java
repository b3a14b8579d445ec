package interlock.dataset;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Many faults or warnings, for a person. */
final class FaultList {
    private static final int SHOWN = 100;
    private static final int OF_EACH_KIND = 3;

    private FaultList() {}

    /** A line each: the first hundred, and where there are more of them how many of each kind. */
    static String text(List<Fault> faults, long count, Map<String, Long> kinds) {
        boolean more = count > SHOWN;
        String head = more
                ? kinds.entrySet().stream()
                        .map(kind -> "  " + kind.getValue() + " × " + kind.getKey() + "\n")
                        .collect(Collectors.joining("", "Of each kind\n", "The first " + SHOWN + "\n"))
                : "";
        String lines = shown(faults).stream().map(FaultList::line).collect(Collectors.joining("\n"));
        return head + lines + (more ? "\n  and " + (count - SHOWN) + " more" : "");
    }

    private static String line(Fault fault) {
        return "  " + fault + (fault.said().isEmpty() ? "" : "\n    the row says " + fault.said());
    }

    /** The first hundred, but a few of each kind among them, by their places. */
    static List<Fault> shown(List<Fault> faults) {
        if (faults.size() <= SHOWN) {
            return faults;
        }
        Map<String, Integer> kinds = new HashMap<>();
        Set<Fault> chosen = faults.stream()
                .filter(fault -> kinds.merge(fault.problem(), 1, Integer::sum) <= OF_EACH_KIND)
                .limit(SHOWN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        faults.stream().takeWhile(fault -> chosen.size() < SHOWN).forEach(chosen::add);
        return chosen.stream().sorted(Fault.BY_PLACE).toList();
    }

    static Map<String, Long> mostFirst(Map<String, Long> counts) {
        Map<String, Long> kinds = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
        return kinds;
    }
}

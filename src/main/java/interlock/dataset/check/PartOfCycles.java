package interlock.dataset.check;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is a part of itself through others. */
final class PartOfCycles {
    private final Map<String, List<String>> wholes = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    void add(String part, String whole, Place place) {
        wholes.computeIfAbsent(part, key -> new ArrayList<>()).add(whole);
        places.putIfAbsent(part, place);
    }

    void tell(Faults faults) {
        dropWhatEnds();
        for (String part : wholes.keySet()) {
            if (reaches(part)) {
                faults.add(places.get(part), ":START_ID", "is a part of itself", part, "");
            }
        }
    }

    /** Takes away all that leads to no circle, which is nearly everything, so that few walks are left. */
    private void dropWhatEnds() {
        Map<String, List<String>> parts = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        Deque<String> ending = new ArrayDeque<>();
        wholes.forEach((part, of) -> {
            open.put(part, of.size());
            of.forEach(whole ->
                    parts.computeIfAbsent(whole, key -> new ArrayList<>()).add(part));
        });
        parts.keySet().stream().filter(whole -> !wholes.containsKey(whole)).forEach(ending::add);
        while (!ending.isEmpty()) {
            for (String part : parts.getOrDefault(ending.pop(), List.of())) {
                if (open.merge(part, -1, Integer::sum) == 0) {
                    wholes.remove(part);
                    ending.add(part);
                }
            }
        }
    }

    private boolean reaches(String goal) {
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(wholes.getOrDefault(goal, List.of()));
        while (!todo.isEmpty()) {
            String next = todo.pop();
            if (next.equals(goal)) {
                return true;
            }
            if (seen.add(next)) {
                todo.addAll(wholes.getOrDefault(next, List.of()));
            }
        }
        return false;
    }
}

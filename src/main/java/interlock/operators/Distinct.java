package interlock.operators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things of two answers, each once. */
final class Distinct {
    private Distinct() {}

    static List<Map<String, Object>> byId(List<Map<String, Object>> one, List<Map<String, Object>> other) {
        Map<Object, Map<String, Object>> all = new LinkedHashMap<>();
        one.forEach(thing -> all.put(thing.getOrDefault("id", thing), thing));
        other.forEach(thing -> all.putIfAbsent(thing.getOrDefault("id", thing), thing));
        return List.copyOf(all.values());
    }
}

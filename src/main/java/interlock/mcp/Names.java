package interlock.mcp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Whom the ids of an answer name. */
final class Names {
    private final Map<String, String> byId = new LinkedHashMap<>();

    /** @param nodes as they stand in JSON */
    Names(Collection<Map<String, Object>> nodes) {
        nodes.forEach(node -> byId.put(
                String.valueOf(node.get("id")),
                String.valueOf(node.getOrDefault("displayName", node.getOrDefault("name", node.get("id"))))));
    }

    /** The name; with the id behind it where that is not the name in small letters with hyphens. */
    String shown(String id) {
        String name = byId.get(id);
        if (name == null) {
            return id;
        }
        String guessed = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return guessed.equals(id) ? name : name + " (" + id + ")";
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** Of these ids those that name somebody, by name. */
    Map<String, Object> of(Collection<String> ids) {
        Map<String, Object> named = new TreeMap<>();
        ids.forEach(id -> {
            if (byId.containsKey(id)) {
                named.put(id, byId.get(id));
            }
        });
        return named;
    }
}

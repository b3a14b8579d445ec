package interlock.dataset.reconcile;

import interlock.model.EntityKind;
import interlock.neo4j.DataSetStore.NodeRow;
import interlock.search.LegalForm;
import interlock.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entities that the graph has, by what may tell that one of them is meant. */
final class GraphNames {
    /** In a shorter name, one letter more or less makes another. */
    private static final int SHORTEST_MISSPELT = 6;
    /** Beyond that, only what is exactly the same is found. */
    private static final int MOST_MISSPELT = 100_000;

    private final Map<String, List<NodeRow>> byKey = new HashMap<>();
    private final Map<String, List<NodeRow>> byNearKey = new HashMap<>();
    private final Map<String, List<NodeRow>> byTicker = new HashMap<>();
    private final Map<String, List<NodeRow>> byItem = new HashMap<>();
    private int count;

    void add(NodeRow node) {
        if (!node.key().equals(EntityKind.ENTITY)) {
            return;
        }
        count++;
        for (String name : names(node.properties())) {
            put(byKey, key(name), node);
        }
        if (count <= MOST_MISSPELT) {
            near(key(text(node, "name"))).forEach(near -> put(byNearKey, near, node));
        }
        put(byTicker, text(node, "ticker"), node);
        put(byItem, text(node, "wikidata"), node);
    }

    private static void put(Map<String, List<NodeRow>> map, String key, NodeRow node) {
        if (!key.isEmpty()) {
            List<NodeRow> nodes = map.computeIfAbsent(key, any -> new ArrayList<>());
            if (!nodes.contains(node)) {
                nodes.add(node);
            }
        }
    }

    List<NodeRow> ofTicker(String ticker) {
        return byTicker.getOrDefault(ticker, List.of());
    }

    List<NodeRow> ofItem(String item) {
        return byItem.getOrDefault(item, List.of());
    }

    /** Those of which the text is a name, whatever its legal form. */
    List<NodeRow> ofName(String name) {
        return byKey.getOrDefault(key(name), List.of());
    }

    /** Those whose names differ in one letter. */
    Set<NodeRow> nearName(String name) {
        Set<NodeRow> nodes = new LinkedHashSet<>();
        near(key(name)).forEach(near -> nodes.addAll(byNearKey.getOrDefault(near, List.of())));
        return nodes;
    }

    /** A name and the others that it has. */
    static List<String> names(Map<String, Object> properties) {
        List<String> names = new ArrayList<>(List.of(String.valueOf(properties.getOrDefault("name", ""))));
        if (properties.get("aliases") instanceof List<?> aliases) {
            aliases.forEach(alias -> names.add(String.valueOf(alias)));
        }
        return names;
    }

    static String text(NodeRow node, String property) {
        return String.valueOf(node.properties().getOrDefault(property, ""));
    }

    static String key(String name) {
        return Folding.key(LegalForm.without(Folding.words(name)));
    }

    /** The key, and the key with each of its letters left out: two that meet differ in one letter. */
    private static Set<String> near(String key) {
        if (key.length() < SHORTEST_MISSPELT) {
            return Set.of();
        }
        Set<String> near = new LinkedHashSet<>(Set.of(key));
        for (int i = 0; i < key.length(); i++) {
            near.add(key.substring(0, i) + key.substring(i + 1));
        }
        return near;
    }
}

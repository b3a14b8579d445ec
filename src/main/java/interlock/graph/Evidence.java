package interlock.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an answer mention: entities, facts and sources, each once.
 *
 * <p>The value of a {@link Row} goes in, and what stands for it comes out: an entity and a fact by their id, a path by the
 * ids of its facts, everything else as itself.
 */
final class Evidence {
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<Object, FactElement> facts = new LinkedHashMap<>();
    private final Map<Object, String> idOf = new HashMap<>();

    /** What stands for {@code value} in a row. */
    @Nullable
    Object take(@Nullable Object value) {
        return switch (value) {
            case NodeElement node -> take(node);
            case FactElement fact -> take(fact);
            case Chain path -> {
                path.nodes().forEach(this::take);
                List<String> ids = new ArrayList<>();
                path.facts().forEach(fact -> ids.add(take(fact)));
                yield ids;
            }
            case List<?> list -> Inner.each(list, this::take);
            case Map<?, ?> map -> Inner.each(map, this::take);
            case null -> null;
            default -> value;
        };
    }

    private String take(NodeElement node) {
        String known = idOf.get(node.key());
        if (known != null) {
            return known;
        }
        String id = node.id();
        idOf.put(node.key(), id);
        nodes.putIfAbsent(id, Described.node(id, node.labels(), node.properties()));
        return id;
    }

    private String take(FactElement fact) {
        facts.putIfAbsent(fact.key(), fact);
        return fact.id();
    }

    /** The id by which an entity is known here, by its key; that itself where it was not mentioned. */
    String idOf(String key) {
        return idOf.getOrDefault(key, key);
    }

    private boolean isLoose(FactElement fact) {
        return !idOf.containsKey(fact.start()) || !idOf.containsKey(fact.end());
    }

    /** Facts of which an end is not known yet, by their internal ids. */
    Collection<String> looseFacts() {
        return facts.values().stream()
                .filter(this::isLoose)
                .map(Element::elementId)
                .toList();
    }

    /** Whether an entity or deal of this id was mentioned. */
    boolean knows(String id) {
        return nodes.containsKey(id);
    }

    /** An entity or deal that was mentioned, as it stands in JSON; null for others. */
    @Nullable
    Map<String, Object> node(String id) {
        return nodes.get(id);
    }

    /** The ids of every source that a fact mentioned here cites. */
    Set<String> citedSources() {
        Set<String> cited = new LinkedHashSet<>();
        for (FactElement fact : facts.values()) {
            if (fact.property("sources") instanceof List<?> ids) {
                ids.forEach(id -> cited.add(String.valueOf(id)));
            }
        }
        return cited;
    }

    /** All that was mentioned, as nodes and edges; facts without known ends are left out. */
    Picture picture() {
        List<Map<String, Object>> edges = new ArrayList<>(facts.size());
        facts.values().forEach(fact -> {
            String from = idOf.get(fact.start());
            String to = idOf.get(fact.end());
            if (from != null && to != null) {
                edges.add(Described.fact(fact.id(), fact.type(), from, to, fact.properties()));
            }
        });
        return new Picture(List.copyOf(nodes.values()), edges);
    }
}

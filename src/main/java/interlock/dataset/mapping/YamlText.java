package interlock.dataset.mapping;

import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.text.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The text that stands in a mapping's nodes, and the faults of those in which something else stands. */
final class YamlText {
    private static final Set<Tag> TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

    private final String file;
    private final Faults faults;

    /** @param file the name of the mapping */
    YamlText(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    Map<String, Node> map(Node node) {
        Map<String, Node> map = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, null, "is no list of keys and values", text(node), "");
            return map;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (map.put(key, tuple.getValueNode()) != null) {
                fault(tuple.getKeyNode(), key, "key comes twice", key, "");
            }
        }
        return map;
    }

    List<String> texts(@Nullable Node node) {
        if (node != null && !TAGS.contains(node.getTag())) {
            fault(node, null, "has a tag", node.getTag().getValue(), "allowed: text alone");
        }
        return switch (node) {
            case null -> List.of();
            case SequenceNode list -> list.getValue().stream().map(this::text).toList();
            default -> List.of(text(node));
        };
    }

    String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
        }
        if (node instanceof MappingNode map
                && map.getValue().size() == 1
                && map.getValue().getFirst().getKeyNode() instanceof ScalarNode column) {
            // {name} without quotes is a map in YAML: it can only have meant the column.
            return "{" + column.getValue() + "}";
        }
        fault(node, null, "is no text", "", "allowed: text, in quotes where it begins with {");
        return "";
    }

    void unknown(Node node, String key, List<String> allowed) {
        String near = Suggestions.among(allowed)
                .nearest(key)
                .map(found -> "nearest " + found)
                .orElse(Fault.allowed(allowed));
        fault(node, key, "key is not known", key, near);
    }

    void fault(Node node, @Nullable String key, String problem, String found, String remedy) {
        faults.add(place(node), key, problem, found, remedy);
    }

    Place place(Node node) {
        return new Place(file, node.getStartMark().map(Mark::getLine).orElse(0) + 1L);
    }
}

package interlock.dataset.mapping;

import interlock.dataset.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * What stands under {@code every}: each key holds in every block of entities, deals and facts that can have it and does not
 * say otherwise. A source is the one thing that is not read from rows.
 */
final class EveryBlock {
    private static final List<Table> TABLES = List.of(Table.ENTITIES, Table.DEALS, Table.FACTS);
    private static final Set<String> FILES = Set.of("file", "files");

    private final YamlText yaml;
    private final List<NodeTuple> said = new ArrayList<>();

    EveryBlock(YamlText yaml, @Nullable Node node) {
        this.yaml = yaml;
        if (node == null) {
            return;
        }
        Set<String> allowed = new LinkedHashSet<>();
        TABLES.forEach(table -> allowed.addAll(BlockReader.keys(table)));
        Map<String, Node> parts = yaml.map(node);
        parts.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                yaml.unknown(value, key, List.copyOf(allowed));
            }
        });
        if (node instanceof MappingNode mapping) {
            said.addAll(mapping.getValue());
        }
    }

    /** A block with what it does not say itself. */
    Node in(Table table, Node block) {
        if (said.isEmpty() || !TABLES.contains(table) || !(block instanceof MappingNode own)) {
            return block;
        }
        List<NodeTuple> parts = new ArrayList<>(own.getValue());
        Set<String> keys = new HashSet<>();
        parts.forEach(part -> keys.add(yaml.text(part.getKeyNode())));
        if (keys.stream().anyMatch(FILES::contains)) {
            keys.addAll(FILES);
        }
        List<String> taken = BlockReader.keys(table);
        said.stream()
                .filter(part -> taken.contains(yaml.text(part.getKeyNode())))
                .filter(part -> !keys.contains(yaml.text(part.getKeyNode())))
                .forEach(parts::add);
        return new MappingNode(own.getTag(), true, parts, own.getFlowStyle(), own.getStartMark(), own.getEndMark());
    }
}

package interlock.dataset.mapping;

import interlock.dataset.mapping.Condition.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the {@code where} of a block. */
final class ConditionReader {
    private final YamlText yaml;

    ConditionReader(YamlText yaml) {
        this.yaml = yaml;
    }

    List<Condition> read(@Nullable Node node) {
        List<Condition> where = new ArrayList<>();
        if (node != null) {
            yaml.map(node).forEach((column, value) -> {
                if (value instanceof MappingNode map && !isColumn(map)) {
                    yaml.map(map).forEach((word, operands) -> condition(where, column, word, operands));
                } else {
                    where.add(new Condition(column, Test.IN, templates(value)));
                }
            });
        }
        return where;
    }

    /** Without quotes, {@code {Target}} is a map of one key without a value. */
    static boolean isColumn(MappingNode map) {
        return map.getValue().size() == 1
                && map.getValue().getFirst().getValueNode().getTag().equals(Tag.NULL);
    }

    private void condition(List<Condition> where, String column, String word, Node operands) {
        Optional<Test> test = Test.of(word);
        if (test.isEmpty()) {
            yaml.unknown(operands, word, Test.words());
        } else if (test.get() == Test.EMPTY && !List.of("true", "false").contains(yaml.text(operands))) {
            yaml.fault(operands, word, "is not known", yaml.text(operands), "allowed: true or false");
        } else {
            where.add(new Condition(column, test.get(), templates(operands)));
        }
    }

    private List<Template> templates(Node node) {
        return yaml.texts(node).stream().map(Template::new).toList();
    }
}

package interlock.answers;

import interlock.neo4j.NestedValues;
import interlock.neo4j.NodeValue;
import interlock.neo4j.PathValue;
import interlock.neo4j.RelationshipValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the values of rows, as {@link Evidence} has it, where nothing else is wanted of what they mention: of an
 * entity and a fact nothing but its id is read, and once.
 */
final class RowIds {
    private final Map<Object, String> nodes = new HashMap<>();
    private final Map<Object, String> facts = new HashMap<>();

    /** An entity and a fact by their id, a path by the ids of its facts, everything else as itself. */
    @Nullable
    Object take(@Nullable Object value) {
        return switch (value) {
            case NodeValue node -> nodes.computeIfAbsent(node.key(), unseen -> node.id());
            case RelationshipValue fact ->
                fact.hasIdAtHand() ? fact.id() : facts.computeIfAbsent(fact.key(), unseen -> fact.id());
            case PathValue path -> NestedValues.each(path.facts(), this::take);
            case List<?> list -> NestedValues.each(list, this::take);
            case Map<?, ?> map -> NestedValues.each(map, this::take);
            case null -> null;
            default -> value;
        };
    }
}

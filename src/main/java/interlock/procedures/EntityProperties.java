package interlock.procedures;

import interlock.model.EntityKind;
import interlock.model.FactType;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.values.storable.DateValue;
import org.neo4j.values.storable.TextArray;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Values;

/** What a projection needs to know of one node that may be an entity; used again for each. */
final class EntityProperties {

    private static final List<String> NAMES = List.of("id", "completeFor", "completeAsOf", "completeSince", "name");

    private final int label;
    private final Map<Integer, EntityKind> kinds = new HashMap<>();
    private final PropertyReader properties;

    /**
     * One entity. They are in the order of their names, whatever their case and accents, in every language alike; those of
     * one name in that of their ids.
     *
     * @param sortedBy its name as {@code normalize(toLower(name), NFKD)} has it in Cypher; where it has none, its id
     * @param node the store's own number of it
     */
    record Entity(
            String id,
            TextValue sortedBy,
            EntityKind kind,
            List<FactType> completeFor,
            @Nullable LocalDate completeSince,
            @Nullable LocalDate completeAsOf,
            long node)
            implements Comparable<Entity> {

        private static final Comparator<Entity> BY_NAME =
                Comparator.comparing(Entity::sortedBy, Values.COMPARATOR).thenComparing(Entity::id);

        @Override
        public int compareTo(Entity other) {
            return BY_NAME.compare(this, other);
        }
    }

    EntityProperties(TokenRead tokens) {
        label = tokens.nodeLabel(EntityKind.ENTITY);
        for (EntityKind kind : EntityKind.values()) {
            kinds.put(tokens.nodeLabel(kind.label()), kind);
        }
        properties = new PropertyReader(tokens, NAMES);
    }

    /** Null where the node is no entity. */
    @Nullable
    Entity entity(NodeCursor node, PropertyCursor property) {
        EntityKind kind = kindAmong(node.labels().all());
        if (kind == null) {
            return null;
        }
        node.properties(property, properties.selection());
        properties.read(property);
        return properties.value(0) instanceof TextValue id
                ? new Entity(id.stringValue(), sortedBy(id), kind, completeFor(), day(3), day(2), node.nodeReference())
                : null;
    }

    private TextValue sortedBy(TextValue id) {
        TextValue name = properties.value(4) instanceof TextValue text ? text : id;
        return Values.stringValue(Normalizer.normalize(name.toLower().stringValue(), Form.NFKD));
    }

    private @Nullable EntityKind kindAmong(int[] labels) {
        boolean isEntity = false;
        EntityKind kind = null;
        for (int one : labels) {
            isEntity |= one == label;
            kind = kind == null ? kinds.get(one) : kind;
        }
        return isEntity ? kind : null;
    }

    private List<FactType> completeFor() {
        if (!(properties.value(1) instanceof TextArray names)) {
            return List.of();
        }
        List<FactType> types = new ArrayList<>();
        for (int place = 0; place < names.intSize(); place++) {
            FactType.of(names.stringValue(place).stringValue()).ifPresent(types::add);
        }
        return types;
    }

    private @Nullable LocalDate day(int place) {
        return properties.value(place) instanceof DateValue day ? day.asObjectCopy() : null;
    }
}

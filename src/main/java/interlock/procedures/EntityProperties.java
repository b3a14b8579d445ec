package interlock.procedures;

import interlock.model.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.values.storable.DateValue;
import org.neo4j.values.storable.TextArray;
import org.neo4j.values.storable.TextValue;

/** What a projection needs to know of one node; used again for each. */
final class EntityProperties {

    private static final List<String> NAMES = List.of("id", "completeFor", "completeAsOf", "completeSince");

    private final PropertyReader properties;

    EntityProperties(TokenRead tokens) {
        properties = new PropertyReader(tokens, NAMES);
    }

    void read(NodeCursor node, PropertyCursor property) {
        node.properties(property, properties.selection());
        properties.read(property);
    }

    @Nullable
    String id() {
        return properties.value(0) instanceof TextValue text ? text.stringValue() : null;
    }

    List<FactType> completeFor() {
        if (!(properties.value(1) instanceof TextArray names)) {
            return List.of();
        }
        List<FactType> types = new ArrayList<>();
        for (int place = 0; place < names.intSize(); place++) {
            FactType.of(names.stringValue(place).stringValue()).ifPresent(types::add);
        }
        return types;
    }

    @Nullable
    LocalDate completeAsOf() {
        return day(2);
    }

    @Nullable
    LocalDate completeSince() {
        return day(3);
    }

    private @Nullable LocalDate day(int place) {
        return properties.value(place) instanceof DateValue day ? day.asObjectCopy() : null;
    }
}

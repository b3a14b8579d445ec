package interlock.notes;

import interlock.dataset.Table;
import interlock.dataset.history.CellTexts;
import interlock.model.EntityKind;
import interlock.model.RecordKind;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records that are there, with their cells, as one transaction sees them. */
final class Market {
    private final DataSetStore store;
    private final Map<String, Found> known = new HashMap<>();

    Market(DataSetStore store) {
        this.store = store;
    }

    /** Looks for records, so that each is then found without another look. */
    void look(Collection<String> ids) {
        List<String> unknown = ids.stream()
                .filter(id -> !id.isEmpty() && !known.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            store.nodes(unknown).values().forEach(this::keep);
            store.facts(unknown).values().forEach(this::keep);
        }
    }

    private void keep(NodeRow node) {
        Table table = node.key().equals(EntityKind.ENTITY)
                ? Table.ENTITIES
                : node.key().equals(RecordKind.DEAL.label()) ? Table.DEALS : Table.SOURCES;
        known.put(node.id(), new Found(table, node.id(), owner(node.properties()), CellTexts.of(table, node)));
    }

    private void keep(FactRow fact) {
        known.put(fact.id(), new Found(Table.FACTS, fact.id(), owner(fact.properties()), CellTexts.of(fact)));
    }

    private static String owner(Map<String, Object> properties) {
        return String.valueOf(properties.get("dataSet"));
    }

    /** The record of an id; null where there is none. */
    @Nullable
    Found find(String id) {
        look(List.of(id));
        return known.get(id);
    }
}

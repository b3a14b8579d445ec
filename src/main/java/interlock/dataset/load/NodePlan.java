package interlock.dataset.load;

import interlock.dataset.Changes.Part;
import interlock.dataset.Faults;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.dataset.history.Versions;
import interlock.model.EntityKind;
import interlock.model.RecordKind;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.NodeRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to entities, deals and sources. Each belongs to the data set that brought it first ({@code
 * dataSet}); one that others name too knows them ({@code alsoIn}), and outlives its own.
 */
final class NodePlan {
    private static final String OWNER = "dataSet";
    private static final String OTHERS = "alsoIn";

    private final DataSetStore store;
    private final String dataSet;
    private final List<NodeRow> put = new ArrayList<>();
    private final List<String> out = new ArrayList<>();
    private final Faults faults = new Faults();
    private final Map<String, List<NodeRow>> had = new HashMap<>();
    private final KnownDays known = new KnownDays();
    private final Originals originals;
    private boolean looked;

    NodePlan(DataSetStore store, String dataSet, Originals originals) {
        this.store = store;
        this.dataSet = dataSet;
        this.originals = originals;
    }

    List<NodeRow> put() {
        return put;
    }

    List<String> out() {
        return out;
    }

    /** The days of the sources that were planned. */
    KnownDays known() {
        return known;
    }

    void tell(Faults all) {
        all.addAll(faults);
    }

    Part plan(List<Row> rows, Table table, LoadOptions options) {
        String key = key(table);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        long unchanged = 0;
        Map<String, NodeRow> there = store.nodes(rows.stream().map(Row::id).toList());
        for (Row row : rows) {
            NodeRow now = there.get(row.id());
            NodeRow wanted = node(row, dataSet);
            if (key.equals(RecordKind.SOURCE.label())) {
                published(wanted, now);
            }
            if (now == null) {
                added.add(row.id());
                put.add(wanted);
            } else if (!now.key().equals(key)) {
                taken(row, now);
            } else if (!dataSet.equals(now.properties().get(OWNER))
                    && options.corrections().takes().contains(row.id())) {
                changed.add(row.id());
                take(wanted, now);
            } else if (!dataSet.equals(now.properties().get(OWNER))) {
                originals.keeps(row, table);
                share(row, now, shared);
            } else if (same(wanted, now)) {
                unchanged++;
            } else {
                changed.add(row.id());
                put.add(withOthers(wanted, others(now)));
            }
        }
        return new Part(added, changed, options.replace() ? removed(rows, key) : List.of(), shared, unchanged);
    }

    private static String key(Table table) {
        return switch (table) {
            case ENTITIES -> EntityKind.ENTITY;
            case DEALS -> RecordKind.DEAL.label();
            case SOURCES -> RecordKind.SOURCE.label();
            case FACTS -> throw new IllegalArgumentException("Facts are no nodes");
        };
    }

    /** What another data set brought is this one's, which says it otherwise; the other still names it. */
    private void take(NodeRow wanted, NodeRow now) {
        List<String> others = new ArrayList<>(others(now));
        others.remove(dataSet);
        others.addFirst(String.valueOf(now.properties().get(OWNER)));
        put.add(withOthers(wanted, others));
    }

    /** Nodes that this data set has no more, unless something of it still names them. */
    void leave(Collection<String> ids) {
        store.nodes(ids).values().stream()
                .filter(node -> dataSet.equals(node.properties().get(OWNER))
                        || others(node).contains(dataSet))
                .forEach(this::leave);
    }

    /** Nodes that this data set says otherwise stand again as their origin has them. */
    void giveBack(Collection<String> ids) {
        store.nodes(ids).values().forEach(now -> {
            Versions.Restated restated = originals.restated(now.id());
            if (restated != null && restated.zero().table() != Table.FACTS && originals.hasOrigin(restated)) {
                List<String> others = new ArrayList<>(others(now));
                others.remove(restated.origin());
                others.add(dataSet);
                NodeRow original = originals.node(restated);
                if (now.key().equals(RecordKind.SOURCE.label())) {
                    known.add(original, now, others);
                }
                put.add(withOthers(original, others));
            }
        });
    }

    /** A row as a node that this data set brings first. */
    static NodeRow node(Row row, String dataSet) {
        Map<String, Object> properties = row.properties();
        properties.put(OWNER, dataSet);
        return new NodeRow(row.list(":LABEL"), properties);
    }

    /** Of those that stand again as their origin has them, this data set does not name these any more. */
    void noLongerShare(Collection<String> ids) {
        put.replaceAll(row -> {
            List<String> others = new ArrayList<>(others(row));
            boolean shared = ids.contains(row.id()) && others.remove(dataSet);
            return shared ? withOthers(row, others) : row;
        });
    }

    private void published(NodeRow wanted, @Nullable NodeRow now) {
        if (now == null) {
            known.add(wanted);
        } else if (dataSet.equals(now.properties().get(OWNER))) {
            known.add(wanted, now, others(now));
        } else {
            known.add(now);
        }
    }

    private void taken(Row row, NodeRow now) {
        faults.add(
                row.place(),
                "id",
                "id is taken",
                row.id(),
                "it is a " + now.labels().getLast() + " of the data set "
                        + now.properties().get(OWNER));
    }

    private void share(Row row, NodeRow now, List<String> shared) {
        if (!new HashSet<>(now.labels()).equals(new HashSet<>(row.list(":LABEL")))) {
            taken(row, now);
            return;
        }
        shared.add(row.id());
        List<String> others = others(now);
        if (!others.contains(dataSet)) {
            List<String> more = new ArrayList<>(others);
            more.add(dataSet);
            put.add(withOthers(now, more));
        }
    }

    private static boolean same(NodeRow wanted, NodeRow now) {
        Map<String, Object> own = new HashMap<>(now.properties());
        own.remove(OTHERS);
        return own.equals(wanted.properties()) && new HashSet<>(now.labels()).equals(new HashSet<>(wanted.labels()));
    }

    /** What the graph has of this data set, and the data set no longer. */
    private List<String> removed(List<Row> rows, String key) {
        if (!looked) {
            looked = true;
            store.eachNode(
                    dataSet,
                    node -> had.computeIfAbsent(node.key(), any -> new ArrayList<>())
                            .add(node));
        }
        Set<String> kept = new HashSet<>();
        rows.forEach(row -> kept.add(row.id()));
        List<String> removed = new ArrayList<>();
        for (NodeRow node : had.getOrDefault(key, List.of())) {
            if (!kept.contains(node.id())) {
                removed.add(node.id());
                leave(node);
            }
        }
        return removed;
    }

    private void leave(NodeRow node) {
        List<String> others = new ArrayList<>(others(node));
        if (!dataSet.equals(node.properties().get(OWNER))) {
            others.remove(dataSet);
            put.add(withOthers(node, others));
        } else if (others.isEmpty()) {
            out.add(node.id());
        } else {
            Versions.Restated restated = originals.restated(node.id());
            NodeRow left = restated != null && originals.hasOrigin(restated) ? originals.node(restated) : node;
            Map<String, Object> properties = new LinkedHashMap<>(left.properties());
            String owner =
                    restated != null && others.contains(restated.origin()) ? restated.origin() : others.getFirst();
            others.remove(owner);
            properties.put(OWNER, owner);
            put.add(withOthers(new NodeRow(left.labels(), properties), others));
        }
    }

    private static NodeRow withOthers(NodeRow node, List<String> others) {
        Map<String, Object> properties = new LinkedHashMap<>(node.properties());
        if (others.isEmpty()) {
            properties.remove(OTHERS);
        } else {
            properties.put(OTHERS, List.copyOf(others));
        }
        return new NodeRow(node.labels(), properties);
    }

    private static List<String> others(NodeRow node) {
        return node.properties().get(OTHERS) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}

package interlock.neo4j.embedded;

import interlock.model.EntityKind;
import interlock.model.RecordKind;
import interlock.neo4j.DataSetStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/** The Neo4j inside this process, without a statement between: several times as fast for many rows. */
final class EmbeddedDataSetStore implements DataSetStore {
    private static final List<Label> KEYS = List.of(
            Label.label(EntityKind.ENTITY),
            Label.label(RecordKind.DEAL.label()),
            Label.label(RecordKind.SOURCE.label()));
    /** To seek an id in the indexes, one for each type, takes as long as to pass over so many facts. */
    private static final int FACTS_A_SEEK = 20;

    /** And so many nodes. */
    private static final int NODES_A_SEEK = 4;

    private final Transaction transaction;
    private final DiskSpace disk;
    private final DataSetNodes dataSets;
    private final VersionNodes versions;
    private final Map<String, Node> nodes = new HashMap<>();
    private boolean allNodesKnown;
    /** The facts that were asked for and are there: only {@link #facts} looks for them. */
    private final Map<String, Relationship> facts = new HashMap<>();

    EmbeddedDataSetStore(Transaction transaction, DiskSpace disk) {
        this.transaction = transaction;
        this.disk = disk;
        this.dataSets = new DataSetNodes(transaction);
        this.versions = new VersionNodes(transaction);
    }

    @Override
    public void expect(long rows) {
        disk.demandFor(rows);
    }

    @Override
    public Map<String, NodeRow> nodes(Collection<String> ids) {
        Map<String, NodeRow> found = new HashMap<>();
        if ((long) ids.size() * NODES_A_SEEK > StoreCounts.nodes(transaction)) {
            knowAllNodes();
        }
        for (String id : ids) {
            Node node = node(id);
            if (node != null) {
                found.put(id, row(node));
            }
        }
        return found;
    }

    @Override
    public Map<String, FactRow> facts(Collection<String> ids) {
        Map<String, FactRow> found = new HashMap<>();
        each(ids, fact -> {
            FactRow row = row(fact);
            facts.put(row.id(), fact);
            found.put(row.id(), row);
        });
        return found;
    }

    /** Where most of them are asked for, or nearly none are there, one pass is sooner done than many seeks. */
    private void knowAllNodes() {
        if (allNodesKnown) {
            return;
        }
        for (Label key : KEYS) {
            try (var all = transaction.findNodes(key)) {
                all.forEachRemaining(node -> nodes.put((String) node.getProperty("id"), node));
            }
        }
        allNodesKnown = true;
    }

    @Override
    public void putNodes(List<NodeRow> rows) {
        for (NodeRow row : rows) {
            Node node = node(row.id());
            if (node == null) {
                node = transaction.createNode(
                        row.labels().stream().map(Label::label).toArray(Label[]::new));
                nodes.put(row.id(), node);
            } else {
                relabel(node, row.labels());
                StoredProperties.keepOnly(node, row.properties());
            }
            StoredProperties.setAll(node, row.properties());
        }
    }

    private static void relabel(Node node, List<String> labels) {
        for (Label label : node.getLabels()) {
            if (!labels.contains(label.name())) {
                node.removeLabel(label);
            }
        }
        for (String label : labels) {
            node.addLabel(Label.label(label));
        }
    }

    @Override
    public void putFacts(List<FactRow> rows) {
        KernelFactWriter news = KernelFactWriter.in(transaction);
        for (FactRow row : rows) {
            Relationship fact = facts.get(row.id());
            if (fact == null) {
                news.make(row, end(row.from()), end(row.to()));
            } else {
                StoredProperties.keepOnly(fact, row.properties());
                StoredProperties.setAll(fact, row.properties());
            }
        }
    }

    @Override
    public void takeOutFacts(Collection<String> ids) {
        each(ids, Relationship::delete);
        facts.keySet().removeAll(ids);
    }

    @Override
    public void takeOutNodes(Collection<String> ids) {
        for (String id : ids) {
            Node node = node(id);
            if (node != null) {
                node.delete();
                nodes.remove(id);
            }
        }
    }

    @Override
    public void putDataSet(String id) {
        dataSets.put(id);
    }

    @Override
    public void signDataSet(String id, String by, Instant at) {
        dataSets.sign(id, by, at);
    }

    @Override
    public void keepAnswers(String id, List<String> answers) {
        dataSets.keepAnswers(id, answers);
    }

    @Override
    public List<String> answers(String id) {
        return dataSets.answers(id);
    }

    @Override
    public void takeOutDataSet(String id) {
        dataSets.takeOut(id);
        versions.takeOut(id);
    }

    @Override
    public void putVersions(List<VersionRow> rows) {
        versions.put(rows);
    }

    @Override
    public void eachVersion(String dataSet, Consumer<VersionRow> each) {
        versions.each(dataSet, each);
    }

    @Override
    public void eachNode(String dataSet, Consumer<NodeRow> each) {
        for (Label key : KEYS) {
            try (var all = transaction.findNodes(key)) {
                all.forEachRemaining(node -> {
                    if (isOf(dataSet, node)) {
                        each.accept(row(node));
                    }
                });
            }
        }
    }

    private static boolean isOf(String dataSet, Node node) {
        return dataSet.equals(node.getProperty("dataSet", null))
                || Arrays.asList((String[]) node.getProperty("alsoIn", new String[0]))
                        .contains(dataSet);
    }

    @Override
    public void eachFact(String dataSet, Consumer<FactRow> each) {
        try (ResourceIterable<Relationship> all = transaction.getAllRelationships()) {
            for (Relationship fact : all) {
                if (dataSet.equals(fact.getProperty("dataSet", null))) {
                    each.accept(row(fact));
                }
            }
        }
    }

    @Override
    public List<String> inUse(Collection<String> ids) {
        List<String> used = new ArrayList<>();
        for (String id : ids) {
            Node node = node(id);
            if (node != null && node.hasRelationship()) {
                used.add(id);
            }
        }
        return used;
    }

    /** The facts of these ids: by index where they are few, else in passing over all facts once. */
    private void each(Collection<String> ids, Consumer<Relationship> each) {
        List<RelationshipType> types = new ArrayList<>();
        transaction.getAllRelationshipTypesInUse().forEach(types::add);
        if (types.isEmpty() || ids.isEmpty()) {
            return;
        }
        if ((long) ids.size() * FACTS_A_SEEK <= StoreCounts.facts(transaction)) {
            for (String id : ids) {
                for (RelationshipType type : types) {
                    Relationship fact = transaction.findRelationship(type, "id", id);
                    if (fact != null) {
                        each.accept(fact);
                    }
                }
            }
            return;
        }
        Set<String> wanted = new HashSet<>(ids);
        try (ResourceIterable<Relationship> all = transaction.getAllRelationships()) {
            for (Relationship fact : all) {
                if (fact.getProperty("id", null) instanceof String id && wanted.contains(id)) {
                    each.accept(fact);
                }
            }
        }
    }

    private Node end(String id) {
        Node node = node(id);
        if (node == null) {
            throw new IllegalStateException("A fact names " + id + ", which was not put before it");
        }
        return node;
    }

    private @Nullable Node node(String id) {
        Node known = nodes.get(id);
        for (int i = 0; known == null && !allNodesKnown && i < KEYS.size(); i++) {
            known = transaction.findNode(KEYS.get(i), "id", id);
        }
        if (known != null) {
            nodes.put(id, known);
        }
        return known;
    }

    /** A node as the driver would give it, the label of all entities first. */
    static NodeRow row(Node node) {
        List<String> labels = new ArrayList<>();
        node.getLabels().forEach(label -> labels.add(label.name()));
        labels.sort((a, b) -> Boolean.compare(b.equals(EntityKind.ENTITY), a.equals(EntityKind.ENTITY)));
        return new NodeRow(List.copyOf(labels), StoredProperties.of(node));
    }

    private static FactRow row(Relationship fact) {
        return new FactRow(
                fact.getType().name(),
                (String) fact.getStartNode().getProperty("id"),
                (String) fact.getEndNode().getProperty("id"),
                StoredProperties.of(fact));
    }
}

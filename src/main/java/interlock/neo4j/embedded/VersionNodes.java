package interlock.neo4j.embedded;

import interlock.model.RecordKind;
import interlock.neo4j.DataSetStore.VersionRow;
import java.util.List;
import java.util.function.Consumer;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/** The versions of records that were written on the page: nodes beside the market, which no fact joins. */
final class VersionNodes {
    private static final Label VERSION = Label.label(RecordKind.VERSION.label());

    private final Transaction transaction;

    VersionNodes(Transaction transaction) {
        this.transaction = transaction;
    }

    void put(List<VersionRow> rows) {
        for (VersionRow row : rows) {
            Node node = transaction.findNode(VERSION, "id", row.id());
            Node kept = node == null ? transaction.createNode(VERSION) : node;
            StoredProperties.keepOnly(kept, row.properties());
            StoredProperties.setAll(kept, row.properties());
        }
    }

    /** Those of a data set, or all where none is named. */
    void each(String dataSet, Consumer<VersionRow> each) {
        try (ResourceIterator<Node> all = found(dataSet)) {
            all.forEachRemaining(node -> each.accept(new VersionRow(StoredProperties.of(node))));
        }
    }

    private ResourceIterator<Node> found(String dataSet) {
        return dataSet.isEmpty() ? transaction.findNodes(VERSION) : transaction.findNodes(VERSION, "dataSet", dataSet);
    }

    void takeOut(String dataSet) {
        try (ResourceIterator<Node> all = found(dataSet)) {
            all.forEachRemaining(Node::delete);
        }
    }
}

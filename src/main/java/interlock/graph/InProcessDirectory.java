package interlock.graph;

import interlock.graph.Store.NodeRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/** The entities, deals and sources of the Neo4j inside this process, by its indexes and without a statement. */
final class InProcessDirectory implements Directory {
    private static final Label ENTITY = Label.label("Entity");
    private static final Label DEAL = Label.label("Deal");
    private static final Label SOURCE = Label.label("Source");

    private final GraphDatabaseService database;

    InProcessDirectory(GraphDatabaseService database) {
        this.database = database;
    }

    @Override
    public Named named(SimpleQueryRunner reading, Collection<String> ids, Collection<String> sources) {
        try (Transaction transaction = database.beginTx()) {
            Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
            for (String id : ids) {
                for (Label label : List.of(ENTITY, DEAL)) {
                    Node node = transaction.findNode(label, "id", id);
                    if (node != null) {
                        NodeRow row = InProcessStore.row(node);
                        nodes.put(id, Described.node(id, row.labels(), row.properties()));
                    }
                }
            }
            List<Map<String, Object>> cited = new ArrayList<>();
            for (String id : sources) {
                Node node = transaction.findNode(SOURCE, "id", id);
                if (node != null) {
                    cited.add(Described.source(id, InProcessStore.row(node).properties()));
                }
            }
            return new Named(nodes, cited);
        }
    }
}

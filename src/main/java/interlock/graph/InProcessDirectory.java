package interlock.graph;

import interlock.graph.GraphFailure.Away;
import interlock.graph.Lookups.Neighbours;
import interlock.graph.Search.FoundDeal;
import interlock.graph.Store.NodeRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;

/** The entities, deals and sources of the Neo4j inside this process, by its indexes and without a statement. */
final class InProcessDirectory implements Directory {
    private static final Label ENTITY = Label.label("Entity");
    private static final Label DEAL = Label.label("Deal");
    private static final Label SOURCE = Label.label("Source");

    private final GraphDatabaseService database;
    private final DealTitles titles;

    InProcessDirectory(GraphDatabaseService database) {
        this.database = database;
        titles = new DealTitles(database);
    }

    @Override
    public Named named(SimpleQueryRunner reading, Collection<String> ids, Collection<String> sources) {
        return read(transaction -> {
            Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
            for (String id : ids) {
                for (Label label : List.of(ENTITY, DEAL)) {
                    Node node = transaction.findNode(label, "id", id);
                    if (node != null) {
                        nodes.put(id, described(node, id));
                    }
                }
            }
            return new Named(nodes, cited(transaction, sources));
        });
    }

    @Override
    public @Nullable Neighbours neighbours(SimpleQueryRunner reading, Around asked) {
        return read(transaction -> {
            Node entity = transaction.findNode(ENTITY, "id", asked.id());
            return entity == null ? null : neighbours(transaction, entity, FactsAround.of(transaction, entity, asked));
        });
    }

    @Override
    public List<FoundDeal> deals(SimpleQueryRunner reading, List<String> words, int limit) {
        List<FoundDeal> found =
                read(transaction -> titles.fits(transaction) ? titles.find(transaction, words, limit) : null);
        return found == null ? new BoltDirectory().deals(reading, words, limit) : found;
    }

    private static Neighbours neighbours(Transaction transaction, Node entity, FactsAround.Found found) {
        Map<Node, String> ids = new LinkedHashMap<>();
        ids.put(entity, idOf(entity));
        List<Map<String, Object>> edges = new ArrayList<>();
        Set<String> cited = new LinkedHashSet<>();
        for (Relationship fact : found.facts()) {
            ids.computeIfAbsent(fact.getOtherNode(entity), InProcessDirectory::idOf);
            Map<String, Object> properties = InProcessStore.properties(fact);
            edges.add(Described.fact(
                    idOf(fact),
                    fact.getType().name(),
                    ids.get(fact.getStartNode()),
                    ids.get(fact.getEndNode()),
                    properties));
            if (properties.get("sources") instanceof List<?> sources) {
                sources.forEach(source -> cited.add(String.valueOf(source)));
            }
        }
        List<Map<String, Object>> nodes = new ArrayList<>();
        ids.forEach((node, id) -> nodes.add(described(node, id)));
        return new Neighbours(nodes, edges, cited(transaction, cited), found.total() > edges.size(), found.total());
    }

    private static List<Map<String, Object>> cited(Transaction transaction, Collection<String> sources) {
        List<Map<String, Object>> cited = new ArrayList<>();
        for (String id : sources) {
            Node node = transaction.findNode(SOURCE, "id", id);
            if (node != null) {
                cited.add(Described.source(id, InProcessStore.properties(node)));
            }
        }
        return cited;
    }

    private static Map<String, Object> described(Node node, String id) {
        NodeRow row = InProcessStore.row(node);
        return Described.node(id, row.labels(), row.properties());
    }

    private static String idOf(Entity entity) {
        return entity.getProperty("id", null) instanceof String id ? id : entity.getElementId();
    }

    /** A database that is being filled, or stopped, answers nobody. */
    private <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        try (Transaction transaction = database.beginTx()) {
            return work.apply(transaction);
        } catch (DatabaseShutdownException | TransactionFailureException e) {
            throw new Away("The graph is away: Neo4j does not answer", e);
        }
    }
}

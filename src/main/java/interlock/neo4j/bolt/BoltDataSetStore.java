package interlock.neo4j.bolt;

import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.RecordKind;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.DataSetStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** A Neo4j elsewhere, in batches of statements. */
final class BoltDataSetStore implements DataSetStore {
    private static final int BATCH = 5_000;
    private static final Map<String, String> PUT_NODES = Map.of(
            EntityKind.ENTITY,
            "load/entities",
            RecordKind.DEAL.label(),
            "load/deals",
            RecordKind.SOURCE.label(),
            "load/sources");
    private static final Map<String, Object> TYPES = Map.of("types", FactType.names());

    private final SimpleQueryRunner transaction;

    BoltDataSetStore(SimpleQueryRunner transaction) {
        this.transaction = transaction;
    }

    /** The disk is another machine's. */
    @Override
    public void expect(long rows) {}

    @Override
    public Map<String, NodeRow> nodes(Collection<String> ids) {
        Map<String, NodeRow> found = new HashMap<>();
        eachRow("load/nodes-now", "ids", ids, Map.of(), row -> {
            NodeRow node = node(row);
            found.put(node.id(), node);
        });
        return found;
    }

    @Override
    public Map<String, FactRow> facts(Collection<String> ids) {
        Map<String, FactRow> found = new HashMap<>();
        eachRow("load/facts-now", "ids", ids, TYPES, row -> {
            FactRow fact = fact(row);
            found.put(fact.id(), fact);
        });
        return found;
    }

    @Override
    public void putNodes(List<NodeRow> rows) {
        Map<String, List<NodeRow>> byKey = new HashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        byKey.forEach((key, those) -> run(
                Objects.requireNonNull(PUT_NODES.get(key), key),
                "rows",
                those.stream()
                        .map(row ->
                                Map.of("id", row.id(), "kind", row.labels().getLast(), "properties", row.properties()))
                        .toList()));
    }

    @Override
    public void putFacts(List<FactRow> rows) {
        run(
                "load/facts",
                "rows",
                rows.stream()
                        .map(row -> Map.of(
                                "id",
                                row.id(),
                                "type",
                                row.type(),
                                "from",
                                row.from(),
                                "to",
                                row.to(),
                                "properties",
                                row.properties()))
                        .toList());
    }

    @Override
    public void takeOutFacts(Collection<String> ids) {
        eachRow("load/facts-out", "ids", ids, TYPES, row -> {});
    }

    @Override
    public void takeOutNodes(Collection<String> ids) {
        run("load/nodes-out", "ids", ids);
    }

    @Override
    public void putDataSet(String id) {
        transaction.run(CypherFiles.read("load/data-set"), Map.of("id", id)).consume();
    }

    @Override
    public void signDataSet(String id, String by, Instant at) {
        transaction
                .run(CypherFiles.read("load/data-set-signed"), Map.of("id", id, "by", by, "at", at.toString()))
                .consume();
    }

    @Override
    public void keepAnswers(String id, List<String> answers) {
        transaction
                .run(CypherFiles.read("load/data-set-answers"), Map.of("id", id, "answers", answers))
                .consume();
    }

    @Override
    public List<String> answers(String id) {
        return transaction
                .run(CypherFiles.read("load/answers-of"), Map.of("id", id))
                .list(row -> row.get("answer").asString());
    }

    @Override
    public void takeOutDataSet(String id) {
        transaction.run(CypherFiles.read("load/data-set-out"), Map.of("id", id)).consume();
        transaction.run(CypherFiles.read("load/versions-out"), Map.of("id", id)).consume();
    }

    @Override
    public void putVersions(List<VersionRow> rows) {
        run("load/versions", "rows", rows.stream().map(VersionRow::properties).toList());
    }

    @Override
    public void eachVersion(String dataSet, Consumer<VersionRow> each) {
        transaction
                .run(CypherFiles.read("load/versions-of"), Map.of("dataSet", dataSet))
                .forEachRemaining(
                        row -> each.accept(new VersionRow(row.get("properties").asMap())));
    }

    @Override
    public void eachNode(String dataSet, Consumer<NodeRow> each) {
        transaction
                .run(CypherFiles.read("load/nodes-of"), Map.of("dataSet", dataSet))
                .forEachRemaining(row -> each.accept(node(row)));
    }

    @Override
    public void eachFact(String dataSet, Consumer<FactRow> each) {
        transaction
                .run(CypherFiles.read("load/facts-of"), Map.of("dataSet", dataSet))
                .forEachRemaining(row -> each.accept(fact(row)));
    }

    @Override
    public List<String> inUse(Collection<String> ids) {
        List<String> used = new ArrayList<>();
        eachRow(
                "load/nodes-in-use",
                "ids",
                ids,
                Map.of(),
                row -> used.add(row.get("id").asString()));
        return used;
    }

    private void run(String statement, String name, Collection<?> values) {
        eachRow(statement, name, values, Map.of(), row -> {});
    }

    private void eachRow(
            String statement, String name, Collection<?> values, Map<String, Object> others, Consumer<Record> each) {
        List<?> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<?> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            Map<String, Object> parameters = new HashMap<>(others);
            parameters.put(name, batch);
            transaction.run(CypherFiles.read(statement), parameters).forEachRemaining(each);
        }
    }

    private static NodeRow node(Record row) {
        return new NodeRow(
                row.get("labels").asList(Value::asString), row.get("properties").asMap());
    }

    private static FactRow fact(Record row) {
        return new FactRow(
                row.get("type").asString(),
                row.get("from").asString(),
                row.get("to").asString(),
                row.get("properties").asMap());
    }
}

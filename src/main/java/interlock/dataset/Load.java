package interlock.dataset;

import interlock.graph.CypherFiles;
import interlock.graph.Writing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Puts a data set into the graph, by id: what is there already is brought to what the data set says, so that a second
 * load changes nothing. It is whole or not at all if the caller's transaction is.
 */
public final class Load {
    /** Rows in one statement: enough that its overhead is small, few enough for the memory limit of a transaction. */
    static final int BATCH = 5_000;

    private final Writing writing;
    private final DataSet dataSet;

    private Load(Writing writing, DataSet dataSet) {
        this.writing = writing;
        this.dataSet = dataSet;
    }

    /** Runs every statement in {@code writing}, and neither commits nor rolls back. */
    public static void into(Writing writing, DataSet dataSet) {
        Load load = new Load(writing, dataSet);
        writing.run(CypherFiles.read("load/data-set"), Map.of("dataSet", dataSet.id()));
        load.run("load/sources", dataSet.sources(), load::node);
        load.run("load/entities", dataSet.entities(), load::entity);
        load.run("load/deals", dataSet.deals(), load::node);
        load.takeOutMoved();
        load.run("load/facts", dataSet.facts(), load::fact);
    }

    private void takeOutMoved() {
        String cypher = CypherFiles.read("load/facts-moved");
        for (List<Row> batch : batches(dataSet.facts())) {
            Map<String, Object> ends = new HashMap<>();
            batch.forEach(
                    row -> ends.put(row.id(), List.of(row.text(":TYPE"), row.text(":START_ID"), row.text(":END_ID"))));
            writing.run(cypher, Map.of("ids", List.copyOf(ends.keySet()), "facts", ends));
        }
    }

    private void run(String statement, List<Row> rows, Function<Row, Map<String, Object>> parameters) {
        String cypher = CypherFiles.read(statement);
        for (List<Row> batch : batches(rows)) {
            writing.run(cypher, Map.of("rows", batch.stream().map(parameters).toList()));
        }
    }

    private static List<List<Row>> batches(List<Row> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + BATCH)
                .mapToObj(from -> rows.subList(from, Math.min(from + BATCH, rows.size())))
                .toList();
    }

    private Map<String, Object> node(Row row) {
        Map<String, Object> properties = row.properties();
        properties.put("dataSet", dataSet.id());
        return Map.of("id", row.id(), "properties", properties);
    }

    private Map<String, Object> entity(Row row) {
        Map<String, Object> parameters = new HashMap<>(node(row));
        parameters.put("kind", row.list(":LABEL").getLast());
        return parameters;
    }

    private Map<String, Object> fact(Row row) {
        Map<String, Object> parameters = new HashMap<>(node(row));
        parameters.put("type", row.text(":TYPE"));
        parameters.put("from", row.text(":START_ID"));
        parameters.put("to", row.text(":END_ID"));
        return parameters;
    }
}

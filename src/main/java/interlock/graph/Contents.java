package interlock.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/** All that the graph holds, or one data set of it, handed over row by row, so that it may be larger than memory. */
public final class Contents {
    private final SimpleQueryRunner transaction;
    private final Map<String, Object> parameters;

    Contents(SimpleQueryRunner transaction, String dataSet) {
        this.transaction = transaction;
        this.parameters = Map.of("dataSet", dataSet);
    }

    /**
     * An entity, a deal or a source.
     *
     * @param label its kind, such as {@code Company}, or {@code Deal} or {@code Source}
     * @param properties text, {@code Long}, {@code Double}, {@code Boolean}, {@code LocalDate} and lists of text
     */
    public record Node(String label, Map<String, Object> properties) {
        public String id() {
            return String.valueOf(properties.get("id"));
        }
    }

    /** A fact between two ids; its properties are as those of a node. */
    public record Fact(String type, String from, String to, Map<String, Object> properties) {
        public String id() {
            return String.valueOf(properties.get("id"));
        }
    }

    public List<String> dataSets() {
        return transaction
                .run(CypherFiles.read("export/data-sets"), parameters)
                .list(row -> row.get("id").asString());
    }

    public void entities(Consumer<Node> each) {
        nodes("export/entities", each);
    }

    public void deals(Consumer<Node> each) {
        nodes("export/deals", each);
    }

    public void sources(Consumer<Node> each) {
        nodes("export/sources", each);
    }

    public void facts(Consumer<Fact> each) {
        transaction
                .run(CypherFiles.read("export/facts"), parameters)
                .forEachRemaining(row -> each.accept(new Fact(
                        row.get("type").asString(),
                        row.get("from").asString(),
                        row.get("to").asString(),
                        row.get("properties").asMap())));
    }

    private void nodes(String statement, Consumer<Node> each) {
        transaction
                .run(CypherFiles.read(statement), parameters)
                .forEachRemaining((Record row) -> each.accept(new Node(
                        row.get("label").asString(), row.get("properties").asMap())));
    }
}

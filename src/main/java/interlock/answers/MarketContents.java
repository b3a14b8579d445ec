package interlock.answers;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All that the graph holds, or one data set of it, handed over row by row, so that it may be larger than memory. */
public final class MarketContents {
    private final CypherRunner cypher;
    private final Map<String, Object> parameters;

    MarketContents(CypherRunner cypher, String dataSet) {
        this.cypher = cypher;
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
        return cypher.run(CypherFiles.read("export/data-sets"), parameters).list(row -> row.text("id"));
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
        cypher.run(CypherFiles.read("export/facts"), parameters)
                .forEachRemaining(row -> each.accept(
                        new Fact(row.text("type"), row.text("from"), row.text("to"), row.map("properties"))));
    }

    /**
     * A record that this data set says otherwise than the one that brought it.
     *
     * @param dataSet that brought it
     * @param records in which of the four files it stands
     */
    public record Restated(String dataSet, String records, String id, boolean retracted) {}

    /** None where everything is wanted: then there is nobody else to have brought anything. */
    public List<Restated> restated() {
        return cypher.run(CypherFiles.read("export/restated"), parameters)
                .list(row -> new Restated(
                        row.text("dataSet"),
                        row.text("records"),
                        row.text("id"),
                        Boolean.TRUE.equals(row.get("retracted"))));
    }

    private void nodes(String statement, Consumer<Node> each) {
        cypher.run(CypherFiles.read(statement), parameters)
                .forEachRemaining(row -> each.accept(new Node(row.text("label"), row.map("properties"))));
    }
}

package interlock.answers;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All that the graph holds, or one data set of it, handed over row by row, so that it may be larger than memory. */
public final class MarketContents {
    private static final String ENTITIES = "export/entities";
    private static final String DEALS = "export/deals";
    private static final String SOURCES = "export/sources";
    private static final String FACTS = "export/facts";

    private final CypherRunner cypher;
    private final Map<String, Object> parameters;
    /** Of what was handed over, by statement. */
    private final Map<String, RecordSum> sums = new TreeMap<>();

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
        nodes(ENTITIES, each);
    }

    public void deals(Consumer<Node> each) {
        nodes(DEALS, each);
    }

    public void sources(Consumer<Node> each) {
        nodes(SOURCES, each);
    }

    public void facts(Consumer<Fact> each) {
        RecordSum sum = new RecordSum();
        cypher.run(CypherFiles.read(FACTS), parameters).forEachRemaining(row -> {
            Fact fact = new Fact(row.text("type"), row.text("from"), row.text("to"), row.map("properties"));
            sum.add(Map.of("is", List.of(fact.type(), fact.from(), fact.to()), "says", fact.properties()));
            each.accept(fact);
        });
        sums.put(FACTS, sum);
    }

    /** How many records there are of each of the four files, by its name, such as {@code facts}; reads what was not read yet. */
    public Map<String, Long> counts() {
        readTheRest();
        Map<String, Long> counts = new TreeMap<>();
        sums.forEach((statement, sum) -> counts.put(statement.substring(statement.indexOf('/') + 1), sum.count()));
        return counts;
    }

    /**
     * A few letters that are the same for the same records in every store, whatever order they came in: another one means
     * that the data say something else. Reads what was not read yet.
     */
    public String fingerprint() {
        readTheRest();
        return Fingerprint.ofSums(sums.values().stream().map(RecordSum::sum).toList());
    }

    private void readTheRest() {
        for (String statement : List.of(ENTITIES, DEALS, SOURCES)) {
            if (!sums.containsKey(statement)) {
                nodes(statement, node -> {});
            }
        }
        if (!sums.containsKey(FACTS)) {
            facts(fact -> {});
        }
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
        RecordSum sum = new RecordSum();
        cypher.run(CypherFiles.read(statement), parameters).forEachRemaining(row -> {
            Node node = new Node(row.text("label"), row.map("properties"));
            sum.add(Map.of("is", node.label(), "says", node.properties()));
            each.accept(node);
        });
        sums.put(statement, sum);
    }
}

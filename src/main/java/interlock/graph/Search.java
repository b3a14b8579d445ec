package interlock.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Finds entities by name, alias or id, with a typo or half typed; and deals by words of their title. */
public final class Search {
    private static final int NEAREST = 3;
    private static final double EXACT = 1_000;

    private final Connection connection;
    private final Limits limits;
    private final Directory directory;

    Search(Connection connection, Limits limits, Directory directory) {
        this.connection = connection;
        this.limits = limits;
        this.directory = directory;
    }

    /** An entity found; a higher {@code score} fits better, and only the order of scores means something. */
    public record Found(String id, String label, String name, double score) {}

    /** At most {@code limit} entities, the best first; none for a text without a word. */
    public List<Found> entities(String typed, int limit) {
        String text = SearchText.forIndex(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        String whole = typed.strip().toLowerCase(Locale.ROOT);
        return connection.read(
                limits.question(),
                tx -> tx
                        .run(CypherFiles.read("lookup/search"), Map.of("text", text, "limit", limit))
                        .list(row -> found(row, whole))
                        .stream()
                        .sorted(Comparator.comparingDouble(Found::score).reversed())
                        .toList());
    }

    /** A deal found. */
    public record FoundDeal(String id, String title) {}

    /** At most {@code limit} deals that have every word in their title or id, the latest first. */
    public List<FoundDeal> deals(String typed, int limit) {
        List<String> words = SearchText.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return connection.read(limits.question(), tx -> directory.deals(tx, words, limit));
    }

    /** Ids that are near to one that does not exist, the nearest first. */
    public List<String> nearest(String id) {
        return entities(id, NEAREST).stream().map(Found::id).toList();
    }

    private static Found found(Record row, String whole) {
        Value node = row.get("node");
        String id = node.get("id").asString();
        String name = node.get("name").asString(id);
        boolean exact = Stream.concat(Stream.of(id, name), aliases(node))
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(whole));
        String label = (String) new Evidence().describe(node.asNode(), id).get("label");
        return new Found(id, label, name, row.get("score").asDouble() + (exact ? EXACT : 0));
    }

    private static Stream<String> aliases(Value node) {
        return node.get("aliases").isNull() ? Stream.empty() : node.get("aliases").asList(Value::asString).stream();
    }
}

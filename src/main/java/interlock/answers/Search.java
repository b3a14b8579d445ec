package interlock.answers;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.Database;
import interlock.neo4j.EntityReads.FoundDeal;
import interlock.neo4j.Limits;
import interlock.neo4j.NodeValue;
import interlock.neo4j.ResultRow;
import interlock.question.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds entities by name, alias or id, with a typo or half typed; and deals by words of their title. */
public final class Search {
    private static final int NEAREST = 3;
    private static final int AMONG = 30;
    private static final double EXACT = 1_000;

    private final Database database;
    private final Limits limits;

    Search(Database database, Limits limits) {
        this.database = database;
        this.limits = limits;
    }

    /** An entity found; a higher {@code score} fits better, and only the order of scores means something. */
    public record Found(String id, String label, String name, double score) {}

    /** At most {@code limit} entities, the best first; none for a text without a word. */
    public List<Found> entities(String typed, int limit) {
        String text = FullTextQuery.forIndex(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        String whole = typed.strip().toLowerCase(Locale.ROOT);
        return database.read(
                limits.question(),
                reader -> reader
                        .cypher()
                        .run(CypherFiles.read("lookup/search"), Map.of("text", text, "limit", limit))
                        .list(row -> found(row, whole))
                        .stream()
                        .sorted(Comparator.comparingDouble(Found::score).reversed())
                        .toList());
    }

    /** At most {@code limit} deals that have every word in their title or id, the latest first. */
    public List<FoundDeal> deals(String typed, int limit) {
        List<String> words = FullTextQuery.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return database.read(limits.question(), reader -> reader.entities().deals(words, limit));
    }

    /** Ids that are near to one that does not exist, the nearest first. */
    public List<String> nearest(String id) {
        return entities(id, NEAREST).stream().map(Found::id).toList();
    }

    /** The same of a kind: of some labels, or deals. Who bears the id itself is of another kind, and is left out. */
    List<String> nearest(String id, Kind kind) {
        if (!(kind instanceof Kind.Entity entity)) {
            return nearestDeals(id);
        }
        return entities(id, AMONG).stream()
                .filter(found -> entity.labels().isEmpty() || entity.labels().contains(found.label()))
                .map(Found::id)
                .filter(found -> !found.equals(id))
                .limit(NEAREST)
                .toList();
    }

    /** Deals that share most words with an id. */
    private List<String> nearestDeals(String id) {
        Map<String, Integer> shared = new TreeMap<>();
        for (String word : id.split("[^\\p{L}\\p{N}]+")) {
            deals(word, AMONG).forEach(deal -> shared.merge(deal.id(), 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(NEAREST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Found found(ResultRow row, String whole) {
        NodeValue node = row.node("node");
        String id = node.id();
        String name = node.property("name") instanceof String text ? text : id;
        boolean exact = Stream.concat(Stream.of(id, name), aliases(node))
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(whole));
        String label = (String) JsonProperties.node(id, node.labels(), Map.of()).get("label");
        return new Found(id, label, name, row.real("score") + (exact ? EXACT : 0));
    }

    private static Stream<String> aliases(NodeValue node) {
        return node.property("aliases") instanceof List<?> all ? all.stream().map(String::valueOf) : Stream.empty();
    }
}

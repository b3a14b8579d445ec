package interlock.mcp;

import interlock.model.Publisher;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of what is told, with their addresses. */
final class Cited {
    private static final int MOST_IN_TEXT = 8;
    private static final int MOST = 40;
    private static final List<String> KEPT =
            List.of("id", "title", "publisher", "url", "published", "kind", "origin", "licence");

    private final List<Map<String, Object>> sources;
    private final int total;

    private Cited(List<Map<String, Object>> sources) {
        this.sources = sources.stream().limit(MOST).map(Cited::shortened).toList();
        total = sources.size();
    }

    /** All of these. */
    static Cited all(List<Map<String, Object>> sources) {
        return new Cited(sources);
    }

    /** Of these, those that the facts cite. */
    static Cited by(Collection<Map<String, Object>> facts, List<Map<String, Object>> sources) {
        Set<String> ids = new LinkedHashSet<>();
        facts.forEach(fact -> {
            if (fact.get("sources") instanceof List<?> cited) {
                cited.forEach(id -> ids.add(id.toString()));
            }
        });
        return new Cited(sources.stream()
                .filter(source -> ids.contains(String.valueOf(source.get("id"))))
                .toList());
    }

    private static Map<String, Object> shortened(Map<String, Object> source) {
        Map<String, Object> kept = new LinkedHashMap<>();
        KEPT.forEach(key -> {
            if (source.get(key) != null) {
                kept.put(key, source.get(key));
            }
        });
        return kept;
    }

    /** Into a structured answer. */
    void into(Map<String, Object> structured) {
        structured.put("sources", sources);
        structured.put("sourcesTotal", total);
    }

    /** What {@link #into} puts there. */
    static Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("sources", Map.of("type", "array", "items", Map.of("type", "object")));
        properties.put("sourcesTotal", Map.of("type", "integer"));
        return properties;
    }

    /** Lines for a reader; empty where nothing is cited. */
    String text() {
        if (sources.isEmpty()) {
            return "";
        }
        String lines = sources.stream()
                .limit(MOST_IN_TEXT)
                .map(Cited::line)
                .collect(Collectors.joining("\n- ", "\nSources:\n- ", "\n"));
        return total <= MOST_IN_TEXT
                ? lines
                : lines + "- and " + (total - MOST_IN_TEXT) + " more: 'sources' of the structured answer has "
                        + (total <= MOST ? "all" : "the first " + MOST) + "\n";
    }

    private static String line(Map<String, Object> source) {
        String where = Stream.concat(
                        Publisher.named(source.get("publisher")).stream(),
                        Stream.ofNullable(source.get("published")).map(Object::toString))
                .collect(Collectors.joining(", "));
        return source.getOrDefault("title", source.get("id"))
                + (where.isEmpty() ? "" : " (" + where + ")")
                + (source.containsKey("url") ? " " + source.get("url") : "");
    }
}

package interlock.dataset.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import interlock.answers.Graph;
import interlock.answers.Search.Found;
import interlock.model.EntityKind;
import interlock.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Reconciliation Service API, version 0.2, of the W3C's community group, as OpenRefine speaks it: the cells of a
 * spreadsheet are matched with the entities of the graph. It only reads.
 */
public final class ReconciliationService {
    /** In one batch. */
    public static final int MOST_QUERIES = 100;

    private static final int MOST_RESULTS = 25;
    private static final int USUAL_RESULTS = 5;
    private static final int LOOKED_AT = 50;
    private static final int EXACT = 100;
    private static final int NEXT = 80;
    private static final int LEAST = 10;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Graph graph;

    /** One that reads this graph. */
    public ReconciliationService(Graph graph) {
        this.graph = graph;
    }

    /** A kind, as the protocol names types. */
    private record Type(String id, String name) {}

    /**
     * An entity that may be meant.
     *
     * @param score from 0 to 100; only the order of those between says something
     * @param match whether it is the only one whose name is the same
     */
    private record Result(String id, String name, List<Type> type, double score, boolean match) {}

    private record Results(List<Result> result) {}

    /**
     * The answers to a batch of queries, by their names; empty where it is no JSON object of at most {@value #MOST_QUERIES}
     * queries.
     */
    public Optional<Map<String, Object>> answers(String queries) {
        try {
            JsonNode batch = MAPPER.readTree(queries);
            if (!batch.isObject() || batch.size() > MOST_QUERIES) {
                return Optional.empty();
            }
            Map<String, Object> results = new LinkedHashMap<>();
            batch.properties().forEach(each -> results.put(each.getKey(), found(each.getValue())));
            return Optional.of(results);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What the service offers. @param page the address of this server, without a slash at its end */
    public static Map<String, Object> manifest(String page) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Interlock");
        manifest.put("identifierSpace", page + "/api/entities/");
        manifest.put("schemaSpace", page + "/api/vocabulary");
        manifest.put(
                "defaultTypes",
                EntityKind.labels().stream()
                        .map(label -> new Type(label, label))
                        .toList());
        manifest.put("view", Map.of("url", page + "/explore?entities={{id}}"));
        return manifest;
    }

    private Results found(JsonNode query) {
        String typed = query.path("query").asText("");
        int limit = Math.clamp(query.path("limit").asInt(USUAL_RESULTS), 1, MOST_RESULTS);
        List<String> types = types(query.path("type"));
        List<Found> found = typed.isBlank()
                ? List.of()
                : graph.search().entities(typed, LOOKED_AT).stream()
                        .filter(one -> types.isEmpty() || types.contains(one.label()))
                        .limit(limit)
                        .toList();
        long same = found.stream().filter(one -> isSame(typed, one)).count();
        List<Result> results = new ArrayList<>();
        for (Found one : found) {
            boolean exact = isSame(typed, one);
            // The search's own scores mean nothing but an order.
            double score = exact ? EXACT : Math.max(LEAST, NEXT - 5.0 * results.size());
            results.add(new Result(
                    one.id(),
                    one.displayName(),
                    List.of(new Type(one.label(), one.label())),
                    score,
                    exact && same == 1));
        }
        return new Results(results);
    }

    private static boolean isSame(String typed, Found one) {
        return Folding.key(typed).equals(Folding.key(one.name()));
    }

    private static List<String> types(JsonNode type) {
        if (type.isArray()) {
            List<String> types = new ArrayList<>();
            type.forEach(each -> types.add(id(each)));
            return types;
        }
        return type.isMissingNode() || type.isNull() ? List.of() : List.of(id(type));
    }

    private static String id(JsonNode type) {
        return type.isObject() ? type.path("id").asText("") : type.asText("");
    }
}

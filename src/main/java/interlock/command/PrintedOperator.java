package interlock.command;

import interlock.text.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an operator made of an answer, as a person reads it: the sentence, then a line for each difference. */
public final class PrintedOperator {
    private static final Map<String, String> MARKS = Map.of("new", "+", "gone", "-", "changed", "~");
    private static final int MOST_FACTS = 4;

    private final Map<String, Object> told;
    private final Map<String, String> names = new HashMap<>();

    private PrintedOperator(String json) {
        told = JsonText.object(json);
        if (told.get("graph") instanceof Map<?, ?> graph) {
            objects(graph.get("nodes"))
                    .forEach(node -> names.put(
                            text(node, "id"),
                            node.containsKey("displayName") ? text(node, "displayName") : text(node, "name")));
        }
    }

    /** @param path which operator it is: {@code compare}, {@code history} or {@code firmness} */
    public static String of(String path, String json) {
        PrintedOperator printed = new PrintedOperator(json);
        String lines = switch (path) {
            case "history" -> printed.days();
            case "firmness" -> printed.facts();
            default -> printed.rows();
        };
        return text(printed.told, "headline") + "\n" + (lines.isEmpty() ? "" : "\n" + lines);
    }

    /** The latest first, as on the page. */
    private String days() {
        return objects(told.get("entries")).reversed().stream()
                .map(entry -> text(entry, "day") + "  "
                        + objects(entry.get("changes")).stream()
                                .map(change -> MARKS.getOrDefault(text(change, "change"), "") + " "
                                        + named(
                                                change.get("key") instanceof Map<?, ?> key
                                                        ? List.copyOf(key.values())
                                                        : List.of()))
                                .collect(Collectors.collectingAndThen(Collectors.toList(), Wording::listed))
                        + because(entry.get("facts")) + "\n")
                .collect(Collectors.joining());
    }

    private static String because(@Nullable Object facts) {
        if (!(facts instanceof List<?> ids) || ids.isEmpty()) {
            return "";
        }
        String some = ids.stream().limit(MOST_FACTS).map(String::valueOf).collect(Collectors.joining(", "));
        return "  (" + some + (ids.size() > MOST_FACTS ? " and " + (ids.size() - MOST_FACTS) + " more" : "") + ")";
    }

    private String facts() {
        return objects(told.get("facts")).stream()
                .map(fact -> text(fact, "id") + "  "
                        + (fact.get("rows") instanceof List<?> rows
                                ? rows.stream()
                                        .map(row -> named(row instanceof List<?> cells ? cells : List.of(row)))
                                        .collect(Collectors.collectingAndThen(Collectors.toList(), Wording::listed))
                                : "")
                        + "\n")
                .collect(Collectors.joining());
    }

    private String rows() {
        List<?> key = told.get("key") instanceof List<?> columns ? columns : List.of();
        return "Here: " + text(told, "answer") + "\nThere: " + text(told, "otherAnswer") + "\n"
                + objects(told.get("rows")).stream()
                        .filter(row -> MARKS.containsKey(text(row, "change")))
                        .map(row -> MARKS.get(text(row, "change")) + " " + named(cells(row, key)) + "\n")
                        .collect(Collectors.joining());
    }

    private static List<@Nullable Object> cells(Map<String, Object> change, List<?> key) {
        Map<?, ?> row = change.get("row") instanceof Map<?, ?> one
                ? one
                : change.get("other") instanceof Map<?, ?> other ? other : Map.of();
        return key.stream().<@Nullable Object>map(row::get).toList();
    }

    private String named(List<? extends @Nullable Object> cells) {
        return cells.stream()
                .filter(cell -> cell != null && !cell.toString().isEmpty())
                .map(cell -> cell instanceof List<?> several
                        ? several.stream().map(this::name).collect(Collectors.joining(" – "))
                        : name(cell))
                .collect(Collectors.joining(" – "));
    }

    private String name(@Nullable Object cell) {
        return names.getOrDefault(String.valueOf(cell), String.valueOf(cell));
    }

    private static String text(Map<String, Object> from, String name) {
        return String.valueOf(from.get(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(@Nullable Object list) {
        return list instanceof List<?> several
                ? several.stream()
                        .filter(Map.class::isInstance)
                        .map(one -> (Map<String, Object>) one)
                        .toList()
                : List.of();
    }
}

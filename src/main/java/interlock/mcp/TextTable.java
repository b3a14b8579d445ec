package interlock.mcp;

import interlock.text.Abridged;
import interlock.text.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as lines of text, with names for ids, as few characters as they take. */
final class TextTable {
    private static final int LONGEST_CELL = 160;
    private static final int MOST_IN_CELL = 5;

    private TextTable() {}

    static String of(List<String> columns, List<Map<String, @Nullable Object>> rows, Names names) {
        return rows.isEmpty()
                ? ""
                : rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row.get(column), names))
                                .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n", String.join(" | ", columns) + "\n", "\n"));
    }

    private static String cell(@Nullable Object value, Names names) {
        String text = switch (value) {
            case null -> "";
            case Collection<?> several -> list(several, names);
            case String id -> names.shown(id);
            case Map<?, ?> map -> element(map, names);
            default -> value.toString();
        };
        return Abridged.text(text.replaceAll("\\s+", " ").replace("|", "/"), LONGEST_CELL);
    }

    /** A node or a relationship of a person's own statement is told by whom it is. */
    private static String element(Map<?, ?> map, Names names) {
        return map.containsKey("kind") && map.get("id") instanceof String id ? names.shown(id) : map.toString();
    }

    private static String list(Collection<?> several, Names names) {
        String first = Wording.listed(several.stream()
                .limit(MOST_IN_CELL)
                .map(one -> cell(one, names))
                .toList());
        return several.size() <= MOST_IN_CELL ? first : first + " +" + (several.size() - MOST_IN_CELL);
    }
}

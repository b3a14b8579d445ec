package interlock.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a question file writes behind {@code total:}. */
final class TotalText {
    private TotalText() {}

    /** @throws IllegalArgumentException with what to write instead */
    static Total read(String written, List<Column> columns) {
        List<String> words = List.of(written.split("\\s+"));
        List<String> names = words.stream().filter(word -> !word.contains("=")).toList();
        Map<String, String> ofMarks = new LinkedHashMap<>();
        words.stream()
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .forEach(pair -> ofMarks.put(pair[0], pair[1]));
        boolean readable = !names.isEmpty()
                && names.size() <= 2
                && isColumn(names.getFirst(), Column.Type.INTEGER, columns)
                && (names.size() == 1 || isColumn(names.getLast(), Column.Type.BOOLEAN, columns))
                && ofMarks.entrySet().stream()
                        .allMatch(pair -> isColumn(pair.getKey(), Column.Type.BOOLEAN, columns)
                                && isColumn(pair.getValue(), Column.Type.INTEGER, columns));
        if (!readable) {
            throw new IllegalArgumentException(
                    "write '// total: COLUMN', a column of integers, and behind it, where that may be less than all,"
                            + " a column of booleans that says so, and 'MARK=COLUMN' for each column of booleans of"
                            + " whose rows another of integers says how many there are");
        }
        return new Total(names.getFirst(), names.size() > 1 ? names.getLast() : null, ofMarks);
    }

    private static boolean isColumn(String name, Column.Type type, List<Column> columns) {
        return columns.stream()
                .anyMatch(column -> column.name().equals(name) && column.type() == type && !column.list());
    }
}

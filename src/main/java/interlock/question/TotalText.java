package interlock.question;

import java.util.List;

/** Reads what a question file writes behind {@code total:}. */
final class TotalText {
    private TotalText() {}

    /** @throws IllegalArgumentException with what to write instead */
    static Total read(String written, List<Column> columns) {
        String[] names = written.split("\\s+");
        boolean readable = names.length <= 2
                && isColumn(names[0], Column.Type.INTEGER, columns)
                && (names.length == 1 || isColumn(names[1], Column.Type.BOOLEAN, columns));
        if (!readable) {
            throw new IllegalArgumentException(
                    "write '// total: COLUMN', a column of integers, and behind it, where that may be less than all,"
                            + " a column of booleans that says so");
        }
        return new Total(names[0], names.length > 1 ? names[1] : null);
    }

    private static boolean isColumn(String name, Column.Type type, List<Column> columns) {
        return columns.stream()
                .anyMatch(column -> column.name().equals(name) && column.type() == type && !column.list());
    }
}

package interlock.question;

import java.util.List;

/**
 * The headline of an answer all of whose rows have one mark: what is found then is something else than the question's own
 * headline tells.
 *
 * @param column a column of booleans
 */
record WhereAll(String column, Headline headline) {

    /** @throws IllegalArgumentException with what to write instead */
    static WhereAll read(String written, List<Column> columns) {
        String[] parts = written.split("\\s+", 2);
        boolean readable = parts.length == 2
                && columns.stream()
                        .anyMatch(column -> column.name().equals(parts[0])
                                && column.type() == Column.Type.BOOLEAN
                                && !column.list());
        if (!readable) {
            throw new IllegalArgumentException(
                    "write '// all: COLUMN SENTENCE', a column of booleans and the headline where every row has it");
        }
        return new WhereAll(parts[0], new Headline(parts[1]));
    }
}

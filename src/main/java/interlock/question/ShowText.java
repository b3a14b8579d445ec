package interlock.question;

import static interlock.question.Column.Type.*;

import interlock.question.Column.Type;
import interlock.text.EnglishList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The value of a {@code show} line, checked against the columns. */
final class ShowText {
    private static final Set<Type> NUMBERS = EnumSet.of(INTEGER, NUMBER, SHARE, AMOUNT);
    private static final Set<Type> NAMES = EnumSet.of(ENTITY, DEAL, TEXT);
    private static final Set<Type> VALUES = EnumSet.complementOf(EnumSet.of(FACT));

    private ShowText() {}

    /** @throws IllegalArgumentException whose message says what to write instead */
    static Show read(String value, List<Column> columns) {
        List<String> words = List.of(value.split("\\s+"));
        List<String> named = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "table" -> {
                size(named, 0, "table");
                yield new Show.Table();
            }
            case "graph" -> graph(named, columns);
            case "matrix" -> {
                size(named, 3, "matrix ROW COLUMN CELL");
                check(columns, named, List.of(VALUES, VALUES, VALUES));
                yield new Show.Matrix(named.get(0), named.get(1), named.get(2));
            }
            case "sankey" -> {
                size(named, 4, "sankey FROM TO MIN MAX");
                check(columns, named, List.of(NAMES, NAMES, NUMBERS, NUMBERS));
                yield new Show.Sankey(named.get(0), named.get(1), named.get(2), named.get(3));
            }
            case "timeline" -> {
                size(named, 2, "timeline DATE LABEL");
                check(columns, named, List.of(EnumSet.of(DATE), VALUES));
                yield new Show.Timeline(named.get(0), named.get(1));
            }
            case "spans" -> {
                size(named, 3, "spans FROM UNTIL LABEL");
                check(columns, named, List.of(EnumSet.of(DATE), EnumSet.of(DATE), VALUES));
                yield new Show.Spans(named.get(0), named.get(1), named.get(2));
            }
            case "bars" -> {
                size(named, 3, "bars LABEL MIN MAX");
                check(columns, named, List.of(VALUES, NUMBERS, NUMBERS));
                yield new Show.Bars(named.get(0), named.get(1), named.get(2));
            }
            case "balance" -> {
                size(named, 6, "balance LABEL OUT_MIN OUT_MAX IN_MIN IN_MAX MARK");
                check(columns, named, List.of(VALUES, NUMBERS, NUMBERS, NUMBERS, NUMBERS, EnumSet.of(BOOLEAN)));
                yield new Show.Balance(
                        named.get(0), named.get(1), named.get(2), named.get(3), named.get(4), named.get(5));
            }
            default -> throw new IllegalArgumentException(KindText.meant(words.getFirst(), Show.KINDS));
        };
    }

    private static Show graph(List<String> named, List<Column> columns) {
        if (columns.stream().noneMatch(c -> c.type() == FACT)) {
            throw new IllegalArgumentException(
                    "a graph is drawn from facts: return a path and declare it, such as '// column: chain fact   …'");
        }
        if (!named.isEmpty()) {
            size(named, 2, "graph ENTITY LEVEL");
            check(columns, named, List.of(EnumSet.of(ENTITY), EnumSet.of(INTEGER)));
        }
        return new Show.Graph(List.copyOf(named));
    }

    private static void size(List<String> named, int size, String usage) {
        if (named.size() != size) {
            throw new IllegalArgumentException("write '// show: " + usage + "'");
        }
    }

    private static void check(List<Column> columns, List<String> named, List<Set<Type>> allowed) {
        List<String> names = columns.stream().map(Column::name).toList();
        for (int i = 0; i < named.size(); i++) {
            String name = named.get(i);
            Set<Type> types = allowed.get(i);
            Column column = columns.stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + name + "' is no column: " + KindText.meant(name, names)));
            if (!types.contains(column.type()) || column.list()) {
                throw new IllegalArgumentException("the column '" + name + "' is "
                        + (column.list() ? "a list" : column.type().word()) + ": name one that is "
                        + EnglishList.or(types.stream().map(Type::word).toList()));
            }
        }
    }
}

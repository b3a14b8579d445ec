package interlock.question;

import interlock.text.EnglishList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with slots: {@code {parameter}}, {@code {rows}}, {@code {rows:other|others}}, {@code {column}}, {@code
 * {column:singular|plural}}, {@code {first column}}. A parameter goes before a column of the same name, unless it is left
 * empty: then the column tells who it is about.
 */
public record Headline(String text) {
    private static final Pattern SLOT =
            Pattern.compile("\\{(first )?([A-Za-z][A-Za-z0-9]*)(?::([^|{}]*)\\|([^|{}]*))?}");
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}?|}");
    /** A headline is one sentence: of longer lists it names only so many. */
    private static final int MOST = 6;

    /** One slot as it is written. */
    record Slot(String written, String name, boolean first, boolean counted) {}

    List<Slot> slots() {
        return SLOT.matcher(text).results().map(Headline::slot).toList();
    }

    private static Slot slot(MatchResult m) {
        return new Slot(m.group(), m.group(2), m.group(1) != null, m.group(3) != null);
    }

    /** What stands in braces and is no slot. */
    List<String> unreadable() {
        return BRACES.matcher(SLOT.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    String render(
            Question question,
            Map<String, Object> values,
            List<Map<String, Object>> rows,
            UnaryOperator<String> nameOf) {
        var fill = new Fill(question, values, rows, nameOf);
        return SLOT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(fill.in(m)));
    }

    private record Fill(
            Question question,
            Map<String, Object> values,
            List<Map<String, Object>> rows,
            UnaryOperator<String> nameOf) {

        String in(MatchResult m) {
            String name = m.group(2);
            if (m.group(1) != null) {
                return rows.isEmpty() ? "" : list(flat(List.of(cell(rows.getFirst(), name))), isReference(name));
            }
            if (values.containsKey(name)) {
                List<Object> given = flat(List.of(values.get(name)));
                if (!given.isEmpty() || rows.isEmpty() || !isColumn(name)) {
                    return list(given, isReferenceParameter(name));
                }
            }
            if (name.equals("rows")) {
                return count(rows.size(), m);
            }
            if (m.group(3) != null || isBoolean(name)) {
                return count(
                        rows.stream().filter(row -> counts(cell(row, name))).count(), m);
            }
            List<Object> cells =
                    flat(rows.stream().map(row -> cell(row, name)).distinct().toList());
            return list(cells.stream().distinct().toList(), isReference(name));
        }

        private static boolean counts(Object cell) {
            return !Boolean.FALSE.equals(cell) && !"".equals(cell);
        }

        private static Object cell(Map<String, Object> row, String column) {
            return Objects.requireNonNullElse(row.get(column), "");
        }

        private static List<Object> flat(List<Object> values) {
            List<Object> flat = new ArrayList<>();
            for (Object value : values) {
                if (value instanceof List<?> several) {
                    flat.addAll(several);
                } else if (!value.equals("")) {
                    flat.add(value);
                }
            }
            return flat;
        }

        private String list(List<Object> values, boolean reference) {
            List<String> words = values.stream()
                    .map(Object::toString)
                    .map(word -> reference ? nameOf.apply(word) : word)
                    .toList();
            return words.isEmpty() ? "any" : EnglishList.and(words, MOST);
        }

        private static String count(long n, MatchResult m) {
            return m.group(3) == null ? "" + n : n + " " + (n == 1 ? m.group(3) : m.group(4));
        }

        private boolean isReferenceParameter(String name) {
            return question.parameter(name).filter(p -> p.kind().isReference()).isPresent();
        }

        private boolean isReference(String column) {
            return isA(column, Column.Type.ENTITY) || isA(column, Column.Type.DEAL);
        }

        private boolean isColumn(String name) {
            return question.columns().stream().anyMatch(column -> column.name().equals(name));
        }

        private boolean isBoolean(String column) {
            return isA(column, Column.Type.BOOLEAN);
        }

        private boolean isA(String column, Column.Type type) {
            return question.columns().stream().anyMatch(c -> c.name().equals(column) && c.type() == type);
        }
    }
}

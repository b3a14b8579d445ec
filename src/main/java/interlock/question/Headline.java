package interlock.question;

import interlock.text.EnglishList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with slots: {@code {parameter}}, {@code {rows}}, {@code {rows:other|others}}, {@code {column}}, {@code
 * {column:singular|plural}}, {@code {first column}}, {@code {first column:singular|plural}} of a number; a third word,
 * as in {@code {column:singular|plural|none}}, stands in place of '0 plural'. A parameter goes before a column of the same
 * name, unless it is left empty: then the column tells who it is about.
 */
public record Headline(String text) {
    private static final Pattern SLOT =
            Pattern.compile("\\{(first )?([A-Za-z][A-Za-z0-9]*)(?::([^|{}]*)\\|([^|{}]*)(?:\\|([^|{}]*))?)?}");
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}?|}");
    /** A headline is one sentence: of longer lists it names only so many. */
    static final int MOST = 6;

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

    /** With the slots of parameters filled. */
    String render(Question question, Map<String, Object> values, UnaryOperator<String> nameOf) {
        return render(question, values, new Tally(question, this), nameOf);
    }

    /** With all slots filled, from what all rows have. */
    String render(Question question, Map<String, Object> values, Tally tally, UnaryOperator<String> nameOf) {
        var fill = new Fill(question, values, tally, nameOf);
        return SLOT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(fill.in(m)));
    }

    private record Fill(Question question, Map<String, Object> values, Tally tally, UnaryOperator<String> nameOf) {

        String in(MatchResult m) {
            String name = m.group(2);
            if (m.group(1) != null) {
                List<Object> first = tally.first(name);
                if (m.group(3) != null) {
                    return count(first.isEmpty() ? 0 : ((Number) first.getFirst()).longValue(), m);
                }
                return tally.rows() == 0 ? "" : list(first, isReference(name));
            }
            if (values.containsKey(name)) {
                List<Object> given = Tally.flat(values.get(name)).toList();
                if (!given.isEmpty() || tally.rows() == 0 || !isColumn(name)) {
                    return list(given, isReferenceParameter(name));
                }
            }
            if (name.equals("rows")) {
                return count(tally.rows(), m);
            }
            if (tally.isCounted(name)) {
                return count(tally.count(name), m);
            }
            return list(tally.values(name), isReference(name));
        }

        private String list(List<Object> values, boolean reference) {
            List<String> words = values.stream()
                    .limit(MOST)
                    .map(Object::toString)
                    .map(word -> reference ? nameOf.apply(word) : word)
                    .toList();
            return words.isEmpty() ? "any" : EnglishList.and(words, values.size() - words.size());
        }

        /** Where not all rows could be counted in time, it is so many and more. */
        private String count(long n, MatchResult m) {
            if (n == 0 && tally.isWhole() && m.group(5) != null) {
                return m.group(5);
            }
            String number = tally.isWhole() ? "" + n : "more than " + n;
            return m.group(3) == null ? number : number + " " + (n == 1 ? m.group(3) : m.group(4));
        }

        private boolean isReferenceParameter(String name) {
            return question.parameter(name).filter(p -> p.kind().isReference()).isPresent();
        }

        private boolean isReference(String column) {
            return question.columns().stream()
                    .anyMatch(c -> c.name().equals(column)
                            && (c.type() == Column.Type.ENTITY || c.type() == Column.Type.DEAL));
        }

        private boolean isColumn(String name) {
            return question.columns().stream().anyMatch(column -> column.name().equals(name));
        }
    }
}

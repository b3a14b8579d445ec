package interlock.operators;

import interlock.answers.Graph;
import interlock.answers.QuestionRows;
import interlock.neo4j.GraphReader;
import interlock.question.Column;
import interlock.question.Question;
import interlock.text.Figures;
import interlock.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer by what identifies them, in their order. Where two have one key they are told apart by their
 * place among those.
 */
final class KeyedRows {
    /** More than so many rows are not compared. */
    static final int MOST = 50_000;

    private final Question question;
    private final Map<List<Object>, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
    private boolean whole = true;

    private KeyedRows(Question question) {
        this.question = question;
    }

    /** All rows of a question, in a transaction of its own. */
    static KeyedRows of(Graph graph, Asked asked, Duration longest) {
        return graph.in(asked.world()).reading(longest, reader -> of(reader, asked));
    }

    /** The same in a transaction that is there already. */
    static KeyedRows of(GraphReader reader, Asked asked) {
        KeyedRows keyed = new KeyedRows(asked.question());
        QuestionRows.each(asked.question(), asked.values(), reader, keyed::add);
        return keyed;
    }

    /** The same for who only wants to know whether another is true: without evidence, and sooner. */
    static KeyedRows truths(GraphReader reader, Asked asked) {
        KeyedRows keyed = new KeyedRows(asked.question());
        QuestionRows.eachTruth(asked.question(), asked.values(), reader, keyed::add);
        return keyed;
    }

    /** Rows that are there already. */
    static KeyedRows of(Question question, List<Map<String, @Nullable Object>> rows) {
        KeyedRows keyed = new KeyedRows(question);
        rows.forEach(keyed::add);
        return keyed;
    }

    private void add(Map<String, @Nullable Object> row) {
        if (rows.size() == MOST) {
            whole = false;
            return;
        }
        List<Object> key = question.identity().keyOf(row);
        for (int more = 2; rows.containsKey(key); more++) {
            key = new ArrayList<>(question.identity().keyOf(row));
            key.add(more);
        }
        rows.put(key, row);
    }

    Question question() {
        return question;
    }

    int size() {
        return rows.size();
    }

    boolean isWhole() {
        return whole;
    }

    /** What is said where rows were left out. */
    static String cut(Language language) {
        return Phrase.ROWS_CUT.in(language, Map.of("most", Figures.number(MOST, language)));
    }

    Set<List<Object>> keys() {
        return rows.keySet();
    }

    @Nullable
    Map<String, @Nullable Object> row(List<Object> key) {
        return rows.get(key);
    }

    /** What has become of each row in another answer, the differences first: this one's in its order, then the new ones. */
    List<RowChange> to(KeyedRows other) {
        List<RowChange> changes = new ArrayList<>();
        List<RowChange> same = new ArrayList<>();
        rows.forEach((key, row) -> {
            Map<String, @Nullable Object> now = other.rows.get(key);
            RowChange.Kind kind = now == null
                    ? RowChange.Kind.GONE
                    : question.identity().agree(row, now) ? RowChange.Kind.SAME : RowChange.Kind.CHANGED;
            (kind == RowChange.Kind.SAME ? same : changes).add(new RowChange(kind, key, row, now));
        });
        other.rows.forEach((key, row) -> {
            if (!rows.containsKey(key)) {
                changes.add(new RowChange(RowChange.Kind.NEW, key, null, row));
            }
        });
        changes.addAll(same);
        return changes;
    }

    /** Whether the same is true in both: the same rows, with the same truth. */
    boolean agreesWith(KeyedRows other) {
        return rows.keySet().equals(other.rows.keySet())
                && rows.entrySet().stream()
                        .allMatch(entry -> question.identity()
                                .agree(entry.getValue(), Objects.requireNonNull(other.rows.get(entry.getKey()))));
    }

    /** A key as it is written in an address: a list's cells with semicolons. */
    static List<String> texts(List<Object> key) {
        return key.stream()
                .map(cell -> cell instanceof List<?> several
                        ? several.stream().map(String::valueOf).collect(Collectors.joining(";"))
                        : String.valueOf(cell))
                .toList();
    }

    /** The ids of the facts that prove a row. */
    static Set<String> evidence(Question question, @Nullable Map<String, @Nullable Object> row) {
        Set<String> ids = new LinkedHashSet<>();
        if (row != null) {
            question.columns().stream()
                    .filter(column -> column.type() == Column.Type.FACT)
                    .forEach(column -> collect(row.get(column.name()), ids));
        }
        return ids;
    }

    /** The ids of the entities that identify a row. */
    static Set<String> entities(Question question, @Nullable Map<String, @Nullable Object> row) {
        Set<String> ids = new LinkedHashSet<>();
        if (row != null) {
            question.columns().stream()
                    .filter(column -> column.type() == Column.Type.ENTITY
                            && question.identity().key().contains(column.name()))
                    .forEach(column -> collect(row.get(column.name()), ids));
        }
        return ids;
    }

    private static void collect(@Nullable Object cell, Set<String> ids) {
        if (cell instanceof Collection<?> several) {
            several.forEach(one -> collect(one, ids));
        } else if (cell != null) {
            ids.add(cell.toString());
        }
    }
}

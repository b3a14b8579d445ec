package interlock.operators;

import interlock.answers.Answer;
import interlock.model.FactType;
import interlock.question.Column;
import interlock.question.Question;
import interlock.text.Glossary;
import interlock.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How rows are called in a sentence: by the names of what identifies them. */
final class RowNames {
    private static final int NAMED = 5;

    private final Question question;
    private final Map<String, String> names = new HashMap<>();

    RowNames(Question question, Answer... answers) {
        this.question = question;
        for (Answer answer : answers) {
            answer.graph()
                    .nodes()
                    .forEach(node -> names.put(
                            String.valueOf(node.get("id")), String.valueOf(node.getOrDefault("name", node.get("id")))));
        }
    }

    /** By names that are known, of entities and deals by id. */
    RowNames(Question question, Map<String, String> names) {
        this.question = question;
        this.names.putAll(names);
    }

    /** One row, such as {@code Claude, Microsoft Azure}. */
    String of(RowChange change) {
        List<String> parts = new ArrayList<>();
        List<String> columns = question.identity().key();
        for (int place = 0; place < columns.size() && place < change.key().size(); place++) {
            String column = columns.get(place);
            boolean fact = question.columns().stream()
                    .anyMatch(one -> one.name().equals(column) && one.type() == Column.Type.FACT);
            cells(change.key().get(place))
                    .filter(cell -> !cell.isEmpty() && !(fact && parts.size() > 1))
                    .map(this::name)
                    .forEach(parts::add);
        }
        return String.join(" – ", parts);
    }

    String name(String cell) {
        String name = names.get(cell);
        return name == null ? Glossary.of(language()).of(plain(cell)) : name;
    }

    private Language language() {
        return question.language();
    }

    /** A type of fact in the words that it is made of. */
    private static String plain(String cell) {
        return FactType.names().contains(cell) ? cell.toLowerCase(Locale.ROOT).replace('_', ' ') : cell;
    }

    private static Stream<String> cells(Object cell) {
        return cell instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.of(String.valueOf(cell));
    }

    /** Several in a list, the first few by name. */
    String of(List<RowChange> changes) {
        List<String> some = changes.stream().limit(NAMED).map(this::of).toList();
        return language().wording().and(some, changes.size() - some.size());
    }

    /** What differs, such as {@code Grok is new; GPT is gone}; an empty text where nothing does. */
    String differences(List<RowChange> changes) {
        List<String> parts = new ArrayList<>();
        add(parts, changes, RowChange.Kind.NEW, Phrase.IS_NEW, Phrase.ARE_NEW);
        add(parts, changes, RowChange.Kind.GONE, Phrase.IS_GONE, Phrase.ARE_GONE);
        add(parts, changes, RowChange.Kind.CHANGED, Phrase.HAS_CHANGED, Phrase.HAVE_CHANGED);
        return String.join("; ", parts);
    }

    private void add(List<String> parts, List<RowChange> changes, RowChange.Kind kind, Phrase one, Phrase several) {
        List<RowChange> some =
                changes.stream().filter(change -> change.kind() == kind).toList();
        if (!some.isEmpty()) {
            parts.add((some.size() == 1 ? one : several).in(language(), Map.of("rows", of(some))));
        }
    }
}

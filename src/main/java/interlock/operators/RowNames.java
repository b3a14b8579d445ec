package interlock.operators;

import interlock.answers.Answer;
import interlock.answers.Proof;
import interlock.model.FactType;
import interlock.question.Column;
import interlock.question.Question;
import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import interlock.text.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How rows are called in a sentence: by the names of what identifies them. */
final class RowNames {
    private static final int NAMED = 5;
    /** What is longer is a sentence. */
    private static final int LONGEST_WORD = 60;

    private final Question question;
    private final Map<String, String> names = new HashMap<>();

    RowNames(Question question, Answer... answers) {
        this.question = question;
        for (Answer answer : answers) {
            names.putAll(Proof.names(answer.graph().nodes(), answer.graph().edges()));
        }
    }

    /** By names that are known, of entities, deals and facts by id. */
    RowNames(Question question, Map<String, String> names) {
        this.question = question;
        this.names.putAll(names);
    }

    /** One row, such as {@code Claude – Microsoft Azure} or {@code OpenAI (cloud)}: names, and after them what is none. */
    String of(RowChange change) {
        Set<String> called = new LinkedHashSet<>();
        Set<String> more = new LinkedHashSet<>();
        List<String> columns = question.identity().key();
        for (int place = 0; place < columns.size() && place < change.key().size(); place++) {
            Column.Type type = type(columns.get(place));
            // Facts, questions, numbers, sentences and addresses tell apart what is called the same, and are no names.
            cells(change.key().get(place))
                    .filter(cell -> !cell.isEmpty())
                    .filter(cell -> called.isEmpty() && more.isEmpty() || isNaming(type, cell))
                    .forEach(cell -> (names.containsKey(cell) ? called : more)
                            .add(type == Column.Type.DATE ? Figures.days(cell, language()) : name(cell)));
        }
        // One that stands at both ends, such as of a loop, is named once.
        return called.isEmpty()
                ? String.join(" – ", more)
                : String.join(" – ", called) + (more.isEmpty() ? "" : " (" + Wording.listed(List.copyOf(more)) + ")");
    }

    private Column.Type type(String column) {
        return question.columns().stream()
                .filter(one -> one.name().equals(column))
                .map(Column::type)
                .findFirst()
                .orElse(Column.Type.TEXT);
    }

    private static boolean isNaming(Column.Type type, String cell) {
        return type != Column.Type.FACT
                && type != Column.Type.QUESTION
                && type != Column.Type.INTEGER
                && cell.length() <= LONGEST_WORD
                && !isAddress(cell);
    }

    private static boolean isAddress(String cell) {
        return cell.startsWith("https://") || cell.startsWith("http://");
    }

    /** What is a sentence of its own stands without its stop among others. */
    String name(String cell) {
        String name = names.get(cell);
        return name == null
                ? Figures.days(Glossary.of(language()).of(plain(cell)), language())
                        .replaceFirst("\\.$", "")
                : name;
    }

    private Language language() {
        return question.language();
    }

    /** A type of fact as its verb. */
    private static String plain(String cell) {
        return FactType.names().contains(cell) ? FactType.valueOf(cell).verb() : cell;
    }

    private static Stream<String> cells(Object cell) {
        return cell instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.of(String.valueOf(cell));
    }

    /** Several in a list, the first few by name; what is called the same is named once. */
    String of(List<RowChange> changes) {
        return inAList(called(changes));
    }

    private List<String> called(List<RowChange> changes) {
        return changes.stream().map(this::of).distinct().toList();
    }

    private String inAList(List<String> called) {
        List<String> some = called.stream().limit(NAMED).toList();
        return language().wording().and(some, called.size() - some.size());
    }

    /** What differs, such as {@code Grok is new in the answer; GPT is no longer in the answer}; an empty text where nothing does. */
    String differences(List<RowChange> changes) {
        List<String> parts = new ArrayList<>();
        add(parts, changes, RowChange.Kind.NEW, Phrase.IS_NEW, Phrase.ARE_NEW);
        add(parts, changes, RowChange.Kind.GONE, Phrase.IS_GONE, Phrase.ARE_GONE);
        add(parts, changes, RowChange.Kind.CHANGED, Phrase.HAS_CHANGED, Phrase.HAVE_CHANGED);
        return String.join("; ", parts);
    }

    private void add(List<String> parts, List<RowChange> changes, RowChange.Kind kind, Phrase one, Phrase several) {
        List<String> called =
                called(changes.stream().filter(change -> change.kind() == kind).toList());
        if (!called.isEmpty()) {
            parts.add((called.size() == 1 ? one : several).in(language(), Map.of("rows", inAList(called))));
        }
    }
}

package interlock.dataset.export;

import interlock.answers.Answer;
import interlock.answers.Answer.Head;
import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an answer as people read them: the names of entities and deals and the titles of questions, and beside each
 * its id. Columns that only the sentence and the picture need are left out.
 */
public final class NamedColumns {
    private static final List<String> NAMED = List.of("entity", "deal");
    private static final String QUESTION = "question";

    private final UnaryOperator<String> titleOf;
    private final Language language;
    private final Map<String, String> names = new HashMap<>();
    private final List<Named> columns = new ArrayList<>();

    /**
     * One column.
     *
     * @param type of the values, as the answer has it; {@code text} where they are joined
     * @param value what a row has in it: as the answer has it, a list joined by semicolons
     */
    public record Named(String heading, String type, Function<Map<String, @Nullable Object>, @Nullable Object> value) {}

    private NamedColumns(Answer answer, UnaryOperator<String> titleOf, Language language) {
        this.titleOf = titleOf;
        this.language = language;
        answer.graph().nodes().forEach(node -> names.put(String.valueOf(node.get("id")), name(node)));
        answer.columns().stream().filter(head -> !head.hidden()).forEach(this::add);
    }

    /**
     * @param titleOf the title of a question, by its name
     * @param language in which texts are told that are English in every answer
     */
    public static List<Named> of(Answer answer, UnaryOperator<String> titleOf, Language language) {
        return List.copyOf(new NamedColumns(answer, titleOf, language).columns);
    }

    private static String name(Map<String, Object> node) {
        return String.valueOf(node.getOrDefault("displayName", node.getOrDefault("name", node.get("id"))));
    }

    private void add(Head head) {
        String name = head.name();
        if (NAMED.contains(head.type())) {
            addNamed(name, id -> names.getOrDefault(id, id));
        } else if (QUESTION.equals(head.type())) {
            addNamed(name, titleOf);
        } else {
            columns.add(new Named(name, head.type(), row -> told(row.get(name), name)));
        }
    }

    private @Nullable Object told(@Nullable Object value, String column) {
        if (value instanceof List<?> list) {
            return joined(list, text -> word(text, column));
        }
        return value instanceof String text ? word(text, column) : value;
    }

    private String word(String text, String column) {
        return Glossary.of(language)
                .find(text, column)
                .map(other -> Figures.days(other, language))
                .orElse(text);
    }

    private void addNamed(String name, Function<String, String> written) {
        columns.add(new Named(name, "text", row -> joined(row.get(name), written)));
        columns.add(new Named(name + " id", "text", row -> joined(row.get(name), Function.identity())));
    }

    private static String joined(@Nullable Object value, Function<String, String> written) {
        return switch (value) {
            case null -> "";
            case List<?> several ->
                several.stream().map(one -> joined(one, written)).collect(Collectors.joining("; "));
            default -> written.apply(String.valueOf(value));
        };
    }
}

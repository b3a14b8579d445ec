package interlock.dataset.export;

import interlock.answers.Answer;
import interlock.answers.Answer.Head;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.NodeKind;
import interlock.model.RecordKind;
import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an answer as people read them: under the names that the page has for them, the names of entities, deals and
 * countries and the titles of questions, and beside each its id. Columns that only the sentence and the picture need are left
 * out.
 */
public final class NamedColumns {
    private static final List<String> NAMED = List.of("entity", "deal");
    private static final String QUESTION = "question";
    /** Holds codes. */
    private static final String COUNTRY = "country";
    /** Holds a word, or the id of the thing that is needed. */
    private static final String ROLE = "role";
    /** Holds types of facts, which read from their beginning: a row with a direction may stand at their end. */
    private static final String RELATION = "relation";

    private static final String DIRECTION = "direction";
    private static final String QUALIFIER = "Qualifier";
    /** By their labels, which stand in rows. */
    private static final Map<String, String> KINDS = Stream.concat(
                    Stream.of(EntityKind.values()), Stream.of(RecordKind.DEAL))
            .collect(Collectors.toMap(NodeKind::label, NodeKind::word));

    private final UnaryOperator<String> titleOf;
    private final Language language;
    private final Headings headings;
    private final Map<String, String> names = new HashMap<>();
    private final List<Named> columns = new ArrayList<>();

    /**
     * One column.
     *
     * @param field by which files for programs know it
     * @param type of the values, as the answer has it; {@code text} where they are joined
     * @param value what a row has in it: as the answer has it, a list joined by semicolons
     */
    public record Named(
            String field,
            String heading,
            String type,
            Function<Map<String, @Nullable Object>, @Nullable Object> value) {}

    private NamedColumns(Answer answer, UnaryOperator<String> titleOf, Language language) {
        this.titleOf = titleOf;
        this.language = language;
        headings = new Headings(answer.columns(), language);
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

    static String name(Map<String, Object> node) {
        return String.valueOf(node.getOrDefault("displayName", node.getOrDefault("name", node.get("id"))));
    }

    private void add(Head head) {
        String name = head.name();
        if (NAMED.contains(head.type())) {
            addNamed(head, id -> names.getOrDefault(id, id));
        } else if (QUESTION.equals(head.type())) {
            addNamed(head, titleOf);
        } else if (COUNTRY.equals(name)) {
            addNamed(head, language::country);
        } else {
            columns.add(new Named(name, headings.of(head), head.type(), row -> told(row, name)));
        }
    }

    private @Nullable Object told(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        boolean turned = RELATION.equals(column) && "in".equals(row.get(DIRECTION));
        if (value instanceof List<?> list) {
            return joined(list, text -> word(text, column, turned));
        }
        if (value instanceof Boolean truth) {
            return Glossary.of(language).of(truth ? "yes" : "no");
        }
        return value instanceof String text ? word(text, column, turned) : value;
    }

    private String word(String text, String column, boolean turned) {
        Optional<FactType> type = FactType.of(text);
        if (type.isPresent()) {
            return turned ? turned(type.get()) : verb(type.get());
        }
        String named = ROLE.equals(column) ? names.getOrDefault(text, text) : text;
        return Glossary.of(language)
                .find(named, column)
                .map(other -> Figures.days(other, language))
                .orElseGet(() -> column.endsWith(QUALIFIER) ? Labels.words(named) : KINDS.getOrDefault(named, named));
    }

    private String verb(FactType type) {
        return Glossary.of(language).of(type.verb());
    }

    /** Said of who is at the other end: 'invests in' beside the name of an investor would say the opposite. */
    private String turned(FactType type) {
        return type.isSymmetric()
                ? verb(type)
                : Labels.of(language).find("who_" + type.name()).orElseGet(() -> "who " + type.verb() + " it");
    }

    private void addNamed(Head head, Function<String, String> written) {
        String name = head.name();
        columns.add(new Named(name, headings.of(head), "text", row -> joined(row.get(name), written)));
        columns.add(new Named(name, headings.ofIds(head), "text", row -> joined(row.get(name), Function.identity())));
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

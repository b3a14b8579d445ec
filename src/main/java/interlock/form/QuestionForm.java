package interlock.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import interlock.answers.Answer.Head;
import interlock.answers.Answer.Shown;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as the page makes a form of it.
 *
 * @param title with its slots in braces
 * @param titled in place of it, where parameters name of whom alone it is asked
 * @param available whether this Neo4j can answer it
 * @param needs what to install where it cannot
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionForm(
        String name,
        String title,
        List<Titles> titled,
        String about,
        String group,
        Shown show,
        List<Field> parameters,
        List<Head> columns,
        List<String> asks,
        boolean available,
        @Nullable String needs) {

    /** A title where parameters are given so; the first of which all conditions hold is told. */
    public record Titles(List<Condition> conditions, String title) {
        static List<Titles> of(Question question) {
            return question.title().where().stream()
                    .map(where -> new Titles(
                            where.given().stream()
                                    .map(given -> new Condition(given.parameter(), given.word()))
                                    .toList(),
                            where.text()))
                    .toList();
        }
    }

    /**
     * A parameter that is given.
     *
     * @param word what it has to be; left out for anything
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(String parameter, @Nullable String word) {}

    /** A field of the form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            String name,
            String type,
            boolean list,
            List<String> labels,
            @Nullable Number min,
            @Nullable Number max,
            List<String> choices,
            @JsonProperty("default") @Nullable Object preset,
            boolean required,
            String about) {

        public static Field of(Parameter parameter) {
            Kind kind = parameter.kind();
            return new Field(
                    parameter.name(),
                    kind.word(),
                    parameter.list(),
                    kind instanceof Kind.Entity entity ? entity.labels() : List.of(),
                    switch (kind) {
                        case Kind.Whole whole -> whole.min();
                        case Kind.Decimal decimal -> decimal.min();
                        default -> null;
                    },
                    switch (kind) {
                        case Kind.Whole whole -> whole.max();
                        case Kind.Decimal decimal -> decimal.max();
                        default -> null;
                    },
                    kind.words(),
                    parameter.defaultValue().orElse(null),
                    parameter.required(),
                    parameter.about());
        }
    }

    public static QuestionForm of(Question question, Set<String> missing) {
        return new QuestionForm(
                question.name(),
                question.title().text(),
                Titles.of(question),
                question.about(),
                question.group(),
                Shown.of(question),
                question.parameters().stream().map(Field::of).toList(),
                Head.of(question),
                question.asks(),
                missing.isEmpty(),
                missing.isEmpty()
                        ? null
                        : "This Neo4j has no procedure " + String.join(", ", missing)
                                + ": put Interlock's procedures jar into its plugins folder and start it again");
    }
}

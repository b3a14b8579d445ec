package interlock.question;

import interlock.model.Standing;
import interlock.model.VocabularyTables;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reference page of questions and procedures, in Markdown. */
final class ReferencePage {
    /** What {@code today} is in the examples, so that they give the same answer tomorrow. */
    private static final String DAY = "2026-11-25";

    private final StringBuilder page = new StringBuilder();

    private ReferencePage() {}

    /** A procedure as {@code SHOW PROCEDURES} explains it. */
    record Procedure(String name, String signature, String description) {}

    static String of(Collection<Question> questions, List<Procedure> procedures) {
        ReferencePage reference = new ReferencePage();
        reference.line("# Questions and procedures");
        reference.line("");
        reference.line(
                "This page is made from the question files in this folder and from the procedures that the running"
                        + " product registers. After a change, write it anew with"
                        + " `mvn verify -Dit.test=ReferencePageIT -Dreference.write=true`.");
        reference.line("");
        reference.line(
                "A question is a file: its name is its address, its header is its form, and its body runs verbatim in"
                        + " cypher-shell and Neo4j Browser. Every question has the addresses `/api/questions/NAME` (JSON) and"
                        + " `/api/questions/NAME.csv`. Dates are such as `2025-11-30`, or `today`; a standing is "
                        + Standing.words().stream()
                                .map(word -> "`" + word + "`")
                                .collect(Collectors.joining(", "))
                        + "; a country is its code of ISO 3166, over HTTP also its name; several values come repeated or with"
                        + " commas. What fact columns give are ids of facts over HTTP,"
                        + " and paths in Cypher.");
        reference.contents(questions, procedures);
        questions.forEach(reference::question);
        reference.line("");
        reference.page.append(VocabularyTables.section());
        reference.line("");
        reference.line("## Procedures");
        procedures.forEach(reference::procedure);
        return reference.page.toString();
    }

    private void contents(Collection<Question> questions, List<Procedure> procedures) {
        Map<String, List<Question>> groups =
                questions.stream().collect(Collectors.groupingBy(Question::group, TreeMap::new, Collectors.toList()));
        line("");
        groups.forEach((group, ofOne) -> line("- " + group + ": "
                + ofOne.stream().map(question -> link(question.name())).collect(Collectors.joining(", "))));
        line("- [Vocabulary](#vocabulary)");
        line("- [Procedures](#procedures): "
                + procedures.stream().map(one -> "`" + one.name() + "`").collect(Collectors.joining(", ")));
    }

    private static String link(String name) {
        return "[" + name + "](#" + name + ")";
    }

    private void question(Question question) {
        line("");
        line("## " + question.name());
        line("");
        line("**" + question.titleInSlots() + "** " + question.about());
        line("");
        line("| parameter | type | default | meaning |");
        line("|---|---|---|---|");
        question.parameters().forEach(this::parameter);
        line("");
        line("| column | type | meaning |");
        line("|---|---|---|");
        question.columns().forEach(this::column);
        line("");
        line("Shown as "
                + (question.show().kind() + " "
                                + String.join(" ", question.show().columns()))
                        .strip() + ". File: [" + question.name() + ".cypher](" + question.name() + ".cypher)");
        line("");
        line("```sh");
        line("curl '" + address(question) + "'");
        line("cypher-shell -P \"" + literal(values(question)) + "\" -f cypher/questions/" + question.name()
                + ".cypher");
        line("```");
    }

    private void parameter(Parameter parameter) {
        Object preset = parameter.defaultValue().orElse("required");
        String shown = preset instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : preset.toString();
        row(
                "`" + parameter.name() + "`",
                (parameter.list() ? "list of " : "") + typeOf(parameter.kind()),
                shown.isEmpty() ? "none" : "`" + shown + "`",
                parameter.about());
    }

    private static String typeOf(Kind kind) {
        return switch (kind) {
            case Kind.Entity entity ->
                entity.labels().isEmpty() ? "entity" : "entity " + String.join(" or ", entity.labels());
            case Kind.Whole whole -> "integer " + whole.min() + " to " + whole.max();
            case Kind.Decimal decimal -> "number " + decimal.min() + " to " + decimal.max();
            case Kind.Choice choice -> String.join(" or ", choice.choices());
            case Kind.Deal deal -> deal.word();
            case Kind.Text text -> text.word();
            case Kind.Country country -> country.word();
            case Kind.Segment segment -> segment.word();
            case Kind.Day day -> day.word();
            case Kind.Standing standing -> standing.word();
        };
    }

    private void column(Column column) {
        row(
                "`" + column.name() + "`",
                (column.list() ? "list of " : "") + column.type().word(),
                column.about());
    }

    private void procedure(Procedure procedure) {
        line("");
        line("### " + procedure.name());
        line("");
        line(procedure.description());
        line("");
        line("```");
        line(procedure.signature());
        line("```");
    }

    private static Map<String, Object> values(Question question) {
        return question.read(Map.of(), java.time.LocalDate.parse(DAY));
    }

    private static String address(Question question) {
        String query = values(question).entrySet().stream()
                .filter(one -> !List.of("", List.of()).contains(one.getValue()))
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return "http://localhost:7070/api/questions/" + question.name() + "?" + query;
    }

    private static String encoded(Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    private static String literal(Object value) {
        return switch (value) {
            case String text -> "'" + text.replace("'", "\\'") + "'";
            case List<?> list -> list.stream().map(ReferencePage::literal).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(one -> one.getKey() + ": " + literal(one.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    private void row(String... cells) {
        line(List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}

package interlock.question;

import interlock.text.Language;
import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one question file: the header line by line, then what must agree between header and body. */
final class QuestionFile {
    private static final List<String> ONCE = List.of(
            "title", "about", "group", "show", "total", "differ", "answer", "none", "hidden", "key", "verdict", "rows");
    private static final Set<String> OPTIONAL = Set.of("show", "total", "differ", "hidden", "key", "verdict", "rows");
    private static final List<String> MANY = List.of("ask", "param", "column", "titled", "when", "scope");
    private static final List<String> DIRECTIVES =
            Stream.concat(ONCE.stream(), MANY.stream()).toList();
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DIRECTIVE = Pattern.compile("//\\s*(?<key>[A-Za-z]+)\\s*:(?<value>.*)");

    /** A header line's value and where it stands. */
    private record Line(int number, String value) {}

    private final QuestionText source;
    private final List<Fault> faults;
    private final int faultsBefore;
    private final Map<String, Line> once = new LinkedHashMap<>();
    private final List<Line> asks = new ArrayList<>();
    /** The lines with conditions, by their key. */
    private final Map<String, List<Line>> conditionals = new HashMap<>();

    private final ParameterLines parameters = new ParameterLines(this::fault, value -> "// param: " + value);
    private final List<Column> columns = new ArrayList<>();

    QuestionFile(QuestionText source, List<Fault> faults) {
        this.source = source;
        this.faults = faults;
        this.faultsBefore = faults.size();
    }

    /** The question, or empty where faults were added. */
    Optional<Question> read() {
        if (!SLUG.matcher(source.name()).matches()) {
            fault(
                    0,
                    "the name '" + source.name() + "' is no slug",
                    "name the file with lower-case letters, digits and " + "hyphens, such as depends-on.cypher");
        }
        lines();
        required();
        uses();
        slots();
        Show show = show();
        Total total = total();
        List<Titled> titled = conditional("titled", line -> Titled.read(line, parameters.parameters()));
        List<When> whens = conditional("when", line -> When.read(line, parameters.parameters(), columns));
        List<Scope> scopes = conditional("scope", line -> Scope.read(line, parameters.parameters()));
        List<String> differ = names("differ", List.copyOf(parameters.lines().keySet()), "parameter");
        List<String> names = columns.stream().map(Column::name).toList();
        List<String> hidden = names("hidden", names, "column");
        RowIdentity identity = new RowIdentity(names("key", names, "column"), names("verdict", names, "column"));
        identity.both()
                .ifPresent(name -> fault(
                        once.getOrDefault("verdict", new Line(0, "")).number(),
                        "'" + name + "' identifies a row and carries its truth",
                        "leave it in one of 'key' and 'verdict'"));
        rows();
        if (faults.size() > faultsBefore) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                source.name(),
                new Title(new Headline(text("title")), titled),
                text("about"),
                text("group"),
                parameters.parameters(),
                columns,
                show,
                asks.stream().flatMap(QuestionFile::phrases).toList(),
                new Headline(text("answer")),
                new Headline(text("none")),
                whens,
                scopes,
                total,
                differ,
                hidden,
                identity.orOf(columns),
                source.text(),
                Language.ENGLISH));
    }

    private void lines() {
        boolean header = true;
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            boolean comment = line.startsWith("//");
            if (header && !comment && !line.isBlank()) {
                header = false;
                if (!line.startsWith("CYPHER 25")) {
                    fault(
                            number,
                            "the statement begins with '" + line.strip() + "'",
                            "begin it with the line 'CYPHER 25'");
                }
            }
            Matcher directive = DIRECTIVE.matcher(line);
            if (!directive.matches()) {
                continue;
            }
            String key = directive.group("key");
            if (header) {
                directive(number, key, directive.group("value").strip());
            } else if (DIRECTIVES.contains(key)) {
                fault(number, "'" + key + ":' stands after the statement began", "move it above 'CYPHER 25'");
            }
        }
        if (header) {
            fault(number, "there is no statement", "write 'CYPHER 25' and the statement below the header");
        }
    }

    private void directive(int line, String key, String value) {
        if (!DIRECTIVES.contains(key)) {
            String instead = Suggestions.among(DIRECTIVES)
                    .nearest(key)
                    .map(near -> "write '// " + near + ": …'")
                    .orElse("write one of " + String.join(", ", DIRECTIVES) + ", or a comment without the colon");
            fault(line, "there is no directive '" + key + "'", instead);
        } else if (value.isEmpty()) {
            fault(line, "'" + key + "' is empty", "write its value behind the colon");
        } else if (ONCE.contains(key)) {
            Line first = once.putIfAbsent(key, new Line(line, value));
            if (first != null) {
                fault(line, "a second '" + key + "' (the first: line " + first.number() + ")", "keep one of them");
            }
        } else {
            switch (key) {
                case "ask" -> asks.add(new Line(line, value));
                case "titled", "when", "scope" ->
                    conditionals.computeIfAbsent(key, any -> new ArrayList<>()).add(new Line(line, value));
                case "param" -> parameters.add(line, value);
                default -> column(line, value);
            }
        }
    }

    private void column(int line, String value) {
        Optional<Declaration> declaration =
                Declaration.of(value).filter(d -> d.preset().isEmpty());
        if (declaration.isEmpty()) {
            fault(
                    line,
                    "the column cannot be read: '" + value + "'",
                    "write '// column: NAME TYPE   description', with " + "two spaces or more before the description");
            return;
        }
        Declaration d = declaration.get();
        if (columns.stream().anyMatch(c -> c.name().equals(d.name()))) {
            fault(line, "a second column '" + d.name() + "'", "keep one of them");
        }
        Column.Type.of(d.type())
                .ifPresentOrElse(
                        type -> columns.add(new Column(d.name(), type, d.list(), d.about())),
                        () -> fault(
                                line,
                                "the type of '" + d.name() + "' is '" + d.type() + "'",
                                KindText.meant(d.type(), Column.Type.words())));
    }

    private void required() {
        for (String key : ONCE) {
            if (!OPTIONAL.contains(key) && !once.containsKey(key)) {
                fault(0, "'" + key + "' is missing", "write a line '// " + key + ": …' at the top");
            }
        }
        if (columns.isEmpty()) {
            fault(0, "no column is declared", "write a line '// column: NAME TYPE   description' for each");
        }
    }

    private void uses() {
        Map<String, Integer> uses = Uses.in(source.text());
        uses.forEach((name, line) -> {
            if (!parameters.lines().containsKey(name)) {
                String instead = Suggestions.among(parameters.lines().keySet())
                        .nearest(name)
                        .map(near -> "write '$" + near + "', or declare it")
                        .orElse("write a line '// param: " + name + " TYPE   description'");
                fault(line, "$" + name + " is used and not declared", instead);
            }
        });
        parameters.lines().forEach((name, line) -> {
            if (!uses.containsKey(name)) {
                fault(
                        line,
                        "the parameter '" + name + "' is not used",
                        "use $" + name + " in the statement, or take it out");
            }
        });
    }

    private void slots() {
        List<String> given = List.copyOf(parameters.lines().keySet());
        slots(once.get("title"), given);
        slots(once.get("none"), given);
        slots(once.get("answer"), everyName());
        AskRules rules = new AskRules(parameters.parameters());
        asks.forEach(line -> phrases(line)
                .forEach(phrase -> rules.check(phrase, (found, instead) -> fault(line.number(), found, instead))));
    }

    private List<String> everyName() {
        return Stream.of(parameters.lines().keySet().stream(), columns.stream().map(Column::name), Stream.of("rows"))
                .flatMap(s -> s)
                .toList();
    }

    private void slots(@Nullable Line line, List<String> known) {
        if (line != null) {
            new SlotRules(known, columns)
                    .check(new Headline(line.value()), (found, instead) -> fault(line.number(), found, instead));
        }
    }

    private Show show() {
        Show drawn = optional("show", "cannot be drawn", ShowText::read);
        return drawn == null ? new Show.Table() : drawn;
    }

    private @Nullable Total total() {
        return optional("total", "names no count of all rows", TotalText::read);
    }

    private void rows() {
        Line line = once.get("rows");
        if (line != null && !Uses.rowsAsCalled(source.text())) {
            fault(line.number(), "'rows: " + line.value() + "' says nothing", "write '// rows: called', or nothing");
        }
    }

    private <T extends Conditional> List<T> conditional(String key, Function<String, T> read) {
        List<T> all = new ArrayList<>();
        for (Line line : conditionals.getOrDefault(key, List.of())) {
            try {
                T one = read.apply(line.value());
                slots(
                        new Line(line.number(), one.headline().text()),
                        one.isOfRows()
                                ? everyName()
                                : List.copyOf(parameters.lines().keySet()));
                all.add(one);
            } catch (IllegalArgumentException e) {
                fault(
                        line.number(),
                        "'" + key + ": " + line.value() + "' has no condition",
                        String.valueOf(e.getMessage()));
            }
        }
        return all;
    }

    private <T> @Nullable T optional(String key, String fault, BiFunction<String, List<Column>, T> read) {
        Line line = once.get(key);
        if (line == null) {
            return null;
        }
        try {
            return read.apply(line.value(), columns);
        } catch (IllegalArgumentException e) {
            fault(line.number(), "'" + key + ": " + line.value() + "' " + fault, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private List<String> names(String key, List<String> known, String kind) {
        Line line = once.getOrDefault(key, new Line(0, ""));
        List<String> names =
                line.value().isEmpty() ? List.of() : List.of(line.value().split("\\s+"));
        for (String name : names) {
            if (!known.contains(name)) {
                fault(line.number(), "'" + name + "' is no " + kind, KindText.meant(name, known));
            }
        }
        return names;
    }

    private static Stream<String> phrases(Line line) {
        return phrases(line.value());
    }

    /** Those of one line, divided by bars. */
    static Stream<String> phrases(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).filter(phrase -> !phrase.isEmpty());
    }

    private String text(String key) {
        return once.getOrDefault(key, new Line(0, "")).value();
    }

    private void fault(int line, String found, String instead) {
        faults.add(new Fault(source.file(), line, found, instead));
    }
}

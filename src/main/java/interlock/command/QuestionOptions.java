package interlock.command;

import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** A question file as a command: each parameter is an option, {@code asOf} as {@code --as-of}. */
public final class QuestionOptions {
    static final String FORMAT = OptionNames.of("format");
    /** In what form an answer is printed, the first where nothing is said. */
    public static final List<String> FORMATS = OptionNames.FORMATS;

    private QuestionOptions() {}

    /** What a command does; picocli tells it its specification only after it is made. */
    private static final class Asked implements Callable<Integer> {
        private final Function<ParseResult, Integer> work;
        private @Nullable CommandSpec command;

        Asked(Function<ParseResult, Integer> work) {
            this.work = work;
        }

        @Override
        public Integer call() {
            return work.apply(Objects.requireNonNull(command).commandLine().getParseResult());
        }
    }

    /** A command of the question's name, which does {@code work} with what was given. */
    public static CommandSpec of(Question question, Function<ParseResult, Integer> work) {
        CommandSpec command = withoutFormat(question, work);
        command.addOption(OptionSpec.builder(FORMAT)
                .paramLabel("FORMAT")
                .type(String.class)
                .defaultValue(FORMATS.getFirst())
                .completionCandidates(FORMATS)
                .description("How it is printed: " + String.join(", ", FORMATS))
                .build());
        return command;
    }

    /** The same for what prints in its own way. */
    public static CommandSpec withoutFormat(Question question, Function<ParseResult, Integer> work) {
        Asked asked = new Asked(work);
        CommandSpec command =
                CommandSpec.wrapWithoutInspection(asked).name(question.name()).mixinStandardHelpOptions(true);
        asked.command = command;
        command.usageMessage()
                .description(escaped(question.titleInSlots()), escaped(question.about()))
                .sortOptions(false);
        taken(question).forEach(parameter -> command.addOption(option(parameter)));
        return command;
    }

    /** Its own parameters, and those of a world. */
    private static List<Parameter> taken(Question question) {
        return Stream.concat(question.parameters().stream(), World.PARAMETERS.stream())
                .toList();
    }

    /** Each command of a program tells what it takes. */
    public static void addHelp(CommandLine program) {
        program.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> command.findOption("--help") == null)
                .forEach(command -> command.addOption(help()));
    }

    /** What every command takes. */
    public static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("What this command takes")
                .build();
    }

    private static OptionSpec option(Parameter parameter) {
        String name = "--" + kebab(parameter.name());
        OptionSpec.Builder option = name.equals("--" + parameter.name())
                ? OptionSpec.builder(name)
                : OptionSpec.builder(name, "--" + parameter.name());
        option.paramLabel(parameter.kind().word().toUpperCase(Locale.ROOT))
                .required(parameter.required())
                .description(
                        escaped(parameter.about() + " (" + parameter.kind().allowed() + otherwise(parameter) + ")"));
        if (!parameter.kind().words().isEmpty()) {
            option.completionCandidates(parameter.kind().words());
        }
        if (!parameter.list()) {
            return option.type(String.class).build();
        }
        option.type(List.class).auxiliaryTypes(String.class);
        // A supposed fact is a sentence of its own, which may have commas.
        return parameter.name().equals(World.WITH)
                ? option.build()
                : option.splitRegex(",").build();
    }

    private static String otherwise(Parameter parameter) {
        String preset = parameter.preset() == null ? "" : String.join(",", parameter.preset());
        return preset.isEmpty() ? "" : "; else " + preset;
    }

    /** Picocli formats descriptions. */
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }

    static String kebab(String name) {
        return OptionNames.kebab(name);
    }

    /** What was given, by the parameters' own names. */
    public static Map<String, List<String>> given(Question question, ParseResult parsed) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (Parameter parameter : taken(question)) {
            String option = "--" + kebab(parameter.name());
            if (parsed.hasMatchedOption(option)) {
                Object value = parsed.matchedOptionValue(option, "");
                given.put(
                        parameter.name(),
                        value instanceof List<?> several
                                ? several.stream().map(Object::toString).toList()
                                : List.of(value.toString()));
            }
        }
        return given;
    }

    /** The form in which the answer is wanted. */
    public static String format(ParseResult parsed) {
        return parsed.matchedOptionValue(FORMAT, FORMATS.getFirst());
    }
}

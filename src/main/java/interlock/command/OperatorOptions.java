package interlock.command;

import interlock.operators.Histories;
import interlock.question.Question;
import interlock.question.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What {@code ask} does with an answer besides printing it: compares it, follows it, tries it for what it rests on. */
public final class OperatorOptions {
    private static final String HISTORY = "--history";
    private static final String FIRMNESS = "--firmness";
    private static final String OTHER = "other.";
    private static final List<String> SPAN = List.of("from", "to");
    private static final String ROW = "row";

    private OperatorOptions() {}

    /** Adds the options of all of them that the question can be asked with. */
    public static void addTo(CommandSpec command, Question question) {
        flag(command, HISTORY, "Instead: the days on which the answer changed, and the facts that did it");
        flag(command, FIRMNESS, "Instead: the single facts, sources and origins without which it would be different");
        SPAN.forEach(end -> value(
                command,
                OptionNames.of(Histories.parameter(question, end)),
                "With --history, the first day or the last"));
        value(command, "--" + ROW, "With --firmness, only one row: the values that identify it, one option for each");
        worlds(question)
                .forEach(name -> value(
                        command,
                        "--other-" + OptionNames.kebab(name),
                        "Instead: compared with the answer in a world where this is so"));
    }

    private static List<String> worlds(Question question) {
        return World.ALL_NAMES.stream()
                .filter(name ->
                        World.NAMES.contains(name) || question.parameter(name).isPresent())
                .toList();
    }

    private static void flag(CommandSpec command, String name, String about) {
        command.addOption(
                OptionSpec.builder(name).type(boolean.class).description(about).build());
    }

    private static void value(CommandSpec command, String name, String about) {
        command.addOption(OptionSpec.builder(name)
                .paramLabel("VALUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(about)
                .build());
    }

    /**
     * The same question with what is asked of its answer.
     *
     * @param path behind the question's address; empty for the answer itself
     * @param query the parameters, those of the operator too
     */
    public record Operated(String path, Map<String, List<String>> query) {}

    /**
     * What is wanted.
     *
     * @throws ParameterException where more than one is, or a part of one that is not
     */
    public static Operated of(Question question, ParseResult parsed, Map<String, List<String>> given) {
        Map<String, List<String>> query = new LinkedHashMap<>(given);
        List<String> wanted = new ArrayList<>();
        if (parsed.hasMatchedOption(HISTORY)) {
            wanted.add("history");
        }
        if (parsed.hasMatchedOption(FIRMNESS)) {
            wanted.add("firmness");
        }
        boolean compared = false;
        for (String name : worlds(question)) {
            compared |= take(parsed, "--other-" + OptionNames.kebab(name), OTHER + name, query);
        }
        if (compared) {
            wanted.add("compare");
        }
        if (wanted.size() > 1) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "Only one of " + HISTORY + ", " + FIRMNESS + " and --other-… can be asked at once");
        }
        String path = wanted.isEmpty() ? "" : wanted.getFirst();
        for (String end : SPAN) {
            String name = Histories.parameter(question, end);
            String option = OptionNames.of(name);
            if (take(parsed, option, name, query) && !path.equals("history")) {
                throw new ParameterException(parsed.commandSpec().commandLine(), option + " belongs to " + HISTORY);
            }
        }
        if (take(parsed, "--" + ROW, ROW, query) && !path.equals("firmness")) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "--" + ROW + " belongs to " + FIRMNESS);
        }
        return new Operated(path, query);
    }

    private static boolean take(ParseResult parsed, String option, String name, Map<String, List<String>> into) {
        if (!parsed.hasMatchedOption(option)) {
            return false;
        }
        List<String> values = parsed.matchedOptionValue(option, List.of());
        into.put(name, List.copyOf(values));
        return true;
    }
}

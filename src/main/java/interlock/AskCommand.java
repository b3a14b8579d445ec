package interlock;

import interlock.command.PrintedAnswer;
import interlock.command.QuestionOptions;
import interlock.command.ServedMarket;
import interlock.command.Terminal;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code ask}, with one below it for each question file. */
final class AskCommand {
    static final String NAME = "ask";
    private static final int DONE = 0;

    private final Map<String, String> environment;

    private AskCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Adds it.
     *
     * @param wholly whether all questions are needed; else the one that is asked is read alone, since all of them take
     *     longer than the answer
     */
    static void addTo(CommandLine commands, Map<String, String> environment, boolean wholly, String... arguments) {
        boolean asked = arguments.length > 0 && arguments[0].equals(NAME);
        Optional<Question> one =
                asked && arguments.length > 1 && !wholly ? Questions.bundled(arguments[1]) : Optional.empty();
        Collection<Question> questions = one.<Collection<Question>>map(List::of)
                .orElseGet(() -> wholly || asked ? Questions.bundled().all() : List.of());
        commands.addSubcommand(NAME, new AskCommand(environment).over(questions));
    }

    private CommandLine over(Collection<Question> questions) {
        CommandSpec ask = CommandSpec.create().addOption(QuestionOptions.help());
        ask.usageMessage()
                .description(
                        "Asks a question: of the Interlock that serves this home, else of its store.",
                        "'ask --help' lists the questions, 'ask QUESTION --help' what one takes.")
                .synopsisSubcommandLabel("QUESTION");
        CommandLine line = new CommandLine(ask);
        questions.forEach(question ->
                line.addSubcommand(question.name(), QuestionOptions.of(question, parsed -> answer(question, parsed))));
        return line;
    }

    private int answer(Question question, ParseResult parsed) {
        CommandLine command = parsed.commandSpec().commandLine();
        String format = QuestionOptions.format(parsed);
        if (!QuestionOptions.FORMATS.contains(format)) {
            throw new ParameterException(
                    command,
                    "There is no format '" + format + "'; there are " + String.join(", ", QuestionOptions.FORMATS));
        }
        Map<String, List<String>> given = QuestionOptions.given(question, parsed);
        try (AskedMarket asked = AskedMarket.by(environment)) {
            PrintWriter out = command.getOut();
            out.print(printed(question, given, format, asked.market()));
            out.flush();
        }
        return DONE;
    }

    private String printed(Question question, Map<String, List<String>> given, String format, ServedMarket market) {
        String path = "api/questions/" + question.name();
        return switch (format) {
            case "csv" -> market.get(path + ".csv", given);
            case "json" -> market.get(path, given) + "\n";
            case "md" -> PrintedAnswer.markdown(market.get(path, given), market, given);
            default -> PrintedAnswer.table(market.get(path, given), market, given, Terminal.of(environment));
        };
    }
}

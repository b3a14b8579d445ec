package interlock;

import interlock.command.OperatorOptions;
import interlock.command.OperatorOptions.Operated;
import interlock.command.PrintedForms;
import interlock.command.PrintedOperator;
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
        questions.forEach(question -> {
            CommandSpec one = QuestionOptions.of(question, parsed -> answer(question, parsed));
            OperatorOptions.addTo(one, question);
            line.addSubcommand(question.name(), one);
        });
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
        Operated operated = OperatorOptions.of(question, parsed, given);
        if (!operated.path().isEmpty() && format.equals("csv")) {
            throw new ParameterException(command, "What is made of an answer has no CSV: take --format json");
        }
        try (AskedMarket asked = AskedMarket.by(environment)) {
            PrintWriter out = command.getOut();
            out.print(
                    operated.path().isEmpty()
                            ? PrintedForms.of(question, given, format, asked.market(), Terminal.of(environment))
                            : operated(question, operated, format, asked.market()));
            out.flush();
        }
        return DONE;
    }

    private static String operated(Question question, Operated operated, String format, ServedMarket market) {
        String json = market.get("api/questions/" + question.name() + "/" + operated.path(), operated.query());
        return format.equals("json") ? json + "\n" : PrintedOperator.of(operated.path(), json);
    }
}

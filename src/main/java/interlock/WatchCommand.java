package interlock;

import interlock.command.QuestionOptions;
import interlock.command.WatchedAnswer;
import interlock.neo4j.StartFailure;
import interlock.operators.AnswerChange;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command {@code watch}, with one below it for each question file: tells when an answer flips. */
final class WatchCommand {
    static final String NAME = "watch";
    private static final String RUN = "--run";
    private static final String TIMES = "--times";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, String> environment;

    private WatchCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Adds it.
     *
     * @param wholly whether all questions are needed; else the one that is watched is read alone
     */
    static void addTo(CommandLine commands, Map<String, String> environment, boolean wholly, String... arguments) {
        boolean watches = arguments.length > 0 && arguments[0].equals(NAME);
        Optional<Question> one =
                watches && arguments.length > 1 && !wholly ? Questions.bundled(arguments[1]) : Optional.empty();
        Collection<Question> questions = one.<Collection<Question>>map(List::of)
                .orElseGet(() -> wholly || watches ? Questions.bundled().all() : List.of());
        commands.addSubcommand(NAME, new WatchCommand(environment).over(questions));
    }

    private CommandLine over(Collection<Question> questions) {
        CommandSpec watch = CommandSpec.create().addOption(QuestionOptions.help());
        watch.usageMessage()
                .description(
                        "Prints a line, or runs a command, when the answer to a question changes: when a row is new or"
                                + " gone, or says something else.",
                        "'watch --help' lists the questions, 'watch QUESTION --help' what one takes.")
                .synopsisSubcommandLabel("QUESTION");
        CommandLine line = new CommandLine(watch);
        questions.forEach(question -> {
            CommandSpec one = QuestionOptions.withoutFormat(question, parsed -> watch(question, parsed));
            one.addOption(OptionSpec.builder(RUN)
                    .paramLabel("COMMAND")
                    .type(String.class)
                    .description("A command line for the shell, instead of a printed line; it finds INTERLOCK_QUESTION,"
                            + " INTERLOCK_TITLE, INTERLOCK_CHANGE, INTERLOCK_HEADLINE, INTERLOCK_HEADLINE_BEFORE,"
                            + " INTERLOCK_FACTS and INTERLOCK_PAGE in its environment")
                    .build());
            one.addOption(OptionSpec.builder(TIMES)
                    .paramLabel("N")
                    .type(Integer.class)
                    .description("Ends after so many; else it goes on until it is stopped")
                    .build());
            line.addSubcommand(question.name(), one);
        });
        return line;
    }

    private int watch(Question question, ParseResult parsed) {
        PrintWriter out = parsed.commandSpec().commandLine().getOut();
        PrintWriter err = parsed.commandSpec().commandLine().getErr();
        String command = parsed.matchedOptionValue(RUN, "");
        int times = parsed.matchedOptionValue(TIMES, Integer.MAX_VALUE);
        try (AskedMarket asked = AskedMarket.by(environment)) {
            WatchedAnswer answer = new WatchedAnswer(asked.market(), question, QuestionOptions.given(question, parsed));
            err.println(answer.begun());
            err.flush();
            for (int told = 0; told < times; ) {
                Thread.sleep(PAUSE);
                Optional<AnswerChange> change = again(answer);
                if (change.isPresent()) {
                    answer.tell(change.get(), command, out);
                    told++;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new StartFailure("'" + command + "' cannot be run: " + e.getMessage(), e);
        }
        return 0;
    }

    /** A server that is away for a while is asked again later. */
    private static Optional<AnswerChange> again(WatchedAnswer answer) {
        try {
            return answer.again();
        } catch (StartFailure away) {
            return Optional.empty();
        }
    }
}

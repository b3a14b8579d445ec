package interlock;

import interlock.command.PlainArguments;
import interlock.command.PrintedForms;
import interlock.command.Terminal;
import interlock.neo4j.StartFailure;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code ask} where all that is given is plain: the answer comes sooner than picocli's classes. */
final class QuickAsk {
    /** Where it is not: {@link Commands} does it. */
    static final int NOT_PLAIN = -1;

    private static final int QUESTION = 1;
    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private QuickAsk() {}

    /** @return the status to exit with, or {@link #NOT_PLAIN} */
    static int run(Map<String, String> environment, String[] arguments) {
        Optional<Question> question =
                arguments.length > QUESTION ? Questions.bundled(arguments[QUESTION]) : Optional.empty();
        return question.flatMap(asked -> PlainArguments.of(
                                asked, List.of(arguments).subList(QUESTION + 1, arguments.length))
                        .map(plain -> print(environment, asked, plain)))
                .orElse(NOT_PLAIN);
    }

    private static int print(Map<String, String> environment, Question question, PlainArguments plain) {
        PrintStream out = System.out;
        try (AskedMarket asked = AskedMarket.by(environment)) {
            out.print(
                    PrintedForms.of(question, plain.given(), plain.format(), asked.market(), Terminal.of(environment)));
            out.flush();
            return DONE;
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            return REFUSED;
        }
    }
}

package interlock.command;

import interlock.operators.AnswerChange;
import interlock.operators.Snapshot;
import interlock.question.Question;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer that is asked again and again, of an Interlock that serves. */
public final class WatchedAnswer {
    private final ServedMarket market;
    private final Question question;
    private final Map<String, List<String>> given;
    private String tag = "";
    private Snapshot last;

    /** Asks it for the first time. */
    public WatchedAnswer(ServedMarket market, Question question, Map<String, List<String>> given) {
        this.market = market;
        this.question = question;
        this.given = given;
        last = asked().orElseThrow();
    }

    /** Empty where the server says that it is as it was. */
    private Optional<Snapshot> asked() {
        return market.unlessKnown("api/questions/" + question.name(), given, tag)
                .map(reply -> {
                    tag = reply.tag();
                    return new Snapshot(question, JsonText.object(reply.body()));
                });
    }

    /** What is watched, in a line or two. */
    public String begun() {
        return last.headline()
                + (last.isCut() ? "\nThere are more rows than are sent; only the first ones are watched." : "");
    }

    /** Asks again: what has changed since the last time; empty where the same is true. */
    public Optional<AnswerChange> again() {
        return asked().flatMap(now -> {
            Optional<AnswerChange> change = now.since(last);
            last = now;
            return change;
        });
    }

    /**
     * Tells of a change: prints it, or runs a command with it.
     *
     * @param command for the shell; empty where it is printed
     */
    public void tell(AnswerChange change, String command, PrintWriter out) throws IOException, InterruptedException {
        if (command.isEmpty()) {
            out.println(PrintedChange.line(change));
            PrintedChange.facts(change).lines().forEach(fact -> out.println("  " + fact));
            out.flush();
            return;
        }
        ProcessBuilder process = new ProcessBuilder(PrintedChange.shell(command)).inheritIO();
        process.environment().putAll(PrintedChange.environment(change, market.onPage(question.name(), given)));
        process.start().waitFor();
    }
}

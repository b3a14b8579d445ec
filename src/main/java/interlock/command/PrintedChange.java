package interlock.command;

import interlock.operators.AnswerChange;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** That an answer has flipped, in a line; and as JSON for the programs that are run then. */
final class PrintedChange {
    private PrintedChange() {}

    /** Such as {@code on-all: Grok is new. Two families are on all three clouds.} */
    static String line(AnswerChange change) {
        return change.question() + ": " + change.told() + ". " + change.headline();
    }

    /** The facts that did it, one a line; empty where none is known. */
    static String facts(AnswerChange change) {
        return change.facts().stream()
                .map(fact -> String.valueOf(fact.getOrDefault("statement", fact.get("id"))))
                .collect(Collectors.joining("\n"));
    }

    /** What a program that is run finds in its environment. */
    static Map<String, String> environment(AnswerChange change, String page) {
        return Map.of(
                "INTERLOCK_QUESTION", change.question(),
                "INTERLOCK_TITLE", change.title(),
                "INTERLOCK_CHANGE", change.told(),
                "INTERLOCK_HEADLINE", change.headline(),
                "INTERLOCK_HEADLINE_BEFORE", change.before(),
                "INTERLOCK_FACTS",
                        change.facts().stream()
                                .map(fact -> String.valueOf(fact.get("id")))
                                .collect(Collectors.joining(",")),
                "INTERLOCK_PAGE", page);
    }

    /** The shell of this system with a command line. */
    static List<String> shell(String commandLine) {
        return System.getProperty("os.name", "").startsWith("Windows")
                ? List.of("cmd.exe", "/c", commandLine)
                : List.of("/bin/sh", "-c", commandLine);
    }
}

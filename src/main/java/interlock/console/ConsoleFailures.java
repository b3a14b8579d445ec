package interlock.console;

import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.PluginMissing;
import interlock.neo4j.GraphFailure.Position;
import interlock.neo4j.GraphFailure.Refused;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.neo4j.bolt.BoltErrors;
import interlock.text.Suggestions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;

/** What Neo4j says of a person's own statement, with a word that a program can go by and what would work instead. */
final class ConsoleFailures {
    private static final Pattern PLACE = Pattern.compile("\\s*\\(line \\d+, column \\d+ \\(offset: \\d+\\)\\)");
    private static final Pattern INPUT = Pattern.compile("Invalid input '([^']*)'");
    private static final Pattern EXPECTED = Pattern.compile("'([^']+)'");

    private ConsoleFailures() {}

    /** Asks Neo4j for the names of what it has, in a statement of its own: none where that fails too. */
    interface Names extends Function<String, List<String>> {}

    /** @param names by {@code PROCEDURES} or {@code FUNCTIONS} */
    static GraphFailure of(Neo4jException e, Duration limit, ConsoleQuery.Mode mode, Names names) {
        if (e instanceof ConnectionReadTimeoutException) {
            // Neo4j lost its answer, as it does where a statement is nested too deep for it.
            return new TooSlow(limit, StatementSlots.SLOWER_HINT, e);
        }
        return switch (BoltErrors.of(e, limit)) {
            case TooSlow slow -> new TooSlow(limit, StatementSlots.SLOWER_HINT, e);
            case PluginMissing missing -> unknownProcedure(missing, e, names);
            case Refused refused -> refused(refused, e, mode, names);
            case GraphFailure other -> other;
        };
    }

    /** That ours are not there is told only where Neo4j has none of them: else it is misspelt. */
    private static GraphFailure unknownProcedure(PluginMissing missing, Neo4jException e, Names names) {
        String name = missing.needed();
        List<String> there = names.apply("PROCEDURES");
        List<String> ours = there.stream().filter(ConsolePolicy::isOurs).toList();
        List<String> callable =
                Stream.concat(ours.stream(), ConsolePolicy.PROCEDURES.stream()).toList();
        Optional<String> nearest = Suggestions.among(callable).nearest(name);
        if (ConsolePolicy.isOurs(name) && ours.isEmpty() && nearest.isEmpty()) {
            return missing;
        }
        return new Refused(
                "unknown-procedure",
                "There is no procedure " + name,
                nearest.map("Nearest: "::concat).orElse("SHOW PROCEDURES lists them"),
                null,
                e);
    }

    private static GraphFailure refused(Refused refused, Neo4jException e, ConsoleQuery.Mode mode, Names names) {
        List<String> statuses = statuses(e);
        Position at = refused.position() == null ? null : mode.typed(refused.position());
        String message = PLACE.matcher(refused.getMessage()).replaceAll("");
        if (refused.code().startsWith("Neo.ClientError.Security")) {
            return ConsolePolicy.administration(message);
        }
        return switch (refused.code()) {
            case "Neo.ClientError.Statement.AccessMode" -> ConsolePolicy.write();
            case "Neo.ClientError.Statement.UnsupportedAdministrationCommand",
                    "Neo.ClientError.Statement.NotSystemDatabaseError" -> ConsolePolicy.administration(message);
            case "Neo.ClientError.Statement.ParameterMissing" ->
                new Refused("missing-parameter", message, "Give it in parameters, by its name", null, e);
            case "Neo.ClientError.Statement.SyntaxError" ->
                new Refused("syntax", message, hint(message, statuses, names), at, e);
            case "N/A" -> new TooLarge("Neo4j's answer cannot be read: a value is nested too deep or too large", e);
            default ->
                new Refused(
                        statuses.contains("22N09") ? "syntax" : "failed",
                        message,
                        hint(message, statuses, names),
                        at,
                        e);
        };
    }

    /** The statuses of GQL, from the failure to its first cause. */
    private static List<String> statuses(Neo4jException e) {
        List<String> statuses = new ArrayList<>();
        for (Neo4jException cause = e; cause != null; cause = cause.gqlCause().orElse(null)) {
            statuses.add(cause.gqlStatus());
        }
        return statuses;
    }

    private static @Nullable String hint(String message, List<String> statuses, Names names) {
        if (statuses.contains("42I67")) {
            return "Begin the statement with CYPHER 25";
        }
        if (statuses.contains("22N09")) {
            return "Leave EXPLAIN or PROFILE out of the statement, and choose it as the mode";
        }
        if (statuses.contains("42N48")) {
            return unknownFunction(message, names);
        }
        if (statuses.contains("42I15")) {
            return "One statement at a time";
        }
        return probably(message).orElse(null);
    }

    private static String unknownFunction(String message, Names names) {
        Matcher named = EXPECTED.matcher(message);
        Optional<String> nearest =
                named.find() ? Suggestions.among(names.apply("FUNCTIONS")).nearest(named.group(1)) : Optional.empty();
        return nearest.map("Nearest: "::concat).orElse("SHOW FUNCTIONS lists the functions that there are");
    }

    /** Neo4j tells what it found and what it expected: the nearest of these was probably meant. */
    private static Optional<String> probably(String message) {
        Matcher input = INPUT.matcher(message);
        if (!input.find() || input.group(1).isEmpty()) {
            return Optional.empty();
        }
        List<String> expected = EXPECTED.matcher(message.substring(input.end()))
                .results()
                .map(match -> match.group(1))
                .toList();
        return Suggestions.among(expected).nearest(input.group(1)).map(near -> "Perhaps you meant " + near);
    }
}

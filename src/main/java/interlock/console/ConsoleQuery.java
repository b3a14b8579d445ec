package interlock.console;

import interlock.neo4j.GraphFailure.Position;
import interlock.neo4j.Supposition;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's own Cypher.
 *
 * @param text one statement, as typed
 * @param parameters plain values by name: text, numbers, booleans, null, lists and maps of them
 * @param supposition in which it runs; null for the graph as it stands
 */
public record ConsoleQuery(
        String text,
        Map<String, @Nullable Object> parameters,
        Mode mode,
        @Nullable Supposition supposition) {

    /** In the graph as it stands. */
    public ConsoleQuery(String text, Map<String, @Nullable Object> parameters, Mode mode) {
        this(text, parameters, mode, null);
    }

    /** The same in a scenario. */
    public ConsoleQuery in(Supposition scenario) {
        return new ConsoleQuery(text, parameters, mode, scenario);
    }

    /** What is wanted of a statement: its rows, its plan, or both. */
    public enum Mode {
        RUN(""),
        EXPLAIN("EXPLAIN\n"),
        PROFILE("PROFILE\n");

        private final String prefix;

        Mode(String prefix) {
            this.prefix = prefix;
        }

        /** What stands before a statement, on a line of its own: the lines of the statement stay whole. */
        String prefix() {
            return prefix;
        }

        /** A position in the statement as typed, for one in the statement with its prefix. */
        Position typed(Position sent) {
            return prefix.isEmpty()
                    ? sent
                    : new Position(
                            Math.max(0, sent.offset() - prefix.length()),
                            Math.max(1, sent.line() - 1),
                            Math.max(1, sent.column()));
        }

        /** The word for it in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The statement as Neo4j gets it. */
    String in(Mode wanted) {
        return wanted.prefix() + text;
    }
}

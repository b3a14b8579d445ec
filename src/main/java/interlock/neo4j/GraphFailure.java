package interlock.neo4j;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the graph gives no answer. Every message says what was given; {@link #hint()} says what would work. */
public abstract sealed class GraphFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String hint;

    private GraphFailure(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What would work instead, in a sentence; null where nothing is known. */
    public @Nullable String hint() {
        return hint;
    }

    /** No such entity, deal or fact. */
    public static final class Unknown extends GraphFailure {
        private static final long serialVersionUID = 1L;

        private final String kind;
        private final String id;
        private final @Nullable String label;
        private final transient List<String> nearest;

        /** @param nearest ids that exist, the nearest first; may be empty */
        public Unknown(String kind, String id, List<String> nearest) {
            this(kind, id, null, nearest);
        }

        /** @param label what that id is, where it exists and is of another kind; null where nothing has it */
        public Unknown(String kind, String id, @Nullable String label, List<String> nearest) {
            this(kind, id, label, nearest, "");
        }

        private Unknown(String kind, String id, @Nullable String label, List<String> nearest, String where) {
            super("There is no " + kind + " '" + id + "'" + where, hint(id, label, nearest), null);
            this.kind = kind;
            this.id = id;
            this.label = label;
            this.nearest = List.copyOf(nearest);
        }

        /** The same, looked for in a world that may be without it. */
        public Unknown inThisWorld() {
            return new Unknown(
                    kind,
                    id,
                    label,
                    nearest.stream().filter(near -> !near.equals(id)).toList(),
                    " in this world");
        }

        private static @Nullable String hint(String id, @Nullable String label, List<String> nearest) {
            List<String> parts = new ArrayList<>();
            if (label != null) {
                parts.add("'" + id + "' is a " + label);
            }
            if (!nearest.isEmpty()) {
                parts.add("Nearest: " + String.join(", ", nearest));
            }
            return parts.isEmpty() ? null : String.join(". ", parts);
        }

        /** What was looked for: entity, deal, fact, or a label. */
        public String kind() {
            return kind;
        }

        public String id() {
            return id;
        }

        /** What that id is, where it exists and is of another kind. */
        public Optional<String> label() {
            return Optional.ofNullable(label);
        }

        /** Ids that exist, the nearest first. */
        public List<String> nearest() {
            return nearest;
        }
    }

    /** The graph cannot be reached at present. */
    public static final class Away extends GraphFailure {
        private static final long serialVersionUID = 1L;

        public Away(String message, @Nullable Throwable cause) {
            super(message, "It is asked again at the next request; no restart is needed", cause);
        }
    }

    /** Stopped, because it ran longer than it may. */
    public static final class TooSlow extends GraphFailure {
        private static final long serialVersionUID = 1L;

        TooSlow(Duration limit, @Nullable Throwable cause) {
            this(limit, "Ask for fewer steps or entities", cause);
        }

        public TooSlow(Duration limit, String hint, @Nullable Throwable cause) {
            super("Stopped after " + limit.toMillis() / 1000.0 + " s, the longest that this may take", hint, cause);
        }

        private TooSlow(TooSlow slow, String hint) {
            super(String.valueOf(slow.getMessage()), hint, slow);
        }

        /** The same with another hint. */
        public TooSlow with(String otherHint) {
            return new TooSlow(this, otherHint);
        }
    }

    /** Stopped, because it needed more memory than it may. */
    public static final class TooLarge extends GraphFailure {
        private static final long serialVersionUID = 1L;

        public TooLarge(Throwable cause) {
            this("Stopped, because it needed more memory than one query may take", cause);
        }

        public TooLarge(String message, @Nullable Throwable cause) {
            this(message, "Collect fewer values, or return rows instead of one large value", cause);
        }

        public TooLarge(String message, String hint, @Nullable Throwable cause) {
            super(message, hint, cause);
        }
    }

    /** Neo4j has not got the procedure that this needs. */
    public static final class PluginMissing extends GraphFailure {
        private static final long serialVersionUID = 1L;

        private final String needed;

        PluginMissing(String needed, @Nullable Throwable cause) {
            super(
                    "This Neo4j has no procedure " + needed,
                    "Put Interlock's procedures jar into the plugins folder of the Neo4j server and start it again",
                    cause);
            this.needed = needed;
        }

        /** The name of the procedure. */
        public String needed() {
            return needed;
        }
    }

    /** Neo4j refused the statement. */
    public static final class Refused extends GraphFailure {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient @Nullable Position position;

        public Refused(
                String code,
                String message,
                @Nullable String hint,
                @Nullable Position position,
                @Nullable Throwable cause) {
            super(message, hint, cause);
            this.code = code;
            this.position = position;
        }

        /** Neo4j's own code, such as {@code Neo.ClientError.Statement.SyntaxError}, or a word of ours. */
        public String code() {
            return code;
        }

        /** Where in the statement; null where Neo4j does not say. */
        public @Nullable Position position() {
            return position;
        }
    }

    /** The statement would do what a person's own Cypher may not do here. */
    public static final class Forbidden extends GraphFailure {
        private static final long serialVersionUID = 1L;

        private final String code;

        public Forbidden(String code, String message, String hint, @Nullable Throwable cause) {
            super(message, hint, cause);
            this.code = code;
        }

        /** A word for what it would do, such as {@code write-refused}. */
        public String code() {
            return code;
        }
    }

    /** Nothing is written onto a disk that is nearly full. */
    public static final class DiskFull extends GraphFailure {
        private static final long serialVersionUID = 1L;

        /** As Linux and macOS say it, and Windows. */
        private static final List<String> NO_SPACE = List.of("No space left on device", "not enough space on the disk");

        public DiskFull(Path folder, long free, long least) {
            super(
                    "The disk of " + folder + " has " + free + " MB free, but this needs " + least,
                    "Make room, then try again: nothing was changed",
                    null);
        }

        /** Whether a failure is that of a disk on which nothing can be written any more. */
        public static boolean isBehind(Throwable failure) {
            for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
                if (NO_SPACE.stream().anyMatch(String.valueOf(each.getMessage())::contains)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Neo4j failed within, and gives no answer until its store is open again. */
    public static final class StoreDown extends GraphFailure {
        private static final long serialVersionUID = 1L;
        private final String code;

        private StoreDown(String code, String message, String hint, @Nullable Throwable cause) {
            super(message, hint, cause);
            this.code = code;
        }

        /** A full disk has a code of its own, since people can do something about it. */
        public static StoreDown of(Throwable cause) {
            if (DiskFull.isBehind(cause)) {
                return new StoreDown(
                        "disk-full",
                        "The disk of the store is full, so that Neo4j has stopped",
                        "Make room: the store is opened again by itself within seconds. Whether a change was kept that"
                                + " ended so is not known: load again, which changes nothing where it was",
                        cause);
            }
            String innermost = String.valueOf(cause.getMessage());
            for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
                innermost = each.getMessage() == null ? innermost : each.getMessage();
            }
            return new StoreDown(
                    "store-down",
                    "Neo4j failed within: " + innermost,
                    "The store is opened again by itself where that can be done; the log of Neo4j has the reason",
                    cause);
        }

        /** A store that may answer, and may answer wrongly. */
        public static StoreDown damaged(String found) {
            return new StoreDown(
                    "store-damaged",
                    "The store is damaged: " + found,
                    "Restore a backup into another home; 'verify' looks again, while the store is at rest",
                    null);
        }

        /** In the middle of a stop or a start. */
        public static StoreDown closed() {
            return stopped(null);
        }

        /** Work that met the middle of a stop, and failed by {@code cause}. */
        public static StoreDown stopped(@Nullable Throwable cause) {
            return cause != null && DiskFull.isBehind(cause)
                    ? of(cause)
                    : new StoreDown("store-down", "The store is not open", "It is being opened or closed", cause);
        }

        /** For another request, with a trace of its own. */
        public StoreDown again() {
            return new StoreDown(code, String.valueOf(getMessage()), String.valueOf(hint()), this);
        }

        /** {@code disk-full}, {@code store-down} or {@code store-damaged}. */
        public String code() {
            return code;
        }
    }

    /** As many statements run already as may run at once. */
    public static final class Busy extends GraphFailure {
        private static final long serialVersionUID = 1L;

        Busy(int atOnce) {
            this("Busy: " + atOnce + " statements run already, the most at once", null);
        }

        public Busy(String message, @Nullable Throwable cause) {
            super(message, "Try again in a few seconds; the questions have room of their own", cause);
        }
    }

    /** Whoever asked went away, so that nobody is told. */
    public static final class Left extends GraphFailure {
        private static final long serialVersionUID = 1L;

        public Left(@Nullable Throwable cause) {
            super("Whoever asked went away", null, cause);
        }
    }

    /** A place in a statement; line and column count from 1, the offset from 0. */
    public record Position(int offset, int line, int column) {}
}

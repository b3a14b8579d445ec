package interlock.event;

import java.util.Map;

/** Where the things that matter to an operator are written down, one after the other. Any thread may write. */
@FunctionalInterface
public interface EventLog {
    /** Writes nothing down. */
    EventLog NONE = (kind, details) -> {};

    /**
     * Writes one thing down, with the time.
     *
     * @param details what is known of it, by names; values are text, numbers and booleans, and never a token
     */
    void write(EventKind kind, Map<String, ?> details);
}

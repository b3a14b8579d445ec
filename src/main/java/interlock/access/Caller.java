package interlock.access;

import org.jspecify.annotations.Nullable;

/**
 * Whoever sends a request.
 *
 * @param name as it is written down
 * @param mayWrite whether they may load and delete, and see the settings
 */
public record Caller(String name, boolean mayWrite) {
    /** Everybody, where no token is asked for. */
    static final Caller LOCAL = new Caller("local", true);

    /** Everybody who has shown no token, where none is needed to read. */
    static final Caller READER = new Caller("anyone", false);

    /** What stands beside what they change; null where nobody is asked who they are. */
    public @Nullable String signature() {
        return equals(LOCAL) ? null : name;
    }
}

package interlock.neo4j;

import org.jspecify.annotations.Nullable;

/** Why the product cannot start, in one line for the person who started it. */
public sealed class StartFailure extends RuntimeException permits StoreInUse {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package interlock.neo4j;

import java.nio.file.Path;

/** Another process has the store open. */
public final class StoreInUse extends StartFailure {
    private static final long serialVersionUID = 1L;

    public StoreInUse(Path folder, Throwable cause) {
        super(
                "The store in " + folder + " is in use by another process. Stop that one, or name another folder in"
                        + " INTERLOCK_HOME",
                cause);
    }
}

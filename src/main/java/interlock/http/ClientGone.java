package interlock.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Whoever asked closed the connection before the answer was written: nobody is to be told, and nothing is at fault. */
final class ClientGone extends IOException {
    private static final long serialVersionUID = 1L;

    ClientGone(IOException cause) {
        super("Whoever asked went away", cause);
    }

    /** Whether this is what a failure comes from, through whatever wrote the answer. */
    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientGone) {
                return true;
            }
        }
        return false;
    }
}

package interlock.http.notes;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.access.Caller;
import io.javalin.http.Context;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the addresses of notes need of the server around them. */
public interface NoteWork {
    /** Whoever sends a request. */
    Caller caller(Context context);

    /** The body, which must be JSON. */
    JsonNode body(Context context);

    /**
     * Does what changes a data set, while nobody else changes one; how it ended is counted and written down.
     *
     * @param summary what was done, in one line
     */
    <T> T alone(String dataSet, Caller by, Supplier<T> work, Function<T, String> summary);
}

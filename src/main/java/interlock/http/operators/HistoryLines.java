package interlock.http.operators;

import interlock.neo4j.GraphFailure;
import interlock.operators.Histories;
import interlock.operators.History;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A history as it is made, a line of JSON each: {@code {"tried": 40, "of": 214}} again and again, {@code {"entry": …}} for
 * each day on which the answer changed, and at last {@code {"history": …}}, whose entries are those already told; or {@code
 * {"problem": …}} where it came to no end.
 */
final class HistoryLines implements Histories.Listener {
    static final String TYPE = "application/x-ndjson";
    private static final long PAUSE_NANOS = 100_000_000;

    private final Context context;
    private final OutputStream out;
    private long last;

    HistoryLines(Context context, OutputStream out) {
        this.context = context.contentType(TYPE);
        this.out = out;
    }

    static boolean isWanted(Context context) {
        String accept = context.header("Accept");
        return accept != null && accept.startsWith(TYPE);
    }

    /** @param problem what is told of a failure: the status was sent with the first line */
    void tell(Supplier<History> work, Function<GraphFailure, Object> problem) {
        try {
            History history = work.get();
            write(Map.of("history", history.withEntries(List.of())));
        } catch (GraphFailure e) {
            if (last == 0) {
                throw e;
            }
            write(Map.of("problem", problem.apply(e)));
        }
    }

    @Override
    public void changed(History.Entry entry) {
        last = System.nanoTime();
        write(Map.of("entry", entry));
    }

    @Override
    public void tried(int days, int of) {
        long now = System.nanoTime();
        if (days == of || now - last > PAUSE_NANOS) {
            last = now;
            write(Map.of("tried", days, "of", of));
        }
    }

    private void write(Map<String, Object> line) {
        try {
            out.write((context.jsonMapper().toJsonString(line, Map.class) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

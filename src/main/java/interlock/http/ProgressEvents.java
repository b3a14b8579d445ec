package interlock.http;

import interlock.dataset.FaultyDataSet;
import interlock.dataset.Progress;
import interlock.neo4j.GraphFailure;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** How far a load has come, as server-sent events: {@code progress} again and again, then {@code done} or {@code problem}. */
final class ProgressEvents implements Progress {
    static final String TYPE = "text/event-stream";
    private static final long PAUSE_NANOS = 100_000_000;

    private final Context context;
    private final OutputStream out;
    private long last;

    private ProgressEvents(Context context) {
        this.context = context;
        out = ResponseBody.of(context);
    }

    static ProgressEvents on(Context context) {
        context.contentType(TYPE).header("Cache-Control", "no-store");
        return new ProgressEvents(context);
    }

    /** Ten times a second is enough to see it move. A reader who went away is noticed elsewhere. */
    @Override
    public void report(Stage stage, long done, long all) {
        long now = System.nanoTime();
        if (done < all && now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        try {
            send(
                    "progress",
                    Map.of("stage", stage.name().toLowerCase(java.util.Locale.ROOT), "done", done, "all", all));
        } catch (UncheckedIOException e) {
            last = Long.MAX_VALUE;
        }
    }

    /** Whoever reads the events is told how it ended, whatever that was: the status was sent long before. */
    void finish(Supplier<Map<String, Object>> work) {
        try {
            send("done", work.get());
        } catch (FaultyDataSet e) {
            send("problem", DataSetRoutes.problem(e));
        } catch (BadRequest e) {
            send("problem", e.problem());
        } catch (GraphFailure e) {
            send("problem", Problems.of(e));
        } catch (RuntimeException | Error e) {
            send("problem", Problems.unforeseen(e, context.method() + " " + context.path()));
        }
    }

    private void send(String event, Object data) {
        try {
            out.write(("event: " + event + "\ndata: " + Json.WRITER.writeValueAsString(data) + "\n\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package interlock.console;

import interlock.neo4j.GraphFailure.Left;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets rows through until it is shut: after that the caller's answer is over, and nothing may touch it. */
final class ClosableSink implements Console.Sink {
    private final Console.Sink sink;
    private boolean shut;

    ClosableSink(Console.Sink sink) {
        this.sink = sink;
    }

    @Override
    public synchronized void columns(List<String> names) {
        check();
        sink.columns(names);
    }

    @Override
    public synchronized void row(Map<String, @Nullable Object> row) {
        check();
        sink.row(row);
    }

    private void check() {
        if (shut) {
            throw new Left(null);
        }
    }

    /** Waits for the row that is on its way. */
    synchronized void shut() {
        shut = true;
    }
}

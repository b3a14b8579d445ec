package interlock.bench;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The projection, read again after a commit. */
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 9, time = 1)
public class ReadingTheStore {

    @Benchmark
    public Map<String, Object> projection(OpenStore store, Commit commit) {
        return OpenStore.projection(store.database);
    }

    /** A commit, after which nothing is read yet. */
    @State(Scope.Benchmark)
    public static class Commit {

        private static final Statement CHANGE = Statement.named("change");

        @Setup(Level.Invocation)
        public void commit(OpenStore store) {
            store.database.executeTransactionally(CHANGE.text());
        }
    }
}

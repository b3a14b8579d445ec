package interlock.console;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.CypherGrammar;
import interlock.fixtures.Fingerprint;
import interlock.fixtures.RunningProduct;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The long run of the grammar: 100,000 statements, partitions among them, and 10,000 mutated ones. */
class GrammarSoak {
    private static final int STATEMENTS = Integer.getInteger("soak.statements", 100_000);
    /** Another one gives other statements, so that a long run can be had in parts. */
    private static final int SEED = 10 * Integer.getInteger("soak.seed", 0);

    private static final int WARM = 300;
    private static final long SPARE_MEGABYTES = 200;
    private static final int SPARE_THREADS = 30;

    @Test
    void nothingBreaksHangsOrLeaks() {
        new GrammarRun().send(WARM, SEED + 1, CypherGrammar::statement);
        String before = Fingerprint.of(RunningProduct.neo4j().database());
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long began = System.nanoTime();
        GrammarRun run = new GrammarRun().send(STATEMENTS * 4 / 10, SEED + 2, CypherGrammar::statement);
        // By now Neo4j's parser has met its whole grammar, and the cache of plans is full: both are kept for good.
        long heap = heapMegabytes();
        run.send(STATEMENTS * 4 / 10, SEED + 5, CypherGrammar::statement)
                .send(STATEMENTS * 2 / 10, SEED + 3, CypherGrammar::partition)
                .send(STATEMENTS / 10, SEED + 4, CypherGrammar::mutated);
        eventually("every place is free", () -> RunningProduct.console().running() == 0);
        eventually(
                "threads have ended",
                () -> ManagementFactory.getThreadMXBean().getThreadCount() < threads + SPARE_THREADS);
        System.out.println(STATEMENTS + " statements and " + STATEMENTS / 10 + " mutated ones in "
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s, by status " + run.statuses()
                + "; heap "
                + heap + " then " + heapMegabytes() + " MB; threads " + threads + " then "
                + ManagementFactory.getThreadMXBean().getThreadCount());
        assertThat(run.faults()).isEmpty();
        assertThat(heapMegabytes()).isLessThan(heap + SPARE_MEGABYTES);
        assertThat(Fingerprint.of(RunningProduct.neo4j().database())).isEqualTo(before);
    }

    private static long heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;
    }
}

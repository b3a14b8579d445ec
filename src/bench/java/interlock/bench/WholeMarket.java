package interlock.bench;

import interlock.market.Checkpoint;
import interlock.market.CriticalPoints;
import interlock.market.MoneyLoops;
import java.util.OptionalInt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** Questions about every entity at once. */
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 9, time = 1)
public class WholeMarket {

    static final int LOOPS = 1_000_000;

    @Benchmark
    public int[] criticalPoints(LargeMarket large) {
        return CriticalPoints.counts(large.market, LargeMarket.TERMS, Checkpoint.NONE);
    }

    /** The first million, the shortest first. */
    @Benchmark
    public MoneyLoops.Found moneyLoops(LargeMarket large) {
        return MoneyLoops.find(
                large.market, LargeMarket.TERMS, MoneyLoops.USUAL_LENGTH, LOOPS, OptionalInt.empty(), Checkpoint.NONE);
    }
}

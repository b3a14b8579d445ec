package interlock.bench;

import interlock.market.Checkpoint;
import interlock.market.CriticalPoints;
import interlock.market.MoneyLoops;
import java.util.OptionalInt;
import org.openjdk.jmh.annotations.Benchmark;

/** Questions about every entity at once. */
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

package interlock.bench;

import interlock.fixtures.GeneratedMarket;
import interlock.market.Checkpoint;
import interlock.market.CriticalPoints;
import interlock.market.CriticalPoints.CriticalPoint;
import interlock.market.Market;
import interlock.market.Terms;
import interlock.model.Standing;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The made-up market in memory, the same in each process; and the hub that is asked about, the one that fells the most. */
@State(Scope.Benchmark)
public class LargeMarket {

    /** The last day of the made-up market, on which the most facts hold. */
    static final LocalDate DAY = LocalDate.ofEpochDay(GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS);

    static final Terms TERMS = Terms.on(DAY, Standing.ANNOUNCED);

    static final int DEPTH = 12;

    private static final int ENTITIES = Integer.getInteger("bench.entities", 100_000);
    private static final int FACTS = Integer.getInteger("bench.facts", 1_000_000);
    private static final long SEED = 2026;

    final Market market = GeneratedMarket.of(ENTITIES, FACTS, SEED);
    final int hub = hub();

    private int hub() {
        CriticalPoint most =
                CriticalPoints.most(market, TERMS, 1, Checkpoint.NONE).getFirst();
        return most.entity();
    }

    String hubId() {
        return market.id(hub);
    }
}

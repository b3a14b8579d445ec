package interlock.procedures;

import interlock.fixtures.GeneratedMarket;
import interlock.market.Market;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it gains that {@link EntityRows} looks into the ids of the next rows, one after the other, before they are asked
 * for. Run it alone, by {@code -Dbench.only=RowsOfManyEntities}.
 */
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
public class RowsOfManyEntities {

    /** Entities in an order in which they do not lie in memory, as those that a search reaches. */
    @State(Scope.Benchmark)
    public static class Reached {
        final Market market = GeneratedMarket.of(200_000, 200_000, 2026);
        final int[] entities = new Random(1).ints(100_000, 0, market.entities()).toArray();
    }

    @Benchmark
    public void lookedIntoAhead(Reached reached, Blackhole hole) {
        send(
                EntityRows.of(
                                reached.market,
                                reached.entities.length,
                                row -> reached.entities[row],
                                (id, row) -> id,
                                () -> {})
                        .iterator(),
                hole);
    }

    @Benchmark
    public void oneByOne(Reached reached, Blackhole hole) {
        send(IntStream.of(reached.entities).mapToObj(reached.market::id).iterator(), hole);
    }

    /** As Bolt does with text. */
    private static void send(Iterator<String> ids, Blackhole hole) {
        while (ids.hasNext()) {
            hole.consume(ids.next().getBytes(StandardCharsets.UTF_8));
        }
    }
}

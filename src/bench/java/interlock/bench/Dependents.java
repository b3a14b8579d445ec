package interlock.bench;

import interlock.market.BareLoops;
import interlock.market.Dependencies;
import interlock.market.Reached;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Who relies on a hub, up to 12 steps away: id and distance of each. */
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 9, time = 1)
public class Dependents {

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public void plainCypher(OpenStore store, LargeMarket large, Blackhole hole) {
        CypherInRounds.DEPENDENTS.ask(store.database, large.hubId(), new Consumed(hole));
    }

    /** Neo4j's own part is compiled late. */
    @Benchmark
    @Warmup(iterations = 12)
    public void procedure(OpenStore store, LargeMarket large, Blackhole hole) {
        ProcedureCall.DEPENDENTS.ask(store.database, large.hubId(), new Consumed(hole));
    }

    @Benchmark
    public void marketCall(LargeMarket large, Blackhole hole) {
        Reached reached = Dependencies.dependentsOf(
                large.market, LargeMarket.TERMS, large.hub, LargeMarket.DEPTH, Dependencies.Following.ALL_ROLES);
        for (int place = 0; place < reached.size(); place++) {
            hole.consume(large.market.id(reached.entity(place)));
            hole.consume(reached.distance(place));
        }
    }

    @Benchmark
    public void bareLoop(LargeMarket large, Blackhole hole) {
        BareLoops.dependents(large.market, LargeMarket.TERMS, large.hub, LargeMarket.DEPTH, new Consumed(hole));
    }

    @Benchmark
    public void jgrapht(PeerGraph peer, Blackhole hole) {
        peer.dependents(new Consumed(hole));
    }

    @Benchmark
    public void duckdb(PeerTables peer, Blackhole hole) {
        peer.dependents(new Consumed(hole));
    }
}

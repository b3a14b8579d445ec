package interlock.bench;

import interlock.market.BareLoops;
import interlock.market.Cascade;
import interlock.market.KnockOut;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What fails without a hub: id and round of each. */
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 9, time = 1)
public class KnockOutOfAHub {

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public void plainCypher(OpenStore store, LargeMarket large, Blackhole hole) {
        CypherInRounds.KNOCK_OUT.ask(store.database, large.hubId(), new Consumed(hole));
    }

    /** Neo4j's own part is compiled late. */
    @Benchmark
    @Warmup(iterations = 12)
    public void procedure(OpenStore store, LargeMarket large, Blackhole hole) {
        ProcedureCall.KNOCK_OUT.ask(store.database, large.hubId(), new Consumed(hole));
    }

    @Benchmark
    public void marketCall(LargeMarket large, Blackhole hole) {
        Cascade cascade = KnockOut.of(large.market, LargeMarket.TERMS, large.hub);
        for (int place = 0; place < cascade.size(); place++) {
            hole.consume(large.market.id(cascade.entity(place)));
            hole.consume(cascade.round(place));
        }
    }

    @Benchmark
    public void bareLoop(LargeMarket large, Blackhole hole) {
        BareLoops.knockOut(large.market, LargeMarket.TERMS, large.hub, new Consumed(hole));
    }

    @Benchmark
    public void jgrapht(PeerGraph peer, Blackhole hole) {
        peer.knockOut(new Consumed(hole));
    }

    @Benchmark
    public void duckdb(PeerTables peer, Blackhole hole) {
        peer.knockOut(new Consumed(hole));
    }
}

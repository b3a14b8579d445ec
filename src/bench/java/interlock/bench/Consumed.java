package interlock.bench;

import interlock.market.BareLoops;
import org.openjdk.jmh.infra.Blackhole;

/** A reader of rows that takes both values and does nothing with them. */
record Consumed(Blackhole hole) implements BareLoops.Row {

    @Override
    public void take(String entity, int steps) {
        hole.consume(entity);
        hole.consume(steps);
    }
}

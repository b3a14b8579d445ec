package interlock.market;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What one relies on, day by day, and had some of a day's events not come to pass. All suppliers of one are asked about on
 * the same days, and the events that may matter are the same for all of them, so what is laid out for the first serves the
 * others.
 */
final class RelianceInTime {

    /** Entities of all days that are kept, some hundred bytes each. */
    private static final int KEPT_AT_MOST = 200_000;

    private final Market market;
    private final Terms terms;
    private final Checkpoint checkpoint;
    private final Map<Integer, BitSet> necessary = new HashMap<>();
    private final Map<Integer, RelianceOnADay> laidOut = new HashMap<>();
    private int subject = -1;
    private int kept;

    /** @param terms by which facts count; their day does not matter */
    RelianceInTime(Market market, Terms terms, Checkpoint checkpoint) {
        this.market = market;
        this.terms = terms;
        this.checkpoint = checkpoint;
    }

    /** Those whom it cannot do without on a day, not to be changed. */
    BitSet necessary(int subject, int day) {
        turnTo(subject);
        return necessary.computeIfAbsent(
                day, on -> Necessity.of(market, market.living(terms.onDay(day)), subject, checkpoint));
    }

    /**
     * Whether one fails without another on a day, had some of its events not come to pass.
     *
     * @param events those of the day, which the truth is told of by their places
     */
    Causes.Truth fails(Statement.FailsWithout statement, int day, int[] events) {
        turnTo(statement.subject());
        RelianceOnADay reliance = laidOut.get(day);
        if (reliance == null) {
            reliance = new RelianceOnADay(market, terms.onDay(day), subject, events);
            keep(day, reliance);
        }
        RelianceOnADay onThatDay = reliance;
        return undone -> {
            checkpoint.pass();
            return onThatDay.failsWithout(statement.supplier(), undone);
        };
    }

    private void keep(int day, RelianceOnADay reliance) {
        kept += reliance.size();
        if (kept > KEPT_AT_MOST) {
            laidOut.clear();
            kept = reliance.size();
        }
        laidOut.put(day, reliance);
    }

    private void turnTo(int next) {
        if (next != subject) {
            necessary.clear();
            laidOut.clear();
            kept = 0;
            subject = next;
        }
    }
}

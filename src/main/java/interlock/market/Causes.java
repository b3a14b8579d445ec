package interlock.market;

import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What made a statement true or untrue on a day: of the facts that began or ended on it, those in a least set without
 * which the old truth had stayed. Least means that no smaller part of it would do; there may be several such sets, and
 * the cause is all of them together.
 */
final class Causes {

    /** So many events are tried in every combination; beyond, each is tried for a least set around it. */
    private static final int TRIED_WHOLE = 6;

    private final int[] events;
    /** The places of those that may matter; in no least set is any other. */
    private final int[] mattering;

    private final Truth statement;
    private final boolean now;

    /** Whether a fact counts by some terms: in a world, with those who are lost there or without. */
    interface Holding {
        boolean test(int fact, Terms terms);
    }

    /** Whether a statement is so. */
    interface Truth {
        /** @param undone the places, among the events, of those that have not come to pass; not to be kept as it is */
        boolean isSo(BitSet undone);
    }

    /** Whether a statement is so by the facts that count. */
    interface TruthOfFacts {
        boolean isSo(IntPredicate holds);
    }

    private Causes(int[] events, BitSet mattering, Truth statement) {
        this.events = events;
        this.mattering = mattering.stream().toArray();
        this.statement = statement;
        now = statement.isSo(new BitSet());
    }

    /**
     * The cause of a flip.
     *
     * @param events the facts that begin or end on the day and may matter
     * @param mattering the places of those that do
     * @param statement whether it is so without some of them
     */
    static int[] of(int[] events, BitSet mattering, Truth statement) {
        Causes causes = new Causes(events, mattering, statement);
        BitSet cause = events.length <= TRIED_WHOLE ? causes.ofEvery() : causes.aroundEach();
        return cause.stream().map(place -> events[place]).toArray();
    }

    /** The same, where each of them may matter. */
    static int[] of(int[] events, Truth statement) {
        BitSet all = new BitSet();
        all.set(0, events.length);
        return of(events, all, statement);
    }

    /**
     * The same on the day of the terms.
     *
     * @param holding by what facts count
     */
    static int[] of(Terms terms, int[] events, Holding holding, TruthOfFacts statement) {
        Terms before = terms.onDay(terms.day() - 1);
        return of(events, undone -> {
            BitSet facts = new BitSet();
            undone.stream().forEach(place -> facts.set(events[place]));
            return statement.isSo(fact -> holding.test(fact, facts.get(fact) ? before : terms));
        });
    }

    /** Whether the old truth had stayed, had these events not come to pass. */
    private boolean staysWithout(BitSet undone) {
        return statement.isSo(undone) != now;
    }

    private BitSet ofEvery() {
        BitSet cause = new BitSet();
        int[] least = new int[1 << mattering.length];
        int found = 0;
        int[] masks = IntStream.range(1, 1 << mattering.length)
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int mask : masks) {
            boolean holdsALeast = false;
            for (int one = 0; one < found && !holdsALeast; one++) {
                holdsALeast = (least[one] & mask) == least[one];
            }
            BitSet undone = places(mask);
            if (!holdsALeast && staysWithout(undone)) {
                least[found++] = mask;
                cause.or(undone);
            }
        }
        return cause;
    }

    private BitSet places(int mask) {
        BitSet places = new BitSet();
        for (int one = 0; one < mattering.length; one++) {
            places.set(mattering[one], (mask >>> one & 1) != 0);
        }
        return places;
    }

    /** Around each event a set is made smaller while it will do, the event itself tried last. */
    private BitSet aroundEach() {
        BitSet cause = new BitSet();
        BitSet matter = new BitSet();
        for (int event : mattering) {
            matter.set(event);
        }
        // Around one that does not matter, whichever it is, the same set is found.
        boolean foundAroundOthers = false;
        for (int event = 0; event < events.length; event++) {
            if (matter.get(event) ? !cause.get(event) : !foundAroundOthers) {
                foundAroundOthers |= !matter.get(event);
                BitSet undone = (BitSet) matter.clone();
                for (int other : mattering) {
                    if (other != event) {
                        shrink(undone, other);
                    }
                }
                if (matter.get(event)) {
                    shrink(undone, event);
                }
                cause.or(undone);
            }
        }
        return cause;
    }

    private void shrink(BitSet undone, int place) {
        undone.clear(place);
        if (!staysWithout(undone)) {
            undone.set(place);
        }
    }
}

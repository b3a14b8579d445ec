package interlock.market;

import java.util.Arrays;
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

    private final Terms terms;
    private final int[] events;
    private final Holding holding;
    private final Truth statement;
    private final boolean now;

    /** Whether a fact counts by some terms: in a world, with those who are lost there or without. */
    interface Holding {
        boolean test(int fact, Terms terms);
    }

    /** Whether a statement is so. */
    interface Truth {
        /**
         * @param undone the places, among the events, of those that have not come to pass; not to be kept as it is
         * @param holds whether a fact counts then
         */
        boolean isSo(BitSet undone, IntPredicate holds);
    }

    private Causes(Terms terms, int[] events, Holding holding, Truth statement) {
        this.holding = holding;
        this.terms = terms;
        this.events = events;
        this.statement = statement;
        now = isSoWithout(new BitSet());
    }

    /**
     * The cause of a flip on the day of the terms.
     *
     * @param events the facts that begin or end on the day and may matter
     * @param holding by what facts count
     * @param statement whether it is so without some of them
     */
    static int[] of(Terms terms, int[] events, Holding holding, Truth statement) {
        Causes causes = new Causes(terms, events, holding, statement);
        BitSet cause = events.length <= TRIED_WHOLE ? causes.ofEvery() : causes.aroundEach();
        return cause.stream().map(place -> events[place]).toArray();
    }

    /** Whether the old truth had stayed, had these events not come to pass. */
    private boolean staysWithout(BitSet undone) {
        return isSoWithout(undone) != now;
    }

    private boolean isSoWithout(BitSet undone) {
        Terms before = terms.onDay(terms.day() - 1);
        BitSet facts = new BitSet();
        undone.stream().forEach(place -> facts.set(events[place]));
        return statement.isSo(undone, fact -> holding.test(fact, facts.get(fact) ? before : terms));
    }

    private BitSet ofEvery() {
        BitSet cause = new BitSet();
        int[] least = new int[1 << events.length];
        int found = 0;
        int[] masks = IntStream.range(1, 1 << events.length)
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int mask : masks) {
            boolean holdsALeast = Arrays.stream(least, 0, found).anyMatch(one -> (one & mask) == one);
            if (!holdsALeast && staysWithout(BitSet.valueOf(new long[] {mask}))) {
                least[found++] = mask;
                cause.or(BitSet.valueOf(new long[] {mask}));
            }
        }
        return cause;
    }

    /** Around each event a set is made smaller while it will do, the event itself tried last. */
    private BitSet aroundEach() {
        BitSet cause = new BitSet();
        for (int event = 0; event < events.length; event++) {
            if (!cause.get(event)) {
                BitSet undone = new BitSet();
                undone.set(0, events.length);
                for (int other = 0; other < events.length; other++) {
                    if (other != event) {
                        shrink(undone, other);
                    }
                }
                shrink(undone, event);
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

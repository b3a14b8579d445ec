package interlock.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who fails without others on one day than on another before it, since when, and by which facts; for all at once. Without
 * whom each fails day by day is told by {@link FailingInTime}, what did it by {@link CausesOfFailing}.
 */
final class FailureFlips {

    /** Bits of who fails without whom that fit into some tens of megabytes. */
    private static final long MOST_BITS = 600_000_000;

    /**
     * Those without whom one fails since a day, or does no longer, by the same cause.
     *
     * @param suppliers by number
     */
    record Together(int subject, boolean now, int day, int[] suppliers, int[] cause) {}

    /** Those of one subject whose truth is another since the same day. */
    private record Closing(int subject, long[] suppliers, int[] events) {}

    private final Market market;
    private final Terms second;
    private final Checkpoint checkpoint;
    private final RelianceInTime oneByOne;
    private final NeedsInTime needs;
    private final int[] suppliers;
    private final FailingInTime failing;
    /** By the place of the day of the flip. */
    private final List<List<Closing>> closings = new ArrayList<>();

    private final List<Together> found = new ArrayList<>();
    private long @Nullable [][] now = {};

    private FailureFlips(
            Market market,
            NeedsInTime needs,
            int[] suppliers,
            Terms second,
            RelianceInTime oneByOne,
            Checkpoint checkpoint) {
        this.market = market;
        this.needs = needs;
        this.suppliers = suppliers;
        this.second = second;
        this.oneByOne = oneByOne;
        this.checkpoint = checkpoint;
        failing = new FailingInTime(needs, market.entities(), suppliers, checkpoint);
        for (int place = 0; place < needs.days().length; place++) {
            closings.add(new ArrayList<>());
        }
    }

    /**
     * Those of some subjects, by subject and the first of the suppliers.
     *
     * @param oneByOne tells where too many events matter to tell the cause for all at once
     */
    static List<Together> of(
            Market market, Terms first, Terms second, int[] subjects, RelianceInTime oneByOne, Checkpoint checkpoint) {
        NeedsInTime needs = NeedsInTime.of(market, second, first.day());
        FailureFlips flips = new FailureFlips(market, needs, suppliers(needs), second, oneByOne, checkpoint);
        flips.followBack(subjects);
        flips.tellCauses();
        flips.found.sort(Comparator.comparingInt(Together::subject).thenComparingInt(one -> one.suppliers[0]));
        return flips.found;
    }

    /** Whether nobody is gone, and who fails without whom fits into the memory there always is. */
    static boolean canTell(Market market, Terms first, Terms second) {
        return market.gone().isEmpty() && bits(market, first, second) <= MOST_BITS;
    }

    /** How many words are looked at on all days together, about. */
    static long words(Market market, Terms first, Terms second) {
        return bits(market, first, second) / Long.SIZE * (second.day() - first.day());
    }

    private static long bits(Market market, Terms first, Terms second) {
        return (long) market.entities() * suppliers(NeedsInTime.of(market, second, first.day())).length;
    }

    private static int[] suppliers(NeedsInTime needs) {
        BitSet sole = new BitSet();
        needs.addSoleSuppliers(needs.days()[0], sole);
        needs.addSoleSuppliers(needs.days()[needs.days().length - 1], sole);
        return sole.stream().toArray();
    }

    /** From the second day back to the first, until each has the truth of the first. */
    private void followBack(int[] subjects) {
        int last = needs.days().length - 1;
        BitSet wanted = new BitSet();
        wanted.set(0);
        long[][][] first = new long[1][][];
        failing.eachBackwards(wanted, 1, place -> first[0] = failing.rows());
        long[][] open = new long[subjects.length][];
        wanted.set(0, last + 1);
        int[] left = {subjects.length};
        failing.eachBackwards(wanted, 1, place -> {
            if (place == last) {
                now = failing.rows();
                for (int one = 0; one < subjects.length; one++) {
                    open[one] = differing(now[subjects[one]], first[0][subjects[one]], null);
                    left[0] -= open[one] == null ? 1 : 0;
                }
            } else {
                for (int one = 0; one < subjects.length; one++) {
                    if (open[one] != null && close(subjects[one], open[one], place + 1)) {
                        open[one] = null;
                        left[0]--;
                    }
                }
            }
            if (left[0] == 0) {
                wanted.clear();
            }
        });
    }

    /** Notes what has another truth before a day than on it and ever since. Gives whether that is all that is open. */
    private boolean close(int subject, long[] open, int place) {
        long[] closing = differing(now[subject], failing.row(subject), open);
        if (closing == null) {
            return false;
        }
        closings.get(place).add(new Closing(subject, closing, new int[0]));
        long left = 0;
        for (int word = 0; word < open.length; word++) {
            open[word] &= ~closing[word];
            left |= open[word];
        }
        return left == 0;
    }

    /** The bits in which two rows differ, of some or of all; null for none. */
    private static long @Nullable [] differing(long @Nullable [] one, long @Nullable [] other, long @Nullable [] some) {
        if (one == other) {
            return null;
        }
        int words = one == null ? other.length : one.length;
        long[] differing = null;
        for (int word = 0; word < words; word++) {
            long bits = ((one == null ? 0 : one[word]) ^ (other == null ? 0 : other[word]))
                    & (some == null ? -1L : some[word]);
            if (bits != 0) {
                differing = differing == null ? new long[words] : differing;
                differing[word] = bits;
            }
        }
        return differing;
    }

    private void tellCauses() {
        tellEvents();
        BitSet wanted = new BitSet();
        for (int place = 1; place < closings.size(); place++) {
            wanted.set(place - 1, !closings.get(place).isEmpty());
        }
        CompressedRows groupsOf =
                CompressedRows.of(needs.groups(), market.entities(), group -> needs.customer()[group]);
        failing.eachBackwards(wanted, 2, place -> {
            long[][] least = failing.rows();
            failing.whoeverMayFall(at -> tellCauses(place + 1, least, groupsOf));
        });
    }

    /** The events of the day of each flip, as {@link Statement.FailsWithout#facts} has them in order. */
    private void tellEvents() {
        EventsInReach reach = new EventsInReach(market, second);
        Map<Integer, IntList> places = new HashMap<>();
        for (int place = 0; place < closings.size(); place++) {
            for (Closing one : closings.get(place)) {
                places.computeIfAbsent(one.subject(), unseen -> new IntList()).add(place);
            }
        }
        Map<Long, int[]> events = new HashMap<>();
        places.forEach((subject, days) -> {
            checkpoint.pass();
            reach.of(subject);
            for (int place : days.toArray()) {
                events.put((long) subject << Integer.SIZE | place, reach.on(needs.days()[place]));
            }
        });
        for (int place = 0; place < closings.size(); place++) {
            int at = place;
            closings.get(place)
                    .replaceAll(one -> new Closing(
                            one.subject(),
                            one.suppliers(),
                            events.getOrDefault((long) one.subject() << Integer.SIZE | at, new int[0])));
        }
    }

    private void tellCauses(int place, long @Nullable [][] least, CompressedRows groupsOf) {
        List<Closing> some = closings.get(place);
        Map<Integer, int[]> events = new HashMap<>();
        IntList bit = new IntList();
        IntList closing = new IntList();
        for (int one = 0; one < some.size(); one++) {
            events.put(some.get(one).subject(), some.get(one).events());
            BitSet bits = BitSet.valueOf(some.get(one).suppliers());
            for (int supplier = bits.nextSetBit(0); supplier >= 0; supplier = bits.nextSetBit(supplier + 1)) {
                bit.add(supplier);
                closing.add(one);
            }
        }
        CausesOfFailing causes = new CausesOfFailing(needs, groupsOf, place - 1, least, failing.rows(), events::get);
        CompressedRows bySupplier = CompressedRows.of(bit.size(), suppliers.length, bit::get);
        List<Map<Cause, IntList>> together = new ArrayList<>();
        some.forEach(one -> together.add(new HashMap<>()));
        for (int supplier = 0; supplier < suppliers.length; supplier++) {
            int[] which = Arrays.stream(
                            bySupplier.items(),
                            bySupplier.start()[supplier],
                            bySupplier.start()[supplier + 1])
                    .map(closing::get)
                    .toArray();
            if (which.length > 0) {
                checkpoint.pass();
                int[] subjects =
                        IntStream.of(which).map(one -> some.get(one).subject()).toArray();
                int[][] told = causes.of(supplier, subjects);
                for (int one = 0; one < which.length; one++) {
                    Closing of = some.get(which[one]);
                    boolean isSo = FailingInTime.has(now[of.subject()], supplier);
                    int[] cause = told == null ? cause(of, supplier, place) : told[one];
                    together.get(which[one])
                            .computeIfAbsent(new Cause(isSo, cause), unseen -> new IntList())
                            .add(suppliers[supplier]);
                }
            }
        }
        for (int one = 0; one < some.size(); one++) {
            int subject = some.get(one).subject();
            together.get(one)
                    .forEach((cause, all) -> found.add(
                            new Together(subject, cause.now, needs.days()[place], all.toArray(), cause.facts)));
        }
    }

    private int[] cause(Closing closing, int supplier, int place) {
        int day = needs.days()[place];
        Statement.FailsWithout fails = new Statement.FailsWithout(closing.subject(), suppliers[supplier]);
        return Causes.of(closing.events(), oneByOne.fails(fails, day, closing.events()));
    }

    private record Cause(boolean now, int[] facts) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Cause cause && now == cause.now && Arrays.equals(facts, cause.facts);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(facts) + Boolean.hashCode(now);
        }
    }
}

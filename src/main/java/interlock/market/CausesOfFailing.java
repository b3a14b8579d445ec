package interlock.market;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which of a day's events one came to fail without another, or fails without it no longer: what {@link Causes} tells, for
 * all who did so on the day at once.
 *
 * <p>Most are sure to fall whichever of the events had come to pass, or sure to stand. Of the others, only the roles matter
 * that can be lost, and of these only what is not sure: these few are laid together for each supplier, and any set of
 * events is undone there for all at once.
 */
final class CausesOfFailing {

    /** Events are undone by the bits of a word. */
    private static final int MOST_EVENTS = Long.SIZE;

    /** Up to so many are tried in every combination, once for all that they matter to alike. */
    private static final int FEW = 6;

    private static final int STANDS = -1;
    private static final int FALLS = -2;
    private static final int NO_EVENT = -1;

    /** The events of the day that may matter to one, in their order, whether they do or not. */
    interface Events {
        int[] of(int subject);
    }

    /** Of one for which the same events matter, in the same way, the same are the cause. */
    private record Alike(int[] events, int[] facts, long truth) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Alike alike
                    && events == alike.events
                    && truth == alike.truth
                    && Arrays.equals(facts, alike.facts);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(events) + Arrays.hashCode(facts)) + Long.hashCode(truth);
        }
    }

    private final NeedsInTime needs;
    private final CompressedRows groupsOf;
    private final int day;
    private final Events events;
    /** Who falls for sure, and who may. */
    private final long @Nullable [][] least;

    private final long @Nullable [][] most;
    private final Map<Alike, int[]> known = new HashMap<>();

    /** The place of each entity among those that are laid together for a supplier. */
    private final int[] placeOf;

    private final IntList members = new IntList();
    private final IntList roleEnds = new IntList();
    private final IntList roleOf = new IntList();
    private final IntList servedBy = new IntList();
    private final IntList servedAt = new IntList();
    private final IntList facts = new IntList();
    private final Map<Long, BitSet> fallen = new HashMap<>();
    private long[] matter = {};
    private final int before;

    /**
     * @param groupsOf the groups of each entity
     * @param least the rows of {@link FailingInTime} for the day and the one before it on which something changes
     * @param most those of whoever may fall on either
     */
    CausesOfFailing(
            NeedsInTime needs,
            CompressedRows groupsOf,
            int place,
            long @Nullable [][] least,
            long @Nullable [][] most,
            Events events) {
        this.needs = needs;
        this.groupsOf = groupsOf;
        this.least = least;
        this.most = most;
        this.events = events;
        before = needs.days()[place];
        day = needs.days()[place + 1];
        placeOf = new int[least.length];
        Arrays.fill(placeOf, STANDS);
    }

    /**
     * The cause for each of some subjects; null where so many events matter that they are not told apart here.
     *
     * @param supplier the bit of the supplier
     */
    int @Nullable [] @Nullable [] of(int supplier, int[] subjects) {
        try {
            if (!layOut(supplier, subjects)) {
                return null;
            }
            spreadWhatMatters();
            int[][] causes = new int[subjects.length][];
            for (int place = 0; place < subjects.length; place++) {
                causes[place] = cause(subjects[place]);
            }
            return causes;
        } finally {
            clear();
        }
    }

    private void clear() {
        for (int place = 0; place < members.size(); place++) {
            placeOf[members.get(place)] = STANDS;
        }
        for (IntList list : new IntList[] {members, roleEnds, roleOf, servedBy, servedAt, facts}) {
            list.clear();
        }
        fallen.clear();
    }

    /** Those on whom it depends whether the subjects fall, with the roles of each that may be lost. */
    private boolean layOut(int supplier, int[] subjects) {
        for (int subject : subjects) {
            add(subject);
        }
        for (int place = 0; place < members.size(); place++) {
            int entity = members.get(place);
            for (int at = groupsOf.start()[entity]; at < groupsOf.start()[entity + 1]; at++) {
                if (!layOut(supplier, place, groupsOf.items()[at])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void add(int entity) {
        placeOf[entity] = members.size();
        members.add(entity);
    }

    private boolean layOut(int supplier, int member, int group) {
        int mark = servedBy.size();
        for (int place = needs.start()[group]; place < needs.start()[group + 1]; place++) {
            if (!needs.holdsWithin(place, before, day)) {
                continue;
            }
            int one = needs.supplier()[place];
            boolean surely = needs.holdsThrough(place, before, day);
            boolean stands = !FailingInTime.has(most[one], supplier);
            if (surely && stands) {
                // It is not lost whatever else comes to pass.
                servedBy.shorten(mark);
                servedAt.shorten(mark);
                return true;
            }
            servedBy.add(stands ? STANDS : FailingInTime.has(least[one], supplier) ? FALLS : one);
            servedAt.add(surely ? NO_EVENT : place);
        }
        if (servedBy.size() == mark) {
            return true;
        }
        for (int at = mark; at < servedBy.size(); at++) {
            int one = servedBy.get(at);
            if (one >= 0) {
                if (placeOf[one] < 0) {
                    add(one);
                }
                servedBy.set(at, placeOf[one]);
            }
            if (servedAt.get(at) != NO_EVENT) {
                servedAt.set(at, event(servedAt.get(at)));
            }
        }
        roleOf.add(member);
        roleEnds.add(servedBy.size());
        return facts.size() <= MOST_EVENTS;
    }

    private int event(int place) {
        for (int event = 0; event < facts.size(); event++) {
            if (facts.get(event) == place) {
                return event;
            }
        }
        facts.add(place);
        return facts.size() - 1;
    }

    /** To whom which events matter. */
    private void spreadWhatMatters() {
        matter = new long[members.size()];
        boolean changes = true;
        while (changes) {
            changes = false;
            for (int role = roleOf.size() - 1; role >= 0; role--) {
                long more = 0;
                for (int at = role == 0 ? 0 : roleEnds.get(role - 1); at < roleEnds.get(role); at++) {
                    more |= servedAt.get(at) == NO_EVENT ? 0 : 1L << servedAt.get(at);
                    more |= servedBy.get(at) < 0 ? 0 : matter[servedBy.get(at)];
                }
                if ((more & ~matter[roleOf.get(role)]) != 0) {
                    matter[roleOf.get(role)] |= more;
                    changes = true;
                }
            }
        }
    }

    private int[] cause(int subject) {
        int member = placeOf[subject];
        int[] all = events.of(subject);
        if (Long.bitCount(matter[member]) > FEW) {
            return search(all, member);
        }
        int[] what = new int[Long.bitCount(matter[member])];
        int count = 0;
        for (long left = matter[member]; left != 0; left &= left - 1) {
            what[count++] = facts.get(Long.numberOfTrailingZeros(left));
        }
        Arrays.sort(what);
        long truth = 0;
        for (int part = 0; part < 1 << count; part++) {
            long undone = 0;
            for (int one = 0; one < count; one++) {
                undone |= (part >>> one & 1) == 0 ? 0 : 1L << event(what[one]);
            }
            truth |= falls(member, undone) ? 1L << part : 0;
        }
        return known.computeIfAbsent(new Alike(all, what, truth), unseen -> search(all, member));
    }

    private int[] search(int[] all, int member) {
        int[] bits = new int[all.length];
        BitSet mattering = new BitSet();
        for (int event = 0; event < all.length; event++) {
            bits[event] = NO_EVENT;
            for (int one = 0; one < facts.size(); one++) {
                if (needs.fact()[facts.get(one)] == all[event] && (matter[member] >>> one & 1) != 0) {
                    bits[event] = one;
                    mattering.set(event);
                }
            }
        }
        return Causes.of(all, mattering, undone -> {
            long set = 0;
            for (int event = undone.nextSetBit(0); event >= 0; event = undone.nextSetBit(event + 1)) {
                set |= bits[event] == NO_EVENT ? 0 : 1L << bits[event];
            }
            return falls(member, set);
        });
    }

    private boolean falls(int member, long undone) {
        return fallen.computeIfAbsent(undone, this::fallen).get(member);
    }

    private BitSet fallen(long undone) {
        BitSet down = new BitSet(members.size());
        boolean changes = true;
        while (changes) {
            changes = false;
            for (int role = roleOf.size() - 1; role >= 0; role--) {
                if (!down.get(roleOf.get(role)) && isLost(role, undone, down)) {
                    down.set(roleOf.get(role));
                    changes = true;
                }
            }
        }
        return down;
    }

    private boolean isLost(int role, long undone, BitSet down) {
        boolean served = false;
        for (int at = role == 0 ? 0 : roleEnds.get(role - 1); at < roleEnds.get(role); at++) {
            int event = servedAt.get(at);
            if (event == NO_EVENT || serves(facts.get(event), (undone >>> event & 1) != 0)) {
                int by = servedBy.get(at);
                if (by == STANDS || by != FALLS && !down.get(by)) {
                    return false;
                }
                served = true;
            }
        }
        return served;
    }

    private boolean serves(int place, boolean undone) {
        int on = undone ? before : day;
        return needs.holdsThrough(place, on, on);
    }
}

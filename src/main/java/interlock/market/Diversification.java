package interlock.market;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Buyers that gained an alternative between two days: an old supplier in a role, whose removal felled the buyer on the
 * first day and does not on the second, on which it stands, when there is a supplier in that role who was not there
 * before.
 *
 * <p>Who fells whom on the two days is told by {@link SingleRemovals} for all at once, O(entities + facts) and what falls
 * anew; then one {@link KnockOut} of each old supplier at most for each day since an escape on which a fact begins or
 * ends on which what falls with it depends.
 */
public final class Diversification {

    /** Where more have fallen, to look for what they depend on is as much work as to let them fall on another day. */
    private static final int WORTH_A_LOOK = 5_000;

    /** So many fall in a second or two, day by day. */
    public static final long MOST_FALLEN = 500_000;

    private static final int[] NOBODY_ASKS = {};

    /** On so many days one may well see who falls with anybody. */
    private static final int FEW_DAYS = 12;

    /**
     * One buyer's way out.
     *
     * @param oldSupplier the one that felled it
     * @param gained the facts of the new suppliers that hold on the second day
     * @param day the first day of the unbroken stretch that reaches the second day and on which the old one fells the
     *     buyer no more
     */
    public record Escape(int buyer, int role, int oldSupplier, int[] gained, int day) {}

    /**
     * What was found.
     *
     * @param leftOut how many escapes more there are whose days would take too long to tell
     */
    public record Found(List<Escape> escapes, int leftOut) {}

    /** A buyer's old supplier in a role that it gained others in. */
    private record Candidate(int buyer, int role, int oldSupplier, int[] gained) {}

    private final Market market;
    private final Terms before;
    private final Terms after;
    private final Checkpoint checkpoint;
    private long leftToFall;
    /** The days from the first on which any fact begins or ends that one may fall by, counted from the day after it. */
    private @Nullable BitSet changes;

    private Diversification(Market market, Terms before, Terms after, long mostFallen, Checkpoint checkpoint) {
        this.market = market;
        leftToFall = mostFallen;
        this.before = before;
        this.after = after;
        this.checkpoint = checkpoint;
    }

    /** Every escape between two days, or only those of one buyer; by day, buyer, role and old supplier, by name. */
    public static List<Escape> between(
            Market market, Terms before, Terms after, OptionalInt buyer, Checkpoint checkpoint) {
        return between(market, before, after, buyer, Long.MAX_VALUE, checkpoint).escapes();
    }

    /**
     * The same, but for those that are too much work: of the old suppliers that fell the fewest first, as many as can be
     * followed through the days; all where these are few.
     *
     * @param mostFallen how many may fall in all, where more than a few thousand fall at once
     */
    public static Found between(
            Market market, Terms before, Terms after, OptionalInt buyer, long mostFallen, Checkpoint checkpoint) {
        Diversification search = new Diversification(market, before, after, mostFallen, checkpoint);
        List<Candidate> felled = search.felling(search.candidates(buyer), before, true, NOBODY_ASKS);
        BitSet down = market.fallen(after);
        int[] fells = new int[market.entities()];
        List<Candidate> free = search.felling(felled, after, false, fells).stream()
                .filter(candidate -> !down.get(candidate.buyer()))
                .toList();
        CompressedRows bySupplier = CompressedRows.of(
                free.size(), market.entities(), place -> free.get(place).oldSupplier());
        List<Escape> escapes = new ArrayList<>();
        List<Candidate> left = new ArrayList<>();
        for (int supplier : search.fewestFirst(fells, bySupplier)) {
            List<Candidate> candidates = IntStream.range(
                            bySupplier.start()[supplier], bySupplier.start()[supplier + 1])
                    .mapToObj(place -> free.get(bySupplier.items()[place]))
                    .toList();
            int known = escapes.size();
            if (search.leftToFall <= 0 || !search.addEscapes(supplier, candidates, escapes)) {
                escapes.subList(known, escapes.size()).clear();
                left.addAll(candidates);
            }
        }
        if (!left.isEmpty()
                && search.days().cardinality() <= FEW_DAYS
                && market.gone().isEmpty()) {
            search.addTogether(left, escapes);
            left.clear();
        }
        escapes.sort(Comparator.comparingInt(Escape::day)
                .thenComparingInt(Escape::buyer)
                .thenComparing(escape -> market.roleName(escape.role()))
                .thenComparingInt(Escape::oldSupplier));
        return new Found(escapes, left.size());
    }

    /** The old suppliers; those that fell as many by name. */
    private int[] fewestFirst(int[] fells, CompressedRows bySupplier) {
        return IntStream.range(0, fells.length)
                .filter(supplier -> bySupplier.count(supplier) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(supplier -> fells[supplier])
                        .thenComparingInt(supplier -> supplier))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Candidate> candidates(OptionalInt buyer) {
        int first = buyer.isPresent() ? market.groupsOf[buyer.getAsInt()] : 0;
        int end = buyer.isPresent() ? market.groupsOf[buyer.getAsInt() + 1] : market.groupStart.length - 1;
        List<Candidate> candidates = new ArrayList<>();
        for (int group = first; group < end; group++) {
            if (market.essential(group)) {
                checkpoint.pass();
                addCandidates(group, candidates);
            }
        }
        return candidates;
    }

    private void addCandidates(int group, List<Candidate> candidates) {
        int[] old = IntStream.of(market.holding(group, before))
                .map(market::supplier)
                .distinct()
                .toArray();
        int[] gained = IntStream.of(market.holding(group, after))
                .filter(fact -> IntStream.of(old).noneMatch(supplier -> supplier == market.supplier(fact)))
                .toArray();
        if (gained.length == 0) {
            return;
        }
        int buyer = market.customer(market.groupStart[group]);
        for (int supplier : old) {
            if (supplier != buyer) {
                candidates.add(new Candidate(buyer, market.role(market.groupStart[group]), supplier, gained));
            }
        }
    }

    /**
     * Those whose old supplier fells the buyer by these terms, or those where it does not; in their order.
     *
     * @param counts takes how many each supplier fells
     */
    private List<Candidate> felling(List<Candidate> candidates, Terms terms, boolean fells, int[] counts) {
        if (candidates.isEmpty()) {
            return candidates;
        }
        CompressedRows bySupplier = CompressedRows.of(
                candidates.size(),
                market.entities(),
                place -> candidates.get(place).oldSupplier());
        BitSet kept = new BitSet();
        SingleRemovals.each(market, terms, checkpoint, (supplier, without) -> {
            if (supplier < counts.length) {
                counts[supplier] = without.count();
            }
            for (int place = bySupplier.start()[supplier]; place < bySupplier.start()[supplier + 1]; place++) {
                int candidate = bySupplier.items()[place];
                kept.set(candidate, without.hasFallen(candidates.get(candidate).buyer()) == fells);
            }
        });
        return kept.stream().mapToObj(candidates::get).toList();
    }

    /**
     * From the second day back to those on which the old supplier still fells its buyers, by one cascade for all of them. Of
     * days between which nothing changes on which the cascade depends, one is tried.
     *
     * @return whether that was not too much work
     */
    private boolean addEscapes(int oldSupplier, List<Candidate> candidates, List<Escape> escapes) {
        List<Candidate> open = candidates;
        int free = after.day();
        for (int day = after.day(); !open.isEmpty() && day >= before.day(); day = free - 1) {
            checkpoint.pass();
            Cascade cascade = KnockOut.of(market, after.onDay(day), oldSupplier);
            leftToFall -= cascade.everyone().length > WORTH_A_LOOK ? cascade.everyone().length : 0;
            if (leftToFall < 0) {
                return false;
            }
            BitSet fallen = cascade.all();
            List<Candidate> left = new ArrayList<>();
            for (Candidate one : open) {
                if (fallen.get(one.buyer())) {
                    escapes.add(new Escape(one.buyer(), one.role(), oldSupplier, one.gained(), free));
                } else {
                    left.add(one);
                }
            }
            open = left;
            free = Math.max(before.day(), lastOther(cascade, day) + 1);
        }
        for (Candidate one : open) {
            escapes.add(new Escape(one.buyer(), one.role(), oldSupplier, one.gained(), before.day()));
        }
        return true;
    }

    /** The last day before another on which something else may fall. */
    private int lastOther(Cascade cascade, int day) {
        return cascade.everyone().length > WORTH_A_LOOK
                ? lastChange(day) - 1
                : CascadeInTime.lastOther(market, after.onDay(day), cascade, before.day());
    }

    /** By the removal of everybody on each day. */
    private void addTogether(List<Candidate> candidates, List<Escape> escapes) {
        List<Candidate> open = candidates;
        int free = after.day();
        for (int day = lastChange(free) - 1; !open.isEmpty() && day >= before.day(); day = lastChange(day) - 1) {
            List<Candidate> standing = felling(open, after.onDay(day), false, NOBODY_ASKS);
            Set<Candidate> still = Collections.newSetFromMap(new IdentityHashMap<>());
            still.addAll(standing);
            free = day + 1;
            for (Candidate one : open) {
                if (!still.contains(one)) {
                    escapes.add(new Escape(one.buyer(), one.role(), one.oldSupplier(), one.gained(), free));
                }
            }
            open = standing;
        }
        for (Candidate one : open) {
            escapes.add(new Escape(one.buyer(), one.role(), one.oldSupplier(), one.gained(), before.day()));
        }
    }

    /** The last day up to one on which a fact begins or ends; the first of all where there is none after it. */
    private int lastChange(int day) {
        int last = days().previousSetBit(day - before.day());
        return last < 0 ? before.day() : before.day() + last;
    }

    private BitSet days() {
        BitSet days = changes;
        if (days == null) {
            days = new BitSet();
            for (int fact = 0; fact < market.reliances(); fact++) {
                if (market.counts(fact, after)) {
                    set(days, market.since(fact));
                    set(days, market.until(fact));
                }
            }
            changes = days;
        }
        return days;
    }

    private void set(BitSet days, int day) {
        if (before.day() < day && day <= after.day()) {
            days.set(day - before.day());
        }
    }
}

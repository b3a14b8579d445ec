package interlock.market;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Buyers that gained an alternative between two days: an old supplier in a role, whose removal felled the buyer on the
 * first day and does not on the second, when there is a supplier in that role who was not there before.
 *
 * <p>Who fells whom on the two days is told by {@link SingleRemovals} for all at once, O(entities + facts) and what falls
 * anew; then one {@link KnockOut} at most for each day since an escape on which a fact begins or ends that the buyer
 * needs.
 */
public final class Diversification {

    /**
     * One buyer's way out.
     *
     * @param oldSupplier the one that felled it
     * @param gained the facts of the new suppliers that hold on the second day
     * @param day the first day of the unbroken stretch that reaches the second day and on which the old one fells the
     *     buyer no more
     */
    public record Escape(int buyer, int role, int oldSupplier, int[] gained, int day) {}

    /** A buyer's old supplier in a role that it gained others in. */
    private record Candidate(int buyer, int role, int oldSupplier, int[] gained) {}

    private final Market market;
    private final Terms before;
    private final Terms after;
    private final Checkpoint checkpoint;
    /** What may matter to a buyer, on whatever day. */
    private final Map<Integer, int[]> factsOf = new HashMap<>();

    private Diversification(Market market, Terms before, Terms after, Checkpoint checkpoint) {
        this.market = market;
        this.before = before;
        this.after = after;
        this.checkpoint = checkpoint;
    }

    /** Every escape between two days, or only those of one buyer. */
    public static List<Escape> between(
            Market market, Terms before, Terms after, OptionalInt buyer, Checkpoint checkpoint) {
        Diversification search = new Diversification(market, before, after, checkpoint);
        List<Candidate> felled = search.felling(search.candidates(buyer), before, true);
        return search.felling(felled, after, false).stream()
                .map(search::escape)
                .sorted(Comparator.comparingInt(Escape::day))
                .toList();
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

    /** Those whose old supplier fells the buyer by these terms, or those where it does not; in their order. */
    private List<Candidate> felling(List<Candidate> candidates, Terms terms, boolean fells) {
        if (candidates.isEmpty()) {
            return candidates;
        }
        CompressedRows bySupplier = CompressedRows.of(
                candidates.size(),
                market.entities(),
                place -> candidates.get(place).oldSupplier());
        BitSet kept = new BitSet();
        SingleRemovals.each(market, terms, checkpoint, (supplier, without) -> {
            for (int place = bySupplier.start()[supplier]; place < bySupplier.start()[supplier + 1]; place++) {
                int candidate = bySupplier.items()[place];
                kept.set(candidate, without.hasFallen(candidates.get(candidate).buyer()) == fells);
            }
        });
        return kept.stream().mapToObj(candidates::get).toList();
    }

    private Escape escape(Candidate candidate) {
        checkpoint.pass();
        return new Escape(
                candidate.buyer(), candidate.role(), candidate.oldSupplier(), candidate.gained(), freeSince(candidate));
    }

    /** The first day of the unbroken stretch that reaches the second day and on which the buyer stands without the old one. */
    private int freeSince(Candidate candidate) {
        int[] facts = factsOf.computeIfAbsent(
                candidate.buyer(),
                buyer -> new Statement.FailsWithout(buyer, buyer)
                        .facts(market)
                        .filter(fact -> market.counts(fact, after))
                        .toArray());
        return Stretch.begin(before.day(), after.day(), Stretch.changes(market, IntStream.of(facts)), day -> {
            checkpoint.pass();
            return KnockOut.fells(market, after.onDay(day), candidate.oldSupplier(), candidate.buyer());
        });
    }
}

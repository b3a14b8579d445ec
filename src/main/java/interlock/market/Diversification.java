package interlock.market;

import java.util.ArrayList;
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
 * <p>One {@link KnockOut} a day for each old supplier in a role that gained one; O(facts) to find these.
 */
public final class Diversification {

    /**
     * One buyer's way out.
     *
     * @param oldSupplier the one that felled it
     * @param gained the facts of the new suppliers that hold on the second day
     * @param day the first day on which a new supplier was there and the old one did not fell the buyer any more
     */
    public record Escape(int buyer, int role, int oldSupplier, int[] gained, int day) {}

    private record Removal(int entity, int day) {}

    private final Market market;
    private final Terms before;
    private final Terms after;
    private final Map<Removal, Cascade> cascades = new HashMap<>();
    private final List<Escape> escapes = new ArrayList<>();

    private Diversification(Market market, Terms before, Terms after) {
        this.market = market;
        this.before = before;
        this.after = after;
    }

    /** Every escape between two days, or only those of one buyer. */
    public static List<Escape> between(
            Market market, Terms before, Terms after, OptionalInt buyer, Checkpoint checkpoint) {
        Diversification search = new Diversification(market, before, after);
        int first = buyer.isPresent() ? market.groupsOf[buyer.getAsInt()] : 0;
        int end = buyer.isPresent() ? market.groupsOf[buyer.getAsInt() + 1] : market.groupStart.length - 1;
        for (int group = first; group < end; group++) {
            if (market.essential(group)) {
                checkpoint.pass();
                search.examine(group);
            }
        }
        search.escapes.sort(Comparator.comparingInt(Escape::day));
        return List.copyOf(search.escapes);
    }

    private void examine(int group) {
        int[] old = IntStream.of(market.holding(group, before))
                .map(market::supplier)
                .distinct()
                .toArray();
        int[] gained = IntStream.of(market.holding(group, after))
                .filter(fact -> IntStream.of(old).noneMatch(supplier -> supplier == market.supplier(fact)))
                .toArray();
        if (old.length == 0 || gained.length == 0) {
            return;
        }
        int buyer = market.customer(market.groupStart[group]);
        for (int supplier : old) {
            if (supplier != buyer && fells(supplier, buyer, before) && !fells(supplier, buyer, after)) {
                escapes.add(new Escape(
                        buyer,
                        market.role(market.groupStart[group]),
                        supplier,
                        gained,
                        firstFreeDay(supplier, buyer, gained)));
            }
        }
    }

    private int firstFreeDay(int supplier, int buyer, int[] gained) {
        return IntStream.of(gained)
                .map(market::since)
                .filter(day -> day > before.day() && day < after.day())
                .distinct()
                .sorted()
                .filter(day -> !fells(supplier, buyer, after.onDay(day)))
                .findFirst()
                .orElse(after.day());
    }

    private boolean fells(int supplier, int buyer, Terms terms) {
        return cascades.computeIfAbsent(
                        new Removal(supplier, terms.day()), removal -> KnockOut.of(market, terms, supplier))
                .fells(buyer);
    }
}

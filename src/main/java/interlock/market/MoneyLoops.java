package interlock.market;

import interlock.model.FactType;
import java.util.List;
import java.util.OptionalInt;

/**
 * Money loops: simple directed cycles of payments between companies, with at least one investment and one purchase.
 *
 * <p>As in Johnson, "Finding All the Elementary Circuits of a Directed Graph" (SIAM J. Comput. 4, 1975): within strongly
 * connected components, each cycle found once, from the one of its members that comes first in an order. Since loops are
 * short, dead ends are not learnt by blocking but known before: a search backwards from the root tells who can still come
 * home in the steps that are left. The best connected come first in the order, so that hubs are searched once each and
 * then gone. Shorter loops are found first, so a limit cuts off the longest.
 */
public final class MoneyLoops {

    /** The longest loops that are looked for unless another length is asked. */
    public static final int USUAL_LENGTH = 5;

    /**
     * What was found.
     *
     * @param loops each made when it is asked for
     * @param truncated whether there are more loops than the limit let through
     */
    public record Found(List<Loop> loops, boolean truncated) {

        /** So many of them, and no other than the first that were found, in the order in which they are told of. */
        public List<Loop> told(int limit) {
            return LoopOrder.mostKnownFirst(loops.subList(0, Math.min(limit, loops.size())));
        }
    }

    private static final int INVESTMENTS = 1 << FactType.Payment.INVESTMENT.ordinal();
    private static final int PURCHASES = 1 << FactType.Payment.PURCHASE.ordinal();
    private static final int BOTH = INVESTMENTS | PURCHASES;

    private final int limit;
    /** The kinds of payment that a loop must have, and no other. */
    private final int wanted;

    private final OptionalInt through;
    private final Payments payments;
    private final LoopSearch search;
    private final Loops loops;
    private boolean truncated = false;

    private MoneyLoops(Market market, Terms terms, int wanted, int limit, OptionalInt through, Checkpoint checkpoint) {
        this.limit = limit;
        this.wanted = wanted;
        this.through = through;
        payments = Payments.of(market, terms);
        search = new LoopSearch(payments, market.entities(), through, checkpoint);
        loops = new Loops(payments);
    }

    /**
     * Finds loops.
     *
     * @param maxLength the most companies in a loop, 2 or more
     * @param limit the most loops to give back
     * @param through a company that must be part of each loop, or empty for all loops
     */
    public static Found find(
            Market market, Terms terms, int maxLength, int limit, OptionalInt through, Checkpoint checkpoint) {
        return new MoneyLoops(market, terms, BOTH, limit, through, checkpoint).find(maxLength);
    }

    /** Finds cross-holdings: loops of investments alone, of companies that own a part of each other. */
    public static Found crossHoldings(
            Market market, Terms terms, int maxLength, int limit, OptionalInt through, Checkpoint checkpoint) {
        return new MoneyLoops(market, terms, INVESTMENTS, limit, through, checkpoint).find(maxLength);
    }

    /** Finds loops of purchases alone, of companies that buy from each other. */
    public static Found purchases(
            Market market, Terms terms, int maxLength, int limit, OptionalInt through, Checkpoint checkpoint) {
        return new MoneyLoops(market, terms, PURCHASES, limit, through, checkpoint).find(maxLength);
    }

    private Found find(int maxLength) {
        int[] roots = through.isPresent() ? new int[] {through.getAsInt()} : search.roots();
        for (int length = 2; length <= maxLength && !truncated; length++) {
            for (int place = 0; place < roots.length && !truncated; place++) {
                search.from(roots[place], length, this::addAll);
            }
        }
        return new Found(loops, truncated);
    }

    /** Every way to go round these hops that has the wanted kinds of payment; false to end the search. */
    private boolean addAll(int[] hops) {
        return choose(hops, 0, new int[hops.length], 0);
    }

    private boolean choose(int[] hops, int place, int[] legs, int kinds) {
        if (place == hops.length) {
            return kinds != wanted || add(legs);
        }
        for (int leg = payments.firstLeg(hops[place]); leg < payments.firstLeg(hops[place] + 1); leg++) {
            legs[place] = leg;
            if (!choose(hops, place + 1, legs, kinds | 1 << payments.kind(leg).ordinal())) {
                return false;
            }
        }
        return true;
    }

    private boolean add(int[] legs) {
        if (loops.size() == limit) {
            truncated = true;
            return false;
        }
        loops.append(legs);
        return true;
    }
}

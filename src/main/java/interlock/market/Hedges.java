package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Investors who back both sides of a rivalry. O(rivalries · investors of each). */
public final class Hedges {

    /**
     * One investor in two rivals.
     *
     * @param rivalry the facts that call them rivals
     * @param inOne the investments in {@code one}
     * @param inOther the investments in {@code other}
     */
    public record Hedge(int investor, int one, int other, int[] rivalry, int[] inOne, int[] inOther) {}

    private final Market market;
    private final Terms terms;

    private Hedges(Market market, Terms terms) {
        this.market = market;
        this.terms = terms;
    }

    /** Every hedge, by rivalry; or only those of one investor. */
    public static List<Hedge> of(Market market, Terms terms, OptionalInt investor) {
        return new Hedges(market, terms)
                .all().stream()
                        .filter(hedge -> investor.isEmpty() || hedge.investor() == investor.getAsInt())
                        .toList();
    }

    private List<Hedge> all() {
        List<Hedge> hedges = new ArrayList<>();
        int[] rivalries = IntStream.range(market.reliances(), market.facts())
                .filter(fact -> market.type(fact) == FactType.RIVALS && market.holds(fact, terms))
                .boxed()
                .sorted((a, b) -> Long.compare(pair(a), pair(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < rivalries.length; ) {
            int end = place + 1;
            while (end < rivalries.length && pair(rivalries[end]) == pair(rivalries[place])) {
                end++;
            }
            addHedges(hedges, Arrays.copyOfRange(rivalries, place, end));
            place = end;
        }
        return hedges;
    }

    /** The two rivals, the smaller number first: rivalry has no direction. */
    private long pair(int rivalry) {
        int from = market.from(rivalry);
        int to = market.to(rivalry);
        return (long) Math.min(from, to) << 32 | Math.max(from, to);
    }

    private void addHedges(List<Hedge> hedges, int[] rivalry) {
        int one = (int) (pair(rivalry[0]) >>> 32);
        int other = (int) pair(rivalry[0]);
        if (one == other) {
            return;
        }
        int[] inOne = investments(one);
        int[] inOther = investments(other);
        IntStream.of(inOne).map(market::supplier).distinct().forEach(investor -> {
            int[] there = by(investor, inOther);
            if (there.length > 0) {
                hedges.add(new Hedge(investor, one, other, rivalry, by(investor, inOne), there));
            }
        });
    }

    private int[] investments(int company) {
        int group = market.groupsOf[company];
        boolean backed = group < market.groupsOf[company + 1] && market.role(market.groupStart[group]) == Roles.CAPITAL;
        return backed ? market.holding(group, terms) : new int[0];
    }

    private int[] by(int investor, int[] investments) {
        return IntStream.of(investments)
                .filter(fact -> market.supplier(fact) == investor)
                .toArray();
    }
}

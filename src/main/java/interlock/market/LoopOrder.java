package interlock.market;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The order in which loops of money are told of, drawn and numbered. */
final class LoopOrder {
    private static final String FIRST_CURRENCY = "USD";

    private record Placed(Loop loop, long silent, boolean foreign, long narrowest) {
        private static final Comparator<Placed> ORDER = Comparator.comparingInt(
                        (Placed one) -> one.loop.legs().size())
                .thenComparingLong(Placed::silent)
                .thenComparing(Placed::foreign)
                .thenComparing(Placed::narrowest, Comparator.reverseOrder());
    }

    private LoopOrder() {}

    /**
     * The shortest first; of one length those in which most payments tell an amount, then those with amounts in US dollars,
     * then those whose narrowest payment, of which one tells an amount, is the largest; else as they come.
     */
    static List<Loop> mostKnownFirst(List<Loop> loops) {
        return loops.stream()
                .map(LoopOrder::placed)
                .sorted(Placed.ORDER)
                .map(Placed::loop)
                .toList();
    }

    private static Placed placed(Loop loop) {
        long telling = loop.legs().stream()
                .filter(leg -> !leg.amount().byCurrency().isEmpty())
                .count();
        boolean dollars =
                loop.legs().stream().anyMatch(leg -> leg.amount().byCurrency().containsKey(FIRST_CURRENCY));
        long narrowest = loop.legs().stream()
                .flatMap(leg -> amounts(leg, dollars))
                .mapToLong(LoopOrder::most)
                .min()
                .orElse(0);
        return new Placed(loop, loop.legs().size() - telling, !dollars, narrowest);
    }

    /** Of one currency where it can be so, since no rate is known. */
    private static Stream<Range> amounts(Leg leg, boolean dollars) {
        return leg.amount().byCurrency().entrySet().stream()
                .filter(sum -> !dollars || sum.getKey().equals(FIRST_CURRENCY))
                .map(Map.Entry::getValue);
    }

    private static long most(Range sum) {
        return sum.max() == Range.OPEN ? sum.min() : sum.max();
    }
}

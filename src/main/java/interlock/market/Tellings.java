package interlock.market;

import interlock.model.AmountQualifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Facts of several data sets about one matter: the same relation from the same one to the same other, from the same day,
 * in the same currency. They are tellings of one thing, and a sum takes them once: the range that all of them allow, and
 * where they contradict each other the range from the least to the most that is told. Facts of one data set are never one
 * matter: there they are tranches, or parts. Nor is what somebody supposes, whatever data set it is asked for in: it comes on top of what is told.
 */
final class Tellings {

    /** No fact: others may tell of the same. */
    private static final int SHARED = -1;

    /** @param alone the one fact of it, where it can have no other */
    private record Matter(int type, int from, int to, int since, String currency, int alone) {}

    private Tellings() {}

    /** The amounts of payments, each matter once, in the order in which they first come. O(payments). */
    static List<Amount> amounts(Market market, int[] payments) {
        if (areOfOneDataSet(market, payments)) {
            List<Amount> each = new ArrayList<>();
            for (int payment : payments) {
                each.add(market.amount(payment));
            }
            return each;
        }
        Map<Matter, Map<Integer, List<Amount>>> matters = new LinkedHashMap<>();
        for (int payment : payments) {
            Matter matter = new Matter(
                    market.type(payment).ordinal(),
                    market.from(payment),
                    market.to(payment),
                    market.since(payment),
                    market.amount(payment).currency(),
                    market.facts.supposed.get(payment) ? payment : SHARED);
            matters.computeIfAbsent(matter, unseen -> new LinkedHashMap<>())
                    .computeIfAbsent(market.dataSet(payment), unseen -> new ArrayList<>())
                    .add(market.amount(payment));
        }
        List<Amount> amounts = new ArrayList<>();
        matters.forEach((matter, tellings) -> {
            // Of a matter that is told in several parts by some, the first part of each is the first of the others, and
            // so on.
            int parts = tellings.values().stream().mapToInt(List::size).max().orElse(0);
            for (int part = 0; part < parts; part++) {
                int place = part;
                amounts.add(tellings.values().stream()
                        .filter(told -> place < told.size())
                        .map(told -> told.get(place))
                        .reduce(Tellings::together)
                        .orElseThrow());
            }
        });
        return amounts;
    }

    /** Where each is a matter of its own. */
    static boolean areOfOneDataSet(Market market, int[] payments) {
        for (int payment : payments) {
            if (market.dataSet(payment) != market.dataSet(payments[0])) {
                return false;
            }
        }
        return true;
    }

    private static Amount together(Amount one, Amount other) {
        long min = Math.max(one.min(), other.min());
        long max = Math.min(one.max(), other.max());
        // One exact figure that fits the others is what all of them allow; any other range is as vague as its vaguest
        // telling.
        boolean exact =
                min == max && Stream.of(one, other).anyMatch(told -> told.min() == told.max() && !told.isAbout());
        AmountQualifier qualifier = one.isAbout() || other.isAbout() ? AmountQualifier.ABOUT : one.qualifier();
        return min <= max
                ? new Amount(min, max, exact ? AmountQualifier.EXACT : qualifier, one.currency())
                : new Amount(
                        Math.min(one.min(), other.min()), Math.max(one.max(), other.max()), qualifier, one.currency());
    }
}

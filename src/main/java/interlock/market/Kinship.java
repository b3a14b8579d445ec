package interlock.market;

import interlock.model.FactType;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether two have to do with each other by any fact, of whatever day and standing: no rivals for one place. */
public final class Kinship {

    private Kinship() {}

    /** Whether one designs, makes, operates or develops the other, or is a part of it, or one designer stands behind both. */
    public static boolean joins(Market market, int one, int other) {
        return belongs(market, one, other) || belongs(market, other, one) || shareADesigner(market, one, other);
    }

    private static boolean belongs(Market market, int thing, int owner) {
        for (int fact = market.firstFact(thing); fact < market.firstFact(thing + 1); fact++) {
            if (market.supplier(fact) == owner && Sources.OWN.contains(market.type(fact)) && isThere(market, fact)) {
                return true;
            }
        }
        for (int place = market.byPart.start()[thing]; place < market.byPart.start()[thing + 1]; place++) {
            int fact = market.byPart.items()[place];
            if (market.supplier(fact) == owner && isThere(market, fact)) {
                return true;
            }
        }
        return market.facts.ended.belonged(thing, owner);
    }

    /** By two facts: of one thing, which has one designer as a rule, by two of the same. */
    private static boolean shareADesigner(Market market, int one, int other) {
        int[] designers = designers(market, one);
        if (one == other) {
            return IntStream.of(designers).distinct().count() < designers.length;
        }
        return designers.length > 0
                && Arrays.stream(designers(market, other))
                        .anyMatch(designer -> IntStream.of(designers).anyMatch(each -> each == designer));
    }

    private static int[] designers(Market market, int thing) {
        return IntStream.concat(
                        IntStream.range(market.firstFact(thing), market.firstFact(thing + 1))
                                .filter(fact -> market.type(fact) == FactType.DESIGNS && isThere(market, fact))
                                .map(market::supplier),
                        IntStream.of(market.facts.ended.designers(thing)))
                .toArray();
    }

    private static boolean isThere(Market market, int fact) {
        return !market.facts.lost.get(fact) && !market.facts.isOut(fact);
    }
}

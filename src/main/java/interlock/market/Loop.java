package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Money that comes back: payments in a circle, with at least one investment and one purchase. It begins with an
 * investment and ends with a purchase. A loop is a shape, and says nothing of intent.
 */
public record Loop(List<Leg> legs) {

    /**
     * What can go round in one currency.
     *
     * @param bottleneck the amount of the narrowest leg
     * @param funded the purchases whose seller invests in the loop's next step
     */
    public record Flow(String currency, Range bottleneck, List<Funded> funded) {}

    /**
     * A purchase that the seller's own investment helps to pay.
     *
     * @param purchase the place of the purchase among the legs
     * @param share how much of the purchase the other legs of the loop can bring
     */
    public record Funded(int purchase, Share share) {}

    /** What can go round, for each currency that a leg discloses; nothing where none does. */
    public List<Flow> flows() {
        TreeSet<String> currencies = new TreeSet<>();
        for (Leg leg : legs) {
            currencies.addAll(leg.amount().byCurrency().keySet());
        }
        return currencies.stream().map(this::flow).toList();
    }

    private Flow flow(String currency) {
        List<Funded> funded = new ArrayList<>();
        for (int place = 0; place < legs.size(); place++) {
            Leg next = legs.get((place + 1) % legs.size());
            if (legs.get(place).kind() == FactType.Payment.PURCHASE && next.kind() == FactType.Payment.INVESTMENT) {
                Range purchase = legs.get(place).amount().in(currency);
                funded.add(new Funded(place, narrowest(currency, place).shareOf(purchase)));
            }
        }
        return new Flow(currency, narrowest(currency, NONE), funded);
    }

    private static final int NONE = -1;

    /** The narrowest of all legs but one. */
    private Range narrowest(String currency, int without) {
        Range narrowest = new Range(Range.OPEN, Range.OPEN, 0, 0);
        for (int place = 0; place < legs.size(); place++) {
            if (place != without) {
                narrowest = narrowest.narrowest(legs.get(place).amount().in(currency));
            }
        }
        return narrowest;
    }
}

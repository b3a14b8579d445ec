package interlock.market;

import interlock.model.AmountQualifier;
import interlock.model.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Money that comes back: payments in a circle. With an investment and a purchase it begins with an investment and ends
 * with a purchase. A loop is a shape, and says nothing of intent.
 */
public record Loop(List<Leg> legs) {

    /**
     * The amount that can pass where all of several legs must be passed.
     *
     * @param min the least: no leg is known to come to less
     * @param max the most: the least upper end among the legs that have one; {@link Range#OPEN} where none has. A leg of
     *     which a part is undisclosed has none, and loosens nobody else's
     * @param undisclosed the number of payments in the legs whose amount is not known
     * @param aboutMin whether a leg of which the least is told is approximate
     * @param aboutMax the same of the most
     */
    public record Bottleneck(long min, long max, int undisclosed, boolean aboutMin, boolean aboutMax) {

        private static final Bottleneck OF_NOTHING = new Bottleneck(Range.OPEN, Range.OPEN, 0, false, false);

        private Bottleneck and(Range leg) {
            return new Bottleneck(
                    Math.min(min, leg.min()),
                    Math.min(max, leg.ceiling()),
                    undisclosed + leg.undisclosed(),
                    min <= leg.min() && aboutMin || leg.min() <= min && leg.about(),
                    max <= leg.ceiling() && aboutMax || leg.ceiling() <= max && leg.about());
        }

        /** How the amount is known, as of {@link Range#qualifier}. */
        public @Nullable String qualifier() {
            return AmountQualifier.ofSum(aboutMin && min > 0 || aboutMax && max < Range.OPEN, max == Range.OPEN);
        }

        /** How much of a whole this pays, whatever the unknown parts turn out to be; never more than all of it. */
        Share shareOf(Range whole) {
            return new Share(Share.of(min, whole.ceiling()), Share.of(max, whole.min()));
        }
    }

    /**
     * What can go round in one currency.
     *
     * @param funded the purchases whose seller invests in the loop's next step
     */
    public record Flow(String currency, Bottleneck bottleneck, List<Funded> funded) {}

    /**
     * A purchase that the seller's own investment helps to pay.
     *
     * @param purchase the place of the purchase among the legs
     * @param share how much of the purchase the other legs of the loop can bring
     * @param about whether an amount that it is worked out from is approximate
     */
    public record Funded(int purchase, Share share, boolean about) {
        /** How the share is known; nothing and all of it are no approximation. */
        public @Nullable String qualifier() {
            boolean open = share.min() == 0 && share.max() == 1 || share.max() == 0;
            return AmountQualifier.ofSum(about && !open, false);
        }
    }

    /** What can go round, for each currency that a leg discloses; nothing where none does. */
    public List<Flow> flows() {
        TreeSet<String> currencies = new TreeSet<>();
        for (Leg leg : legs) {
            currencies.addAll(leg.amount().byCurrency().keySet());
        }
        return currencies.stream().map(this::flow).toList();
    }

    /** Whether nobody in it invests in another: all buy from each other. */
    public boolean hasPurchasesAlone() {
        return legs.stream().allMatch(leg -> leg.kind() == FactType.Payment.PURCHASE);
    }

    private Flow flow(String currency) {
        List<Funded> funded = new ArrayList<>();
        for (int place = 0; place < legs.size(); place++) {
            Leg next = legs.get((place + 1) % legs.size());
            if (legs.get(place).kind() == FactType.Payment.PURCHASE && next.kind() == FactType.Payment.INVESTMENT) {
                Range purchase = legs.get(place).amount().in(currency);
                Bottleneck rest = narrowest(currency, place);
                boolean about = purchase.about() || rest.aboutMin() || rest.aboutMax();
                funded.add(new Funded(place, rest.shareOf(purchase), about));
            }
        }
        return new Flow(currency, narrowest(currency, NONE), funded);
    }

    private static final int NONE = -1;

    /** The narrowest of all legs but one. */
    private Bottleneck narrowest(String currency, int without) {
        Bottleneck narrowest = Bottleneck.OF_NOTHING;
        for (int place = 0; place < legs.size(); place++) {
            if (place != without) {
                narrowest = narrowest.and(legs.get(place).amount().in(currency));
            }
        }
        return narrowest;
    }
}

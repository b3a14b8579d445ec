package interlock.market;

import interlock.model.FactType;

/**
 * Who is paid by a payment. An investment pays the investee; a purchase pays the company that it names, or who operates
 * the cloud that it names on that day. Where a chip or a product is bought, nobody is known to be paid.
 */
final class Payees {

    private static final int[] NOBODY = {};

    private final Market market;
    private final Terms terms;

    Payees(Market market, Terms terms) {
        this.market = market;
        this.terms = terms;
    }

    int[] of(int payment) {
        int target = market.to(payment);
        return switch (market.kind(target)) {
            case COMPANY -> new int[] {target};
            case CLOUD -> operators(target);
            case MODEL, CHIP, PRODUCT -> NOBODY;
        };
    }

    /** The operator where there is exactly one, else the target: whose share of a joint one is nobody's to say. */
    int supplier(int purchase) {
        int[] payees = of(purchase);
        return payees.length == 1 ? payees[0] : market.to(purchase);
    }

    private int[] operators(int cloud) {
        IntList operators = new IntList();
        int end = market.firstFact(cloud + 1);
        for (int fact = market.firstFact(cloud); fact < end; fact++) {
            int operator = market.supplier(fact);
            boolean known = operators.size() > 0 && operators.last() == operator;
            if (market.type(fact) == FactType.OPERATES && !known && market.holds(fact, terms)) {
                operators.add(operator);
            }
        }
        return operators.toArray();
    }
}

package interlock.market;

import interlock.model.EntityKind;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid by a payment. An investment pays the investee; a purchase pays the company that it names, or who operates
 * the cloud that it names on that day: of several, each from nothing to all. Where a chip or a product is bought, nobody is
 * known to be paid.
 */
final class Payees {

    private static final int[] NOBODY = {};

    private final Market market;
    private final Terms terms;
    private final boolean clouds;
    /** Of the clouds that were asked about; many buy of one. */
    private final int[] @Nullable [] operatorsOf;

    Payees(Market market, Terms terms) {
        this(market, terms, false);
    }

    private Payees(Market market, Terms terms, boolean clouds) {
        this.market = market;
        this.terms = terms;
        this.clouds = clouds;
        operatorsOf = new int[market.entities()][];
    }

    /** The same, but that a cloud itself is paid where nobody is known to operate it. */
    static Payees orClouds(Market market, Terms terms) {
        return new Payees(market, terms, true);
    }

    int[] of(int payment) {
        int target = market.to(payment);
        return switch (market.kind(target)) {
            case COMPANY -> new int[] {target};
            case CLOUD -> clouds ? orItself(target) : operators(target);
            case MODEL, CHIP, PRODUCT -> NOBODY;
        };
    }

    private int[] orItself(int cloud) {
        int[] operators = operators(cloud);
        return operators.length == 0 ? new int[] {cloud} : operators;
    }

    /**
     * Who is paid by a purchase: {@link #of}, and the target itself where a cloud's operator is not known. Nobody where the
     * buyer itself is paid: what one buys of itself, or of a cloud that it operates, is its own supply.
     */
    int[] suppliers(int purchase) {
        int target = market.to(purchase);
        int[] payees = market.kind(target) == EntityKind.CLOUD ? orItself(target) : of(purchase);
        return IntStream.of(payees).anyMatch(payee -> payee == market.from(purchase)) ? NOBODY : payees;
    }

    /** The facts by which one operates what is bought. */
    IntStream operations(int payment) {
        return market.operations(market.to(payment), terms);
    }

    /** The companies that run a cloud on that day. */
    int[] operators(int cloud) {
        int[] known = operatorsOf[cloud];
        if (known == null) {
            known = market.operations(cloud, terms)
                    .map(market::supplier)
                    .distinct()
                    .toArray();
            operatorsOf[cloud] = known;
        }
        return known;
    }
}

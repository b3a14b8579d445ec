package interlock.procedures;

import interlock.market.Leg;
import interlock.market.Market;
import interlock.market.Payments;
import interlock.market.Range;
import interlock.market.Terms;
import interlock.model.FactType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.payments}: who pays whom. */
public final class PaymentsProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.payments";

    /**
     * All payments from one company to another, in one currency.
     *
     * @param kinds investment, purchase, or both
     * @param amountMin null where no amount is disclosed
     * @param amountMax null where there is no upper end, and where no amount is disclosed
     * @param amountQualifier as {@link Range#qualifier} has it
     * @param undisclosed the number of payments whose amount is not known
     * @param total how many pairs there are in all, whatever the limit
     * @param incompleteTotal how many of all pairs have an amount that is not disclosed
     * @param facts the payments, and who operates the cloud that was bought
     */
    public record Row(
            String from,
            String to,
            List<String> kinds,
            @Nullable Long amountMin,
            @Nullable Long amountMax,
            @Nullable String amountQualifier,
            long undisclosed,
            long total,
            long incompleteTotal,
            List<Path> facts) {}

    /** One who pays and one who is paid, in one currency. */
    private record Pair(int number, Range amount) {
        private long size() {
            if (amount.disclosed() == 0) {
                return 0;
            }
            return amount.max() == Range.OPEN || amount.max() == amount.min() ? amount.min() : amount.max();
        }
    }

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description("Who pays whom: one row for each payer and payee with a payment in the currency, or one whose"
            + " amount is not disclosed; the largest first. An investment pays the investee, a purchase the"
            + " company or the operator of the cloud, each of several operators from nothing to all; what one"
            + " buys of itself, or of a cloud that it operates, stays out. A maximum that is null has no upper"
            + " end. total and incompleteTotal are of all pairs, whatever the limit. Options: currency (ISO"
            + " 4217; USD), payments (all, investments or purchases; all), entity (id of one who pays or is"
            + " paid; all), limit (pairs, 1 or more; all), "
            + TERMS
            + ".")
    public Stream<Row> payments(
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description = "asOf, atLeast, currency, payments, entity, limit, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast", "currency", "payments", "entity", "limit");
        String kind = checked.choice("payments", "all", "all", "investments", "purchases");
        int limit = checked.integer("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        Predicate<FactType.Payment> kinds =
                payment -> kind.equals("all") || (payment == FactType.Payment.INVESTMENT) == kind.equals("investments");
        Projection projection = current();
        Market market = projection.market();
        Terms terms = checked.terms(market);
        OptionalInt entity = checked.entity("entity", market);
        String currency = checked.currency(market);
        Payments payments =
                entity.isPresent() ? Payments.of(market, terms, entity.getAsInt()) : Payments.of(market, terms);
        List<Pair> pairs = pairs(payments, kinds, currency);
        long incomplete =
                pairs.stream().filter(pair -> pair.amount().undisclosed() > 0).count();
        Evidence evidence = evidence(projection);
        return pairs.stream()
                .sorted(Comparator.comparingLong(Pair::size)
                        .reversed()
                        .thenComparing(pair -> payments.payerOf(pair.number()))
                        .thenComparing(pair -> payments.payeeOf(pair.number())))
                .limit(limit)
                .map(pair -> row(market, payments, pair, kinds, currency, pairs.size(), incomplete, evidence));
    }

    private List<Pair> pairs(Payments payments, Predicate<FactType.Payment> kinds, String currency) {
        List<Pair> pairs = new ArrayList<>();
        for (int pair = 0; pair < payments.pairs(); pair++) {
            guard.check();
            if (payments.payerOf(pair) != payments.payeeOf(pair)) {
                Range amount = payments.amount(pair, kinds, currency);
                if (amount.disclosed() > 0 || amount.undisclosed() > 0) {
                    pairs.add(new Pair(pair, amount));
                }
            }
        }
        return pairs;
    }

    private static Row row(
            Market market,
            Payments payments,
            Pair pair,
            Predicate<FactType.Payment> kinds,
            String currency,
            long total,
            long incomplete,
            Evidence evidence) {
        List<Leg> legs = payments.legsOf(pair.number()).stream()
                .filter(leg -> kinds.test(leg.kind()))
                .toList();
        Range amount = pair.amount();
        return new Row(
                market.id(payments.payerOf(pair.number())),
                market.id(payments.payeeOf(pair.number())),
                legs.stream()
                        .map(leg -> leg.kind().name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                amount.leastOrNull(),
                amount.mostOrNull(),
                amount.qualifier(),
                amount.undisclosed(),
                total,
                incomplete,
                evidence.isFor("facts")
                        ? evidence.facts(payments.evidence(pair.number(), kinds, currency))
                        : List.of());
    }
}

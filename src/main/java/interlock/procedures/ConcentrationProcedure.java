package interlock.procedures;

import interlock.market.Concentration;
import interlock.market.Concentration.InCurrency;
import interlock.market.Concentration.Part;
import interlock.market.Concentration.Spend;
import interlock.market.Concentration.Supplier;
import interlock.market.Market;
import interlock.market.Range;
import interlock.market.Terms;
import interlock.model.AmountQualifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.concentration}. */
public final class ConcentrationProcedure extends MarketProcedure {

    /**
     * One supplier's part of a buyer's spend in one currency; what is said of the whole stands in each row.
     *
     * @param currency null for a supplier of whom no amount is known; then only counts are known
     * @param amountMax null where there is no upper end
     * @param amountQualifier as {@link Range#qualifier} has it
     * @param undisclosed the number of purchases from this supplier whose amount is not known in this currency
     * @param shareMin of what is disclosed, 0 to 1
     * @param shareQualifier about where an amount behind it is approximate
     * @param totalMax null where there is no upper end
     * @param totalUndisclosed the number of the buyer's purchases whose amount is not known in this currency
     * @param hhiMin with amounts 'at least X' taken as X, and undisclosed ones left out
     * @param hhiOpenMin with amounts 'at least X' as large as one likes, and undisclosed ones left out
     * @param hhiOpenReached whether the index can be {@code hhiOpenMax}; else it only comes near
     * @param hhiWholeMin with undisclosed amounts anything from nothing up
     * @param hhiByCount of the number of purchases, as if all were alike
     */
    public record Row(
            String supplier,
            @Nullable String currency,
            @Nullable Long amountMin,
            @Nullable Long amountMax,
            @Nullable String amountQualifier,
            long undisclosed,
            @Nullable Double shareMin,
            @Nullable Double shareMax,
            @Nullable String shareQualifier,
            @Nullable Long totalMin,
            @Nullable Long totalMax,
            @Nullable String totalQualifier,
            long totalUndisclosed,
            @Nullable Double hhiMin,
            @Nullable Double hhiMax,
            @Nullable Double hhiOpenMin,
            @Nullable Double hhiOpenMax,
            @Nullable Boolean hhiOpenReached,
            @Nullable Double hhiWholeMin,
            @Nullable Double hhiWholeMax,
            double hhiByCount,
            List<Path> purchases) {}

    @Procedure(name = "interlock.concentration", mode = Mode.READ)
    @Description("How concentrated a buyer's spend is by supplier: one row for each supplier and currency, with"
            + " the supplier's amount and its share of what is disclosed (0 to 1), the total, and the"
            + " Herfindahl-Hirschman index (10,000 times the sum of squared shares) as an interval: hhiMin,"
            + " hhiMax with amounts 'at least X' taken as X; hhiOpen with no upper end to these; hhiWhole with"
            + " undisclosed amounts anything from nothing up; hhiByCount of the number of purchases. A supplier"
            + " of whom no amount is known has no currency and no share. A maximum that is null has no upper"
            + " end. A purchase of a cloud counts for who operates it, for each of several from nothing to all;"
            + " what a buyer buys of itself stays out; purchases of chips and products are left out, since"
            + " nobody is known to be paid. Options: "
            + TERMS
            + ".")
    public Stream<Row> concentration(
            @Name(value = "buyer", description = "The id of the one who spends.") String buyer,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Projection projection = current();
        Market market = projection.market();
        Terms terms = new Options("interlock.concentration", options, "asOf", "atLeast").terms(market);
        Spend spend = Concentration.of(market, terms, Options.entityWith(buyer, market));
        Evidence evidence = evidence(projection);
        List<Row> rows = new ArrayList<>();
        for (InCurrency whole : spend.currencies()) {
            whole.parts().stream()
                    .sorted(Comparator.comparingLong(
                            (Part part) -> -part.amount().min()))
                    .forEach(part -> rows.add(disclosed(market, spend, whole, part, evidence)));
        }
        spend.suppliers().stream()
                .filter(supplier -> supplier.amount().byCurrency().isEmpty())
                .forEach(supplier -> rows.add(undisclosed(market, spend, supplier, evidence)));
        return rows.stream();
    }

    private static Row disclosed(Market market, Spend spend, InCurrency whole, Part part, Evidence evidence) {
        Supplier supplier = spend.suppliers().stream()
                .filter(one -> one.entity() == part.supplier())
                .findFirst()
                .orElseThrow();
        Range total = whole.total();
        return new Row(
                market.id(part.supplier()),
                whole.currency(),
                part.amount().min(),
                Range.endOrNull(part.amount().max()),
                supplier.amount().qualifierIn(whole.currency()),
                part.amount().undisclosed(),
                part.share().min(),
                part.share().max(),
                AmountQualifier.ofSum(total.about() && whole.parts().size() > 1, false),
                total.min(),
                Range.endOrNull(total.max()),
                spend.total().qualifierIn(whole.currency()),
                total.undisclosed(),
                whole.floor().min(),
                whole.floor().max(),
                whole.open().min(),
                whole.open().max(),
                whole.open().maxReached(),
                whole.whole().min(),
                whole.whole().max(),
                spend.byCount(),
                evidence.facts("purchases", supplier.facts()));
    }

    private static Row undisclosed(Market market, Spend spend, Supplier supplier, Evidence evidence) {
        return new Row(
                market.id(supplier.entity()),
                null,
                null,
                null,
                AmountQualifier.UNDISCLOSED.word(),
                supplier.facts().length,
                null,
                null,
                null,
                null,
                null,
                null,
                spend.total().undisclosed(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                spend.byCount(),
                evidence.facts("purchases", supplier.facts()));
    }
}

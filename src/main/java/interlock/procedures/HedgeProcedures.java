package interlock.procedures;

import interlock.market.Diversification;
import interlock.market.Hedges;
import interlock.market.Market;
import interlock.market.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.hedges} and {@code interlock.diversified}: who is safe whichever side wins. */
public final class HedgeProcedures extends MarketProcedure {

    /**
     * One investor in two rivals.
     *
     * @param one the rival whose id comes first
     * @param markets where they compete
     * @param oneMin put into the one: null where nothing is known in the currency
     * @param oneMax null where there is no upper end either
     * @param oneQualifier as {@link Range#qualifier} has it of what is known
     * @param oneUndisclosed investments whose amount is not known in the currency
     * @param top whether it is about the rivals that most investors share
     * @param further whether there are such, and it is about others
     * @param rivalry the facts that call them rivals
     * @param investments the investor's investments in either
     */
    public record Hedge(
            String investor,
            String one,
            String other,
            List<String> markets,
            @Nullable Long oneMin,
            @Nullable Long oneMax,
            @Nullable String oneQualifier,
            long oneUndisclosed,
            @Nullable Long otherMin,
            @Nullable Long otherMax,
            @Nullable String otherQualifier,
            long otherUndisclosed,
            boolean top,
            boolean further,
            List<Path> rivalry,
            List<Path> investments) {}

    /**
     * One buyer's way out.
     *
     * @param supplier the old one, that felled the buyer on the first day
     * @param newSuppliers those in the role who were not there on the first day
     * @param day the first day of the unbroken stretch that reaches the second day and on which the old one fells it no more
     * @param gained the facts of the new suppliers
     */
    public record Escape(
            String buyer, String role, String supplier, List<String> newSuppliers, LocalDate day, List<Path> gained) {}

    @Procedure(name = "interlock.hedges", mode = Mode.READ)
    @Description("Investors who back both sides of a rivalry: one row for each investor and pair of rivals, with where"
            + " they compete, what was put into each in one currency, the facts that call them rivals and the investments in"
            + " either; the rivals that most investors share first, then by investor and rivals. A maximum that is null has"
            + " no upper end. Options: currency (ISO 4217; USD), investor (id; all), "
            + TERMS
            + ".")
    public Stream<Hedge> hedges(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, currency, investor, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.hedges", options, "asOf", "atLeast", "currency", "investor");
        Projection projection = current();
        Market market = projection.market();
        String currency = checked.currency(market);
        Evidence evidence = evidence(projection);
        Hedges hedges = Hedges.of(market, checked.terms(market), checked.entity("investor", market), guard::check);
        return CountedRows.of(
                IntStream.range(0, hedges.size()).mapToObj(place -> row(market, hedges, place, currency, evidence)),
                evidence,
                // Where no two investors share rivals, a sentence counts the investors.
                row -> hedges.top() > 0 ? row.top() : row.investor());
    }

    private Hedge row(Market market, Hedges hedges, int place, String currency, Evidence evidence) {
        guard.check();
        Hedges.Hedge hedge = hedges.at(place);
        Range one = hedge.putIntoOne(market, currency);
        Range other = hedge.putIntoOther(market, currency);
        int[] investments = IntStream.concat(IntStream.of(hedge.inOne()), IntStream.of(hedge.inOther()))
                .toArray();
        return new Hedge(
                market.id(hedge.investor()),
                market.id(hedge.one()),
                market.id(hedge.other()),
                evidence.isFor("markets") ? markets(hedge.rivalry(), evidence) : List.of(),
                one.leastOrNull(),
                one.mostOrNull(),
                one.disclosed() > 0 ? one.qualifier() : null,
                one.undisclosed(),
                other.leastOrNull(),
                other.mostOrNull(),
                other.disclosed() > 0 ? other.qualifier() : null,
                other.undisclosed(),
                place < hedges.top(),
                hedges.top() > 0 && place >= hedges.top(),
                evidence.isFor("rivalry", place, hedge::rivalry) ? evidence.facts(hedge.rivalry()) : List.of(),
                evidence.isFor("investments", place, () -> investments) ? evidence.facts(investments) : List.of());
    }

    private static List<String> markets(int[] rivalry, Evidence evidence) {
        return IntStream.of(rivalry)
                .mapToObj(fact -> evidence.fact(fact).getProperty("market", null))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .sorted()
                .distinct()
                .toList();
    }

    @Procedure(name = "interlock.diversified", mode = Mode.READ)
    @Description("Buyers that gained an alternative between two days: the removal of an old supplier felled them"
            + " on the first day and does not on the second, and a supplier in that role is new. With the day"
            + " since which they are free of the old one without a break, and the facts of the new suppliers; by day,"
            + " buyer, role and supplier."
            + " Options: from (date or 'YYYY-MM-DD', a year before to), to (date, today; after from), buyer"
            + " (id; all), "
            + AT_LEAST_AND_DATA_SET
            + ".")
    public Stream<Escape> diversified(
            @Name(value = "options", defaultValue = "{}", description = "from, to, atLeast, buyer, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.diversified", options, "from", "to", "atLeast", "buyer");
        Options.Span days = checked.days();
        Projection projection = current();
        Market market = projection.market();
        OptionalInt buyer = checked.entity("buyer", market);
        Evidence evidence = evidence(projection);
        Diversification.Found found = Diversification.between(
                market,
                checked.terms(market, days.from()),
                checked.terms(market, days.to()),
                buyer,
                evidence.rows() == Integer.MAX_VALUE ? Long.MAX_VALUE : Diversification.MOST_FALLEN,
                guard::check);
        if (found.leftOut() > 0) {
            evidence.together().leaveOut(found.leftOut());
        }
        List<Diversification.Escape> escapes = found.escapes();
        return CountedRows.of(
                IntStream.range(0, escapes.size()).mapToObj(place -> row(market, escapes.get(place), place, evidence)),
                evidence,
                // A sentence names every buyer.
                Escape::buyer);
    }

    private Escape row(Market market, Diversification.Escape escape, int place, Evidence evidence) {
        guard.check();
        return new Escape(
                market.id(escape.buyer()),
                market.roleName(escape.role()),
                market.id(escape.oldSupplier()),
                IntStream.of(escape.gained())
                        .map(market::supplier)
                        .distinct()
                        .mapToObj(market::id)
                        .toList(),
                LocalDate.ofEpochDay(escape.day()),
                evidence.isFor("gained", place) ? evidence.facts(escape.gained()) : List.of());
    }
}

package interlock.procedures;

import interlock.market.Leg;
import interlock.market.Loop;
import interlock.market.Market;
import interlock.market.MoneyLoops;
import interlock.market.Range;
import interlock.market.Share;
import interlock.market.Terms;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.moneyLoops}. */
public final class MoneyLoopsProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.moneyLoops";

    private static final int NONE = -1;

    /** So many are counted beyond those that are asked for. */
    private static final int COUNTED = 100_000;

    /**
     * The loops that were looked for, and of how many rows is told.
     *
     * @param again the places of the loops between two of whom a loop before is told, the other way round
     */
    private record Search(
            Market market, MoneyLoops.Found found, List<Loop> told, BitSet again, long total, Evidence evidence) {}

    /**
     * What every search for loops of payments is asked with.
     *
     * @param maxLength the most companies in a loop
     * @param limit the most loops
     * @param through a company in each loop, or empty for any
     */
    record LoopOptions(Terms terms, int maxLength, int limit, OptionalInt through) {
        static final int LONGEST = 12;

        private static final int USUAL_LIMIT = 1_000;

        static LoopOptions read(String procedure, Map<String, Object> given, int usualLength, Market market) {
            return read(
                    new Options(procedure, given, "asOf", "atLeast", "maxLength", "limit", "through"),
                    usualLength,
                    market);
        }

        static LoopOptions read(Options options, int usualLength, Market market) {
            int maxLength = options.integer("maxLength", usualLength, 2, LONGEST);
            int limit = options.integer("limit", USUAL_LIMIT, 1, Integer.MAX_VALUE);
            return new LoopOptions(options.terms(market), maxLength, limit, options.entity("through", market));
        }
    }

    /**
     * One purchase in a loop that the seller's own investment helps to pay, in one currency. A loop of purchases alone is
     * one row for each currency, without a buyer, a seller and what concerns the purchase.
     *
     * @param loop the number of the loop among those told of, from 1
     * @param companies those in the loop, in the direction of the money, beginning with an investor
     * @param kinds for each of the companies, what it pays the next for: investment or purchase
     * @param currency null where no leg discloses an amount
     * @param amountMin the least that can go round: the narrowest leg
     * @param amountMax the most; null where there is no upper end
     * @param amountQualifier as {@link Range#qualifier} has it
     * @param undisclosed the number of payments in the loop whose amount is not known
     * @param purchaseMax null where there is no upper end
     * @param purchaseUndisclosed the number of purchases among these whose amount is not known
     * @param shareMin how much of the purchase the rest of the loop can pay, 0 to 1; null without a currency
     * @param shareQualifier about where an amount behind it is approximate
     * @param again whether a loop before it is between the same two, the other way round
     * @param facts every payment in the loop
     * @param truncated whether there are more loops than the limit let through
     * @param total how many rows there are in all, whatever the limit
     * @param more whether there are more than {@code total}: not all loops were counted
     */
    public record Row(
            long loop,
            List<String> companies,
            List<String> kinds,
            long length,
            @Nullable String buyer,
            @Nullable String seller,
            @Nullable String currency,
            @Nullable Long amountMin,
            @Nullable Long amountMax,
            @Nullable String amountQualifier,
            long undisclosed,
            @Nullable Long purchaseMin,
            @Nullable Long purchaseMax,
            @Nullable String purchaseQualifier,
            @Nullable Long purchaseUndisclosed,
            @Nullable Double shareMin,
            @Nullable Double shareMax,
            @Nullable String shareQualifier,
            boolean again,
            List<Path> facts,
            boolean truncated,
            long total,
            boolean more) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description("Money that goes in a circle between companies: at least one investment and one purchase; a"
            + " purchase of a cloud pays who operates it. Shortest first, then those of which most is known. One"
            + " row for each purchase whose seller invests in the loop's next company, and each currency: the"
            + " companies in the direction of the money, for what each pays the next (kinds: investment or purchase),"
            + " what can go round (amountMin, amountMax: the narrowest payment), the purchase, and how much of it the rest of the loop can pay (shareMin, shareMax, 0 to"
            + " 1). A maximum that is"
            + " null has no upper end; undisclosed counts payments of which no amount is known. again is true where a"
            + " loop before is between the same two companies, the other way round. total is the"
            + " number of rows in all, whatever the limit; more: there are still more. Options: maxLength"
            + " (companies in a loop, 2 to "
            + LoopOptions.LONGEST
            + "; "
            + MoneyLoops.USUAL_LENGTH
            + "), limit (loops, 1 or more; 1000), through (id of a company in each loop; any), payments (both, or"
            + " purchases for loops of purchases alone, one row for each loop and currency, without a buyer, a seller"
            + " and a share; both), "
            + TERMS
            + ".")
    public Stream<Row> moneyLoops(
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description = "asOf, atLeast, maxLength, limit, through, payments, dataSet.")
                    Map<String, Object> options) {
        Projection projection = current();
        Market market = projection.market();
        Options given = new Options(PROCEDURE, options, "asOf", "atLeast", "maxLength", "limit", "through", "payments");
        boolean purchases =
                given.choice("payments", "both", "both", "purchases").equals("purchases");
        LoopOptions asked = LoopOptions.read(given, MoneyLoops.USUAL_LENGTH, market);
        int limit = asked.limit();
        Evidence evidence = evidence(projection);
        int counted = evidence.isFor("total") ? Math.max(limit, COUNTED) : limit;
        MoneyLoops.Found found = purchases
                ? MoneyLoops.purchases(market, asked.terms(), asked.maxLength(), counted, asked.through(), guard::check)
                : MoneyLoops.find(market, asked.terms(), asked.maxLength(), counted, asked.through(), guard::check);
        long total = evidence.isFor("total") ? total(found) : 0;
        List<Loop> told = found.told(limit);
        Search search = new Search(market, found, told, again(told), total, evidence);
        return IntStream.range(0, search.told().size()).boxed().flatMap(place -> rows(search, place));
    }

    private static BitSet again(List<Loop> loops) {
        BitSet again = new BitSet();
        Set<Set<Integer>> before = new HashSet<>();
        for (int place = 0; place < loops.size(); place++) {
            List<Leg> legs = loops.get(place).legs();
            if (legs.size() == 2
                    && !before.add(
                            Set.of(legs.getFirst().payer(), legs.getLast().payer()))) {
                again.set(place);
            }
        }
        return again;
    }

    private long total(MoneyLoops.Found found) {
        long total = 0;
        for (Loop loop : found.loops()) {
            guard.check();
            total += loop.flows().isEmpty()
                    ? 1
                    : loop.flows().stream()
                            .mapToInt(MoneyLoopsProcedure::rowsOf)
                            .sum();
        }
        return total;
    }

    /** In one currency: one for each purchase that is funded; of purchases alone none is. */
    private static int rowsOf(Loop.Flow flow) {
        return Math.max(1, flow.funded().size());
    }

    private Stream<Row> rows(Search search, int place) {
        guard.check();
        Loop loop = search.told().get(place);
        boolean purchases = loop.hasPurchasesAlone();
        int last = purchases ? NONE : loop.legs().size() - 1;
        if (loop.flows().isEmpty()) {
            return Stream.of(row(search, place, loop, last, null, null));
        }
        return loop.flows().stream()
                .flatMap(flow -> purchases
                        ? Stream.of(row(search, place, loop, last, flow, null))
                        : flow.funded().stream()
                                .map(funded -> row(search, place, loop, funded.purchase(), flow, funded)));
    }

    /** @param purchaseAt the place of the purchase among the legs; none where the seller invests in nobody */
    private static Row row(
            Search search,
            int place,
            Loop loop,
            int purchaseAt,
            Loop.@Nullable Flow flow,
            Loop.@Nullable Funded funded) {
        Market market = search.market();
        List<Leg> legs = loop.legs();
        Leg purchase = purchaseAt == NONE ? null : legs.get(purchaseAt);
        Share share = funded == null ? null : funded.share();
        int[] facts =
                legs.stream().flatMapToInt(leg -> IntStream.of(leg.facts())).toArray();
        Range paid = flow == null || purchase == null ? null : purchase.amount().in(flow.currency());
        return new Row(
                place + 1,
                legs.stream().map(leg -> market.id(leg.payer())).toList(),
                legs.stream()
                        .map(leg -> leg.kind().name().toLowerCase(Locale.ROOT))
                        .toList(),
                legs.size(),
                purchase == null ? null : market.id(purchase.payer()),
                purchase == null ? null : market.id(purchase.payee()),
                flow == null ? null : flow.currency(),
                flow == null ? null : (Long) flow.bottleneck().min(),
                flow == null ? null : Range.endOrNull(flow.bottleneck().max()),
                flow == null ? null : flow.bottleneck().qualifier(),
                flow == null ? facts.length : flow.bottleneck().undisclosed(),
                paid == null ? null : (Long) paid.min(),
                paid == null ? null : Range.endOrNull(paid.max()),
                paid == null ? null : paid.qualifier(),
                purchase == null ? null : (Long) (long) (paid == null ? purchase.facts().length : paid.undisclosed()),
                share == null ? null : (Double) share.min(),
                share == null ? null : (Double) share.max(),
                funded == null ? null : funded.qualifier(),
                search.again().get(place),
                search.evidence().facts("facts", facts),
                search.found().loops().size() > search.told().size()
                        || search.found().truncated(),
                search.total(),
                search.found().truncated());
    }
}

package interlock.procedures;

import interlock.market.Deals;
import interlock.market.Events;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.Terms;
import interlock.model.RecordKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.api.set.primitive.LongSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** The facts of an agreement, which no index of Neo4j finds, and which agreements have none left. */
public final class DealProcedures extends MarketProcedure {

    /** One fact that is a leg of the agreement. */
    public record Leg(Path leg) {}

    /** The last day on which anything may have become known; null for any. */
    public record Known(@Nullable LocalDate day) {}

    /** An agreement without a leg. */
    public record Lost(String deal) {}

    /** An agreement as it stands in the store. */
    public record Committed(String deal, Map<String, Object> properties) {}

    /** An agreement, and how many facts are legs of it. */
    public record Count(String deal, long legs) {}

    @Procedure(name = "interlock.legs", mode = Mode.READ)
    @Description("The facts that are legs of an agreement and hold on a day, in no particular order; none where it has"
            + " none. Options: "
            + TERMS
            + ".")
    public Stream<Leg> legs(
            @Name(value = "deal", description = "The id of the agreement.") String deal,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.legs", options, "asOf", "atLeast");
        Projection projection = current();
        Market market = projection.market();
        Evidence evidence = evidence(projection);
        return market.deals()
                .legs(deal == null ? "" : deal)
                .filter(holds(market, checked.terms(market)))
                .mapToObj(fact -> new Leg(evidence.facts(new int[] {fact}).getFirst()));
    }

    @Procedure(name = "interlock.knownBy", mode = Mode.READ)
    @Description("One row: the day by which everything was known in the world that is asked about, null in one that has"
            + " no such day. Facts, agreements and sources that were not known by then are gone there by themselves.")
    public Stream<Known> knownBy() {
        WorldMark world = WorldMark.of(((InternalTransaction) transaction).kernelTransaction());
        return Stream.of(new Known(world == null ? null : world.knownBy()));
    }

    @Procedure(name = "interlock.legCounts", mode = Mode.READ)
    @Description("Every agreement with legs that hold on a day, and how many. Options: " + TERMS + ".")
    public Stream<Count> legCounts(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.legCounts", options, "asOf", "atLeast");
        Market market = current().market();
        IntPredicate holds = holds(market, checked.terms(market));
        Deals deals = market.deals();
        List<String> ids = deals.ids();
        return IntStream.range(0, ids.size())
                .mapToObj(deal ->
                        new Count(ids.get(deal), deals.legs(deal).filter(holds).count()))
                .filter(count -> count.legs() > 0);
    }

    @Procedure(name = "interlock.lostDeals", mode = Mode.READ)
    @Description(
            "The agreements that have lost their last leg in this transaction, in no particular order: that leg was"
                    + " taken out, and not only all sources that tell of it. Of the given ones also those that lost it so, and"
                    + " those that never had one.")
    public Stream<Lost> lostDeals(
            @Name(
                            value = "deals",
                            defaultValue = "[]",
                            description = "Ids of agreements of which nothing but legs may be left.")
                    List<String> deals) {
        InternalTransaction here = (InternalTransaction) transaction;
        LongSet removed = SupposedProjections.removed(here);
        Set<String> given = new HashSet<>(deals == null ? List.of() : deals);
        if (removed.isEmpty() && given.isEmpty()) {
            return Stream.empty();
        }
        Market market = Projections.of(database).current(database, guard::check).market();
        Set<String> bare = bare(market, removed, given);
        if (!bare.isEmpty()) {
            // Of those that have ended a market does not know the agreement.
            Events.ended(market)
                    .filter(fact -> !removed.contains(fact))
                    .forEach(
                            fact -> bare.remove(here.newRelationshipEntity(fact).getProperty("deal", "")));
        }
        WorldMark world = WorldMark.of(here.kernelTransaction());
        if (world == null || !world.takesOutSources()) {
            return bare.stream().map(Lost::new);
        }
        try (GoneFacts gone = new GoneFacts(database, world)) {
            return bare.stream()
                    .filter(deal -> given.contains(deal)
                            || market.deals()
                                    .legs(deal)
                                    .mapToLong(market::handle)
                                    .anyMatch(gone::isTold))
                    .map(Lost::new)
                    .toList()
                    .stream();
        }
    }

    @Procedure(name = "interlock.committedDeals", mode = Mode.READ)
    @Description("Agreements as they are committed, also where this transaction has taken them out; those that are not"
            + " there are left out.")
    public Stream<Committed> committedDeals(
            @Name(value = "deals", description = "Ids of agreements.") @Nullable List<@Nullable String> deals) {
        try (Transaction committed = database.beginTx()) {
            return (deals == null ? Stream.<@Nullable String>of() : deals.stream())
                            .filter(Objects::nonNull)
                            .map(id -> committed.findNode(Label.label(RecordKind.DEAL.label()), "id", id))
                            .filter(Objects::nonNull)
                            .map(deal -> new Committed(String.valueOf(deal.getProperty("id")), deal.getAllProperties()))
                            .toList()
                            .stream();
        }
    }

    /** Agreements without a leg: those that had some, and of the given ones all. */
    private static Set<String> bare(Market market, LongSet removed, Set<String> given) {
        Deals deals = market.deals();
        Set<String> bare = new LinkedHashSet<>();
        given.stream().filter(deal -> deals.legs(deal).findAny().isEmpty()).forEach(bare::add);
        if (!removed.isEmpty()) {
            List<String> ids = deals.ids();
            for (int deal = 0; deal < ids.size(); deal++) {
                if (deals.legs(deal).mapToLong(market::handle).allMatch(removed::contains)) {
                    bare.add(ids.get(deal));
                }
            }
        }
        return bare;
    }

    /** A leg without any day is in no answer about a day. */
    private static IntPredicate holds(Market market, Terms terms) {
        return fact -> market.holds(fact, terms) && market.since(fact) != Fact.ALWAYS;
    }
}

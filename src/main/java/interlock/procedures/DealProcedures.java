package interlock.procedures;

import interlock.market.Deals;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.legs} and {@code interlock.legCounts}: the facts of an agreement, which no index of Neo4j finds. */
public final class DealProcedures extends MarketProcedure {

    /** One fact that is a leg of the agreement. */
    public record Leg(Path leg) {}

    /** The last day on which anything may have become known; null for any. */
    public record Known(@Nullable LocalDate day) {}

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
        Market market = current().market();
        Evidence evidence = evidence(market);
        return market.deals()
                .legs(deal == null ? "" : deal)
                .filter(holds(market, checked.terms(market)))
                .mapToObj(fact -> new Leg(evidence.facts(new int[] {fact}).getFirst()));
    }

    @Procedure(name = "interlock.knownBy", mode = Mode.READ)
    @Description("One row: the day by which everything was known in the world that is asked about, null in one that has"
            + " no such day. Facts that were not known by then are gone there by themselves; agreements and sources are"
            + " not.")
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

    /** A leg without any day is in no answer about a day. */
    private static IntPredicate holds(Market market, Terms terms) {
        return fact -> market.holds(fact, terms) && market.since(fact) != Fact.ALWAYS;
    }
}

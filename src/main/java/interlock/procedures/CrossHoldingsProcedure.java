package interlock.procedures;

import interlock.market.Leg;
import interlock.market.Loop;
import interlock.market.Market;
import interlock.market.MoneyLoops;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.crossHoldings}. */
public final class CrossHoldingsProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.crossHoldings";
    private static final int USUAL_LENGTH = 2;

    /**
     * Companies of which each invests in the next, and the last in the first.
     *
     * @param loop the number among those found, from 1
     * @param companies each followed by the one that it invests in
     * @param facts the investments
     * @param truncated whether there are more than the limit let through
     */
    public record Row(long loop, List<String> companies, List<Path> facts, boolean truncated) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description("Companies that own a part of each other: loops of investments alone, without a purchase. Shortest"
            + " first, then those of which most is known: the companies, each followed by the one that it invests"
            + " in, and the investments (facts)."
            + " Options: maxLength (companies in a loop, 2 to "
            + MoneyLoopsProcedure.LoopOptions.LONGEST
            + "; "
            + USUAL_LENGTH
            + "), limit (loops, 1 or more; 1000), through (id of a company in each loop; any), "
            + TERMS
            + ".")
    public Stream<Row> crossHoldings(
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description = "asOf, atLeast, maxLength, limit, through, dataSet.")
                    Map<String, Object> options) {
        Projection projection = current();
        Market market = projection.market();
        MoneyLoopsProcedure.LoopOptions asked =
                MoneyLoopsProcedure.LoopOptions.read(PROCEDURE, options, USUAL_LENGTH, market);
        MoneyLoops.Found found = MoneyLoops.crossHoldings(
                market, asked.terms(), asked.maxLength(), asked.limit(), asked.through(), guard::check);
        Evidence evidence = evidence(projection);
        List<Loop> told = found.told(asked.limit());
        return IntStream.range(0, told.size())
                .mapToObj(place -> row(market, told.get(place), place, found.truncated(), evidence));
    }

    private Row row(Market market, Loop loop, int place, boolean truncated, Evidence evidence) {
        guard.check();
        List<Leg> legs = loop.legs();
        int[] facts =
                legs.stream().flatMapToInt(leg -> IntStream.of(leg.facts())).toArray();
        return new Row(
                place + 1,
                legs.stream().map(leg -> market.id(leg.payer())).toList(),
                evidence.facts("facts", facts),
                truncated);
    }
}

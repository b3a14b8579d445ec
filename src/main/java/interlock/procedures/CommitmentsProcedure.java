package interlock.procedures;

import interlock.market.Commitments;
import interlock.market.Commitments.Pair;
import interlock.market.Commitments.Stage;
import interlock.market.Market;
import interlock.market.Range;
import interlock.model.AmountQualifier;
import interlock.model.FactType;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.commitments}: what was promised, and how far it has come. */
public final class CommitmentsProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.commitments";

    /** What a row counts for. */
    private record Marks(boolean delivered, boolean pending, boolean lapsed, boolean undisclosed) {}

    /**
     * What one has promised another, in one currency. Of each range the minimum is null where nothing is disclosed, and the
     * maximum where there is no upper end either.
     *
     * @param kind investment or purchase
     * @param doneMin the part of what is promised that is done: null where an amount that stands is not known
     * @param promisedQualifier as {@link Range#qualifier} has it, and so the others
     * @param undisclosed how many facts that stand have no known amount
     * @param facts by how far they have come
     */
    public record Row(
            String from,
            String to,
            String kind,
            @Nullable Long promisedMin,
            @Nullable Long promisedMax,
            @Nullable String promisedQualifier,
            @Nullable Long announcedMin,
            @Nullable Long announcedMax,
            @Nullable String announcedQualifier,
            @Nullable Long committedMin,
            @Nullable Long committedMax,
            @Nullable String committedQualifier,
            @Nullable Long completedMin,
            @Nullable Long completedMax,
            @Nullable String completedQualifier,
            @Nullable Double doneMin,
            @Nullable Double doneMax,
            @Nullable String doneQualifier,
            @Nullable Long lapsedMin,
            @Nullable Long lapsedMax,
            @Nullable String lapsedQualifier,
            long undisclosed,
            boolean delivered,
            boolean pending,
            boolean lapsed,
            List<Path> facts) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description("What companies have promised to invest and to buy, one row for each pair and kind: what of it is only"
            + " announced (rumours too, where they are let in), committed and completed, the part that is done, and what"
            + " has lapsed before it was done; in one currency, with what is undisclosed; the largest first. A maximum that"
            + " is null has no upper end. Options: currency (ISO 4217; USD), commitments (all, investments or purchases;"
            + " all), entity (id of one who promises or is promised; all), "
            + TERMS
            + ".")
    public Stream<Row> commitments(
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description = "asOf, atLeast, currency, commitments, entity, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast", "currency", "commitments", "entity");
        String kind = checked.choice("commitments", "all", "all", "investments", "purchases");
        Predicate<FactType.Payment> kinds =
                payment -> kind.equals("all") || (payment == FactType.Payment.INVESTMENT) == kind.equals("investments");
        Projection projection = current();
        Market market = projection.market();
        OptionalInt entity = checked.entity("entity", market);
        String currency = checked.currency(market);
        Evidence evidence = evidence(projection);
        List<Pair> pairs = Commitments.of(market, checked.terms(market), currency, kinds, entity, guard::check);
        return CountedRows.of(
                IntStream.range(0, pairs.size()).mapToObj(place -> row(market, pairs.get(place), place, evidence)),
                evidence,
                row -> new Marks(row.delivered, row.pending, row.lapsed, row.undisclosed > 0));
    }

    private Row row(Market market, Pair pair, int place, Evidence evidence) {
        guard.check();
        Range standing = pair.standing();
        Range done = pair.of(Stage.COMPLETED);
        Range rest = pair.outstanding();
        boolean known = standing.undisclosed() == 0 && standing.disclosed() > 0;
        boolean delivered = pair.has(Stage.COMPLETED);
        return new Row(
                market.id(pair.from()),
                market.id(pair.to()),
                pair.type() == FactType.INVESTS_IN ? "investment" : "purchase",
                standing.leastOrNull(),
                standing.mostOrNull(),
                standing.qualifier(),
                pair.of(Stage.ANNOUNCED).leastOrNull(),
                pair.of(Stage.ANNOUNCED).mostOrNull(),
                pair.of(Stage.ANNOUNCED).qualifier(),
                pair.of(Stage.COMMITTED).leastOrNull(),
                pair.of(Stage.COMMITTED).mostOrNull(),
                pair.of(Stage.COMMITTED).qualifier(),
                done.leastOrNull(),
                done.mostOrNull(),
                done.qualifier(),
                known ? part(done.min(), rest.max(), 0, null) : null,
                known ? part(done.max(), rest.min(), 1, delivered ? null : 0.0) : null,
                // Nothing and all of it are as sure as that there is nothing done, or nothing left.
                known ? AmountQualifier.ofSum(standing.about() && delivered && rest.disclosed() > 0, false) : null,
                pair.of(Stage.LAPSED).leastOrNull(),
                pair.of(Stage.LAPSED).mostOrNull(),
                pair.of(Stage.LAPSED).qualifier(),
                standing.undisclosed(),
                delivered,
                pair.has(Stage.ANNOUNCED) || pair.has(Stage.COMMITTED),
                pair.has(Stage.LAPSED),
                evidence.isFor("facts", place) ? evidence.facts(pair.facts()) : List.of());
    }

    /**
     * Of a part done of d with a rest of r: d / (d + r), least with the least d and the most r.
     *
     * @param open the part where either has no upper end
     * @param ofNothing the part where both are nothing
     */
    private static @Nullable Double part(long done, long rest, double open, @Nullable Double ofNothing) {
        if (done == Range.OPEN || rest == Range.OPEN) {
            return open;
        }
        return done + rest > 0 ? (Double) ((double) done / (done + rest)) : ofNothing;
    }
}

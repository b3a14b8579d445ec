package interlock.procedures;

import interlock.market.Dependencies;
import interlock.market.Dependencies.Following;
import interlock.market.Exposure;
import interlock.market.Exposure.Stake;
import interlock.market.Market;
import interlock.market.Range;
import interlock.market.Reached;
import interlock.market.SharedDependencies;
import interlock.market.Terms;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.dependencies}, {@code interlock.dependents} and what goes by them. */
public final class DependencyProcedures extends MarketProcedure {
    private static final int DEEPEST = 1_000_000;

    /**
     * One that was reached.
     *
     * @param roles the roles of the last steps that lead here at this distance
     * @param necessary whether the one who relies falls without the one relied on; else there are substitutes
     * @param fallen whether the one that was reached has fallen already in the world in which it is asked
     * @param chain one shortest chain of facts, from the one who relies to the one relied on
     */
    public record Row(
            String entity,
            long distance,
            @Nullable List<String> roles,
            boolean necessary,
            boolean fallen,
            @Nullable Path chain) {}

    @Procedure(name = "interlock.dependencies", mode = Mode.READ)
    @Description("Everything that an entity relies on, directly and through others, nearest first: distance in"
            + " steps, the roles of the last step, whether it is necessary (without it the entity falls, see"
            + " interlock.knockOut) or has substitutes, whether it has fallen already in the scenario in which it is"
            + " asked (who has fallen falls with nobody), and one shortest chain of facts from the entity to it."
            + " Options: "
            + TERMS
            + ", depth (steps to follow, 1 or more; all), roles (all, or essential for all but capital; all).")
    public Stream<Row> dependencies(
            @Name(value = "entity", description = "The id of the one who relies.") String entity,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, depth, roles, dataSet.")
                    Map<String, Object> options) {
        return rows(
                "interlock.dependencies",
                entity,
                options,
                (projection, terms, start, depth, following) ->
                        Dependencies.of(projection.necessities(), terms, start, depth, following, guard::check));
    }

    @Procedure(name = "interlock.dependents", mode = Mode.READ)
    @Description("Everything that relies on an entity, directly and through others, nearest first: distance in"
            + " steps, the roles of the step, whether the entity is necessary to it (it falls without the entity, see"
            + " interlock.knockOut) or it has substitutes, whether it has fallen already in the scenario in which it is"
            + " asked (who has fallen falls with nobody), and one shortest chain of facts from it to the entity. Options: "
            + TERMS
            + ", depth (steps to follow, 1 or more; all), roles (all, or essential for all but capital; all).")
    public Stream<Row> dependents(
            @Name(value = "entity", description = "The id of the one relied on.") String entity,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, depth, roles, dataSet.")
                    Map<String, Object> options) {
        return rows(
                "interlock.dependents",
                entity,
                options,
                (projection, terms, start, depth, following) ->
                        Dependencies.dependentsOf(projection.necessities(), terms, start, depth, following));
    }

    /**
     * One that several rely on.
     *
     * @param distance steps to it from the one farthest away
     * @param distances steps from each, in the order in which they were named
     * @param necessaryTo those of them that fall without it
     * @param necessary whether all of them do
     * @param chains one shortest chain of facts from each to it
     */
    public record SharedRow(
            String entity,
            long distance,
            List<Long> distances,
            List<String> necessaryTo,
            boolean necessary,
            List<Path> chains) {}

    @Procedure(name = "interlock.sharedDependencies", mode = Mode.READ)
    @Description("What several entities rely on alike, directly and through others: steps to it from the one farthest"
            + " away and from each in the order in which they are named, who of them falls without it and whether all do"
            + " (see interlock.dependencies), and one shortest chain of facts from each to it; by distance and id."
            + " Options: "
            + TERMS
            + ", depth (steps to follow, 1 or more; all), roles (all, or essential for all but capital; all).")
    public Stream<SharedRow> sharedDependencies(
            @Name(value = "entities", description = "The ids of those who rely.") @Nullable List<String> entities,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, depth, roles, dataSet.")
                    Map<String, Object> given) {
        Options options = new Options("interlock.sharedDependencies", given, "asOf", "atLeast", "depth", "roles");
        int depth = options.integer("depth", DEEPEST, 1, DEEPEST);
        Projection projection = current();
        Market market = projection.market();
        int[] starts =
                IntStream.of(Options.entitiesOf(entities, market)).distinct().toArray();
        SharedDependencies shared = SharedDependencies.of(
                projection.necessities(), options.terms(market), starts, depth, following(options), guard::check);
        Evidence evidence = evidence(projection);
        return CountedRows.of(
                EntityRows.of(
                        market, shared.size(), shared::entity, sharedMaker(market, starts, shared, evidence), guard),
                evidence,
                SharedRow::necessary);
    }

    private static EntityRows.Maker<SharedRow> sharedMaker(
            Market market, int[] starts, SharedDependencies shared, Evidence evidence) {
        return (id, row) -> {
            List<String> necessaryTo = IntStream.range(0, starts.length)
                    .filter(of -> shared.necessary(row, of))
                    .mapToObj(of -> market.id(starts[of]))
                    .toList();
            return new SharedRow(
                    id,
                    shared.distance(row),
                    IntStream.range(0, starts.length)
                            .mapToObj(of -> (long) shared.distance(row, of))
                            .toList(),
                    necessaryTo,
                    necessaryTo.size() == starts.length,
                    IntStream.range(0, starts.length)
                            .filter(of -> evidence.isFor("chains", row, () -> shared.chain(row, of)))
                            .mapToObj(of -> evidence.chain(shared.chain(row, of)))
                            .toList());
        };
    }

    /**
     * One with whom an entity has something at stake.
     *
     * @param paysMin null where no amount is disclosed, as of the next three
     * @param paysMax null where there is no upper end
     * @param paysQualifier as {@link Range#qualifier} has it, as of the next two
     * @param stakeMin the larger of what is paid and what comes
     * @param undisclosed the number of payments between the two whose amount is not known
     * @param distance null where it is not relied on
     */
    public record ExposureRow(
            String counterparty,
            @Nullable Long paysMin,
            @Nullable Long paysMax,
            @Nullable String paysQualifier,
            @Nullable Long getsMin,
            @Nullable Long getsMax,
            @Nullable String getsQualifier,
            @Nullable Long stakeMin,
            @Nullable Long stakeMax,
            @Nullable String stakeQualifier,
            boolean pays,
            long undisclosed,
            List<String> roles,
            boolean necessary,
            @Nullable Long distance,
            List<Path> facts) {}

    @Procedure(name = "interlock.exposure", mode = Mode.READ)
    @Description("With whom an entity has how much at stake, in one currency: what it pays each and gets from it (see"
            + " interlock.payments), the larger of the two, whether there is any payment, how many are undisclosed, and"
            + " what it relies on each for (see interlock.dependencies): all one step away, and those without whom it"
            + " falls. A cloud that one company operates counts as that company. The most money first, then those"
            + " without whom it falls. Options: currency (ISO 4217; USD), "
            + TERMS
            + ".")
    public Stream<ExposureRow> exposure(
            @Name(value = "entity", description = "The id of the one at risk.") String entity,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, currency, dataSet.")
                    Map<String, Object> given) {
        Options options = new Options("interlock.exposure", given, "asOf", "atLeast", "currency");
        Projection projection = current();
        Market market = projection.market();
        Terms terms = options.terms(market);
        String currency = options.currency(market);
        Exposure exposure = Exposure.of(
                projection.necessities(), terms, Options.entityWith(entity, market), currency, guard::check);
        List<Stake> stakes = exposure.stakes();
        Evidence evidence = evidence(projection);
        return CountedRows.of(
                EntityRows.of(
                        market,
                        stakes.size(),
                        row -> stakes.get(row).other(),
                        (id, row) -> {
                            Stake stake = stakes.get(row);
                            return row(
                                    id,
                                    stake,
                                    row < evidence.rows() ? roles(market, exposure.roles(stake)) : List.of(),
                                    facts(exposure, stake, currency, row, evidence));
                        },
                        guard),
                evidence,
                row -> List.of(row.necessary(), row.undisclosed() > 0, row.stakeMin() != null, row.pays()));
    }

    private static ExposureRow row(String id, Stake stake, List<String> roles, List<Path> facts) {
        Range larger = stake.larger();
        return new ExposureRow(
                id,
                stake.pays().leastOrNull(),
                stake.pays().mostOrNull(),
                stake.pays().qualifier(),
                stake.gets().leastOrNull(),
                stake.gets().mostOrNull(),
                stake.gets().qualifier(),
                larger.leastOrNull(),
                larger.mostOrNull(),
                larger.qualifier(),
                stake.pairs().length > 0,
                (long) stake.pays().undisclosed() + stake.gets().undisclosed(),
                roles,
                stake.necessary(),
                stake.distance() == Exposure.NOT_RELIED_ON ? null : (Long) (long) stake.distance(),
                facts);
    }

    /** The payments, then the chains. */
    private static List<Path> facts(Exposure exposure, Stake stake, String currency, int row, Evidence evidence) {
        Supplier<int[]> payments = () -> IntStream.of(stake.pairs())
                .flatMap(pair -> IntStream.of(exposure.payments().evidence(pair, kind -> true, currency)))
                .toArray();
        Supplier<int[]> chains = () -> IntStream.of(stake.steps())
                .flatMap(step -> IntStream.of(exposure.reached().chain(step)))
                .toArray();
        Supplier<int[]> all = () -> IntStream.concat(IntStream.of(payments.get()), IntStream.of(chains.get()))
                .toArray();
        if (!evidence.isFor("facts", row, all)) {
            return List.of();
        }
        return Stream.concat(
                        evidence.facts(payments.get()).stream(),
                        IntStream.of(stake.steps())
                                .mapToObj(step ->
                                        evidence.chain(exposure.reached().chain(step))))
                .toList();
    }

    private interface Search {
        Reached from(Projection projection, Terms terms, int start, int depth, Following following);
    }

    private Stream<Row> rows(String procedure, String entity, Map<String, Object> given, Search search) {
        Options options = new Options(procedure, given, "asOf", "atLeast", "depth", "roles");
        int depth = options.integer("depth", DEEPEST, 1, DEEPEST);
        Projection projection = current();
        Market market = projection.market();
        Terms terms = options.terms(market);
        Reached reached = search.from(projection, terms, Options.entityWith(entity, market), depth, following(options));
        Evidence evidence = evidence(projection);
        IntUnaryOperator placeOf = evidence.isFor("chain")
                ? new LayerOrder(market, reached.size(), reached::entity, reached::distance)::place
                : IntUnaryOperator.identity();
        BitSet fallen = market.fallen(terms);
        CountedRows.Marks marks = new CountedRows.Marks(
                evidence.isFor("necessary") ? row -> reached.necessary(placeOf.applyAsInt(row)) : row -> false,
                row -> fallen.get(reached.entity(placeOf.applyAsInt(row))),
                Set.of("necessary", "fallen"));
        return CountedRows.of(
                market,
                reached.size(),
                row -> reached.entity(placeOf.applyAsInt(row)),
                maker(market, reached, marks, placeOf, evidence),
                marks,
                evidence,
                guard);
    }

    private static Following following(Options options) {
        return options.choice("roles", "all", "all", "essential").equals("all")
                ? Following.ALL_ROLES
                : Following.ESSENTIAL_ROLES;
    }

    /** Of what the caller does not yield nothing is worked out. */
    private static EntityRows.Maker<Row> maker(
            Market market, Reached reached, CountedRows.Marks marks, IntUnaryOperator placeOf, Evidence evidence) {
        boolean roles = evidence.isFor("roles");
        return (id, row) -> {
            int place = placeOf.applyAsInt(row);
            return new Row(
                    id,
                    reached.distance(place),
                    roles ? roles(market, reached.roles(place)) : null,
                    marks.one().test(row),
                    marks.other().test(row),
                    evidence.isFor("chain", row, () -> reached.chain(place))
                            ? evidence.chain(reached.chain(place))
                            : null);
        };
    }

    private static List<String> roles(Market market, int[] roles) {
        return IntStream.of(roles).mapToObj(market::roleName).toList();
    }
}

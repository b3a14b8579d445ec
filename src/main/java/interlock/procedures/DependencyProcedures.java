package interlock.procedures;

import interlock.market.Dependencies;
import interlock.market.Dependencies.Following;
import interlock.market.Market;
import interlock.market.Reached;
import interlock.market.Terms;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.dependencies} and {@code interlock.dependents}. */
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
            + " steps, the roles of the step, whether the entity is necessary to it (it falls without the"
            + " entity, see interlock.knockOut) or it has substitutes, whether it has fallen already in the scenario"
            + " in which it is asked (who has fallen falls with nobody), and one shortest chain of facts from it"
            + " to the entity. Options: "
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
                        Dependencies.dependentsOf(projection.market(), terms, start, depth, following));
    }

    private interface Search {
        Reached from(Projection projection, Terms terms, int start, int depth, Following following);
    }

    private Stream<Row> rows(String procedure, String entity, Map<String, Object> given, Search search) {
        Options options = new Options(procedure, given, "asOf", "atLeast", "depth", "roles");
        int depth = options.integer("depth", DEEPEST, 1, DEEPEST);
        Following following = options.choice("roles", "all", "all", "essential").equals("all")
                ? Following.ALL_ROLES
                : Following.ESSENTIAL_ROLES;
        Projection projection = current();
        Market market = projection.market();
        Terms terms = options.terms(market);
        Reached reached = search.from(projection, terms, Options.entityWith(entity, market), depth, following);
        Evidence evidence = evidence(market);
        IntUnaryOperator placeOf = evidence.isFor("chain")
                ? new LayerOrder(market, reached.size(), reached::entity, reached::distance)::place
                : IntUnaryOperator.identity();
        return EntityRows.of(
                market,
                reached.size(),
                row -> reached.entity(placeOf.applyAsInt(row)),
                maker(market, reached, market.fallen(terms), placeOf, evidence),
                guard);
    }

    /** Of what the caller does not yield nothing is worked out. */
    private static EntityRows.Maker<Row> maker(
            Market market, Reached reached, BitSet fallen, IntUnaryOperator placeOf, Evidence evidence) {
        boolean roles = evidence.isFor("roles");
        boolean necessary = evidence.isFor("necessary");
        return (id, row) -> {
            int place = placeOf.applyAsInt(row);
            return new Row(
                    id,
                    reached.distance(place),
                    roles ? roles(market, reached.roles(place)) : null,
                    necessary && reached.necessary(place),
                    fallen.get(reached.entity(place)),
                    evidence.isFor("chain", row, () -> reached.chain(place))
                            ? evidence.chain(reached.chain(place))
                            : null);
        };
    }

    private static List<String> roles(Market market, int[] roles) {
        return IntStream.of(roles).mapToObj(market::roleName).toList();
    }
}

package interlock.procedures;

import interlock.market.Cascade;
import interlock.market.CriticalPoints;
import interlock.market.KnockOut;
import interlock.market.Market;
import interlock.market.Terms;
import interlock.market.Weakened;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.knockOut}, and what else is asked of who fails and who stands. */
public final class FailureProcedures extends MarketProcedure {

    /**
     * One that fell.
     *
     * @param round the round in which it fell, counted from 1
     * @param role the role in which it has nobody left
     * @param closed whether all its suppliers in that role are known; else it falls 'as far as this data knows'
     * @param already whether it falls in the scenario in which it is asked, without those that are named
     * @param lost the facts that were its suppliers in that role
     */
    public record Fallen(
            String entity,
            long round,
            @Nullable String role,
            boolean closed,
            boolean already,
            @Nullable List<Path> lost) {}

    /**
     * An entity, and how many others fall with it.
     *
     * @param fallen the first of those, in the order of their fall
     * @param lost the facts that were their suppliers in the roles that they lost
     */
    public record CriticalPoint(
            String entity,
            long fells,
            long total,
            List<String> fallen,
            @Nullable List<Path> lost) {}

    /** So many of those that fall with a critical point are named. */
    private static final int NAMED = 25;

    @Procedure(name = "interlock.knockOut", mode = Mode.READ)
    @Description("What falls when entities are gone, all at once, by rounds. An entity falls when in some"
            + " essential role in which it has suppliers none is left; within a role suppliers are substitutes."
            + " The removed ones are not rows. For each: the round (from 1), the role that it lost, whether the"
            + " data knows all its suppliers in that role (closed; else it falls as far as this data knows),"
            + " whether it falls already in the scenario in which it is asked, without those that are named (already),"
            + " and the facts that it lost. Options: "
            + TERMS
            + ".")
    public Stream<Fallen> knockOut(
            @Name(
                            value = "entities",
                            description = "The ids of those that are gone, at least one unless the scenario has some.")
                    List<String> entities,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.knockOut", options, "asOf", "atLeast");
        Projection projection = current();
        Market market = projection.market();
        Terms terms = checked.terms(market);
        int[] removed = Options.gone(entities, market);
        Cascade cascade = KnockOut.of(market, terms, removed);
        Evidence evidence = evidence(projection);
        IntUnaryOperator placeOf = evidence.isFor("lost")
                ? new LayerOrder(market, cascade.size(), cascade::entity, cascade::round)::place
                : IntUnaryOperator.identity();
        BitSet fallen = removed.length == 0 ? new BitSet() : market.fallen(terms);
        return CountedRows.of(
                market,
                cascade.size(),
                row -> cascade.entity(placeOf.applyAsInt(row)),
                maker(market, cascade, fallen, placeOf, evidence),
                new CountedRows.Marks(
                        evidence.isFor("closed") ? row -> cascade.closed(placeOf.applyAsInt(row)) : row -> false,
                        row -> fallen.get(cascade.entity(placeOf.applyAsInt(row))),
                        Set.of("closed", "already")),
                evidence,
                guard);
    }

    /** Of what the caller does not yield nothing is worked out. */
    private static EntityRows.Maker<Fallen> maker(
            Market market, Cascade cascade, BitSet fallen, IntUnaryOperator placeOf, Evidence evidence) {
        boolean role = evidence.isFor("role");
        boolean closed = evidence.isFor("closed");
        return (id, row) -> {
            int place = placeOf.applyAsInt(row);
            return new Fallen(
                    id,
                    cascade.round(place),
                    role ? market.roleName(cascade.role(place)) : null,
                    closed && cascade.closed(place),
                    fallen.get(cascade.entity(place)),
                    evidence.isFor("lost", row, () -> cascade.lost(place))
                            ? evidence.facts(cascade.lost(place))
                            : null);
        };
    }

    @Procedure(name = "interlock.criticalPoints", mode = Mode.READ)
    @Description("For every entity, how many others its removal alone fells (see interlock.knockOut), most first;"
            + " those that fell nobody are left out; total is how many there are, whatever the limit; fallen: the"
            + " first 25 of those that fall, in the order of their fall; lost: the facts that these lost. Options:"
            + " kind (Company, Model, Cloud, Chip or Product; all), "
            + TERMS
            + ", limit (rows, 1 or more; all).")
    public Stream<CriticalPoint> criticalPoints(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, kind, limit, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.criticalPoints", options, "asOf", "atLeast", "kind", "limit");
        String kind = checked.kind();
        int limit = checked.integer("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        Projection projection = current();
        Market market = projection.market();
        Terms terms = checked.terms(market);
        Evidence evidence = evidence(projection);
        List<CriticalPoints.CriticalPoint> points =
                CriticalPoints.most(market, terms, Integer.MAX_VALUE, guard::check).stream()
                        .filter(point -> kind.isEmpty()
                                || market.kind(point.entity()).label().equals(kind))
                        .toList();
        return points.stream().limit(limit).map(point -> row(market, terms, point, points.size(), evidence));
    }

    private CriticalPoint row(
            Market market, Terms terms, CriticalPoints.CriticalPoint point, int total, Evidence evidence) {
        guard.check();
        String id = market.id(point.entity());
        if (!evidence.isFor("fallen") && !evidence.isFor("lost")) {
            return new CriticalPoint(id, point.fells(), total, List.of(), null);
        }
        Cascade cascade = market.gone().isEmpty()
                ? KnockOut.first(market, terms, point.entity(), NAMED)
                : KnockOut.of(market, terms, point.entity());
        BitSet before = market.fallen(terms);
        int[] named = IntStream.range(0, cascade.size())
                .filter(place -> !before.get(cascade.entity(place)))
                .limit(NAMED)
                .toArray();
        return new CriticalPoint(
                id,
                point.fells(),
                total,
                IntStream.of(named)
                        .mapToObj(place -> market.id(cascade.entity(place)))
                        .toList(),
                evidence.isFor("lost")
                        ? IntStream.of(named)
                                .mapToObj(place -> evidence.facts(cascade.lost(place)))
                                .flatMap(List::stream)
                                .toList()
                        : null);
    }

    /**
     * One that would lose a supplier in a role and stand.
     *
     * @param facts those by which it is served in the role
     */
    public record WeakenedOne(String entity, String role, List<String> lost, List<String> left, List<Path> facts) {}

    @Procedure(name = "interlock.weakened", mode = Mode.READ)
    @Description("Those that would lose a supplier in an essential role and still stand, when entities are gone with"
            + " whatever falls with them (see interlock.knockOut): the suppliers that they lose and those that are left;"
            + " what a scenario has lost already is not lost again;"
            + " those with the fewest left first, of these those that lose most. Options: "
            + TERMS
            + ".")
    public Stream<WeakenedOne> weakened(
            @Name(value = "entities", description = "The ids of those that are gone, at least one.")
                    List<String> entities,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.weakened", options, "asOf", "atLeast");
        Projection projection = current();
        Market market = projection.market();
        int[] removed = Options.named(entities, market);
        List<Weakened.Role> roles = Weakened.without(market, checked.terms(market), removed);
        Evidence evidence = evidence(projection);
        return EntityRows.of(
                market,
                roles.size(),
                place -> roles.get(place).customer(),
                (id, place) -> {
                    Weakened.Role role = roles.get(place);
                    return new WeakenedOne(
                            id,
                            market.roleName(role.role()),
                            ids(market, role.lost()),
                            ids(market, role.left()),
                            evidence.isFor("facts", place) ? evidence.facts(role.facts()) : List.of());
                },
                guard);
    }

    /**
     * One that does not stand in a scenario.
     *
     * @param gone whether it is taken out; else it has fallen with those that are
     */
    public record NotStanding(String entity, boolean gone) {}

    @Procedure(name = "interlock.fallen", mode = Mode.READ)
    @Description("Those of some entities that do not stand in the scenario in which it is asked, in the order of their"
            + " names: they are taken out (gone), or fall with those that are (see interlock.knockOut); nobody without a"
            + " scenario. Options: "
            + TERMS
            + ".")
    public Stream<NotStanding> fallen(
            @Name(value = "entities", defaultValue = "[]", description = "The ids of those asked about; none = all.")
                    @Nullable
                    List<String> entities,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.fallen", options, "asOf", "atLeast");
        Market market = current().market();
        Terms terms = checked.terms(market);
        BitSet fallen = market.fallen(terms);
        IntStream asked = entities == null || entities.isEmpty()
                ? fallen.stream()
                : IntStream.of(Options.named(entities, market))
                        .filter(fallen::get)
                        .distinct();
        BitSet gone = market.gone();
        return asked.boxed().sorted().map(entity -> new NotStanding(market.id(entity), gone.get(entity)));
    }

    private static List<String> ids(Market market, int[] entities) {
        return IntStream.of(entities).mapToObj(market::id).toList();
    }
}

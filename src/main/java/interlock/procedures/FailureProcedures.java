package interlock.procedures;

import interlock.market.Cascade;
import interlock.market.CriticalPoints;
import interlock.market.KnockOut;
import interlock.market.Market;
import interlock.market.Terms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.knockOut} and {@code interlock.criticalPoints}. */
public final class FailureProcedures extends MarketProcedure {

    /**
     * One that fell.
     *
     * @param round the round in which it fell, counted from 1
     * @param role the role in which it has nobody left
     * @param closed whether all its suppliers in that role are known; else it falls 'as far as this data knows'
     * @param lost the facts that were its suppliers in that role
     */
    public record Fallen(
            String entity,
            long round,
            @Nullable String role,
            boolean closed,
            @Nullable List<Path> lost) {}

    /** An entity, and how many others fall with it. */
    public record CriticalPoint(String entity, long fells, long total) {}

    @Procedure(name = "interlock.knockOut", mode = Mode.READ)
    @Description("What falls when entities are gone, all at once, by rounds. An entity falls when in some"
            + " essential role in which it has suppliers none is left; within a role suppliers are substitutes."
            + " The removed ones are not rows. For each: the round (from 1), the role that it lost, whether the"
            + " data knows all its suppliers in that role (closed; else it falls as far as this data knows),"
            + " and the facts that it lost. Options: "
            + TERMS
            + ".")
    public Stream<Fallen> knockOut(
            @Name(value = "entities", description = "The ids of those that are gone, at least one.")
                    List<String> entities,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.knockOut", options, "asOf", "atLeast");
        Market market = current().market();
        Terms terms = checked.terms(market);
        int[] removed = Options.gone(entities, market);
        Cascade cascade = KnockOut.of(market, terms, removed);
        return EntityRows.of(market, cascade.size(), cascade::entity, maker(market, cascade, evidence(market)), guard);
    }

    /** Of what the caller does not yield nothing is worked out. */
    private static EntityRows.Maker<Fallen> maker(Market market, Cascade cascade, Evidence evidence) {
        boolean role = evidence.isFor("role");
        boolean closed = evidence.isFor("closed");
        boolean lost = evidence.isFor("lost");
        return (id, place) -> new Fallen(
                id,
                cascade.round(place),
                role ? market.roleName(cascade.role(place)) : null,
                closed && cascade.closed(place),
                lost ? evidence.facts(cascade.lost(place)) : null);
    }

    @Procedure(name = "interlock.criticalPoints", mode = Mode.READ)
    @Description("For every entity, how many others its removal alone fells (see interlock.knockOut), most first;"
            + " those that fell nobody are left out; total is how many there are, whatever the limit. Options:"
            + " kind (Company, Model, Cloud, Chip or Product; all), "
            + TERMS
            + ", limit (rows, 1 or more; all).")
    public Stream<CriticalPoint> criticalPoints(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, kind, limit, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.criticalPoints", options, "asOf", "atLeast", "kind", "limit");
        String kind = checked.kind();
        int limit = checked.integer("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        Market market = current().market();
        Terms terms = checked.terms(market);
        List<CriticalPoints.CriticalPoint> points =
                CriticalPoints.most(market, terms, Integer.MAX_VALUE, guard::check).stream()
                        .filter(point -> kind.isEmpty()
                                || market.kind(point.entity()).label().equals(kind))
                        .toList();
        return points.stream()
                .limit(limit)
                .map(point -> new CriticalPoint(market.id(point.entity()), point.fells(), points.size()));
    }
}

package interlock.procedures;

import interlock.market.Market;
import interlock.market.Weakened;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.weakened}. */
public final class WeakenedProcedure extends MarketProcedure {

    /**
     * One that would lose a supplier in a role and stand.
     *
     * @param facts those by which it is served in the role
     */
    public record Row(String entity, String role, List<String> lost, List<String> left, List<Path> facts) {}

    @Procedure(name = "interlock.weakened", mode = Mode.READ)
    @Description("Those that would lose a supplier in an essential role and still stand, when entities are gone with"
            + " whatever falls with them (see interlock.knockOut): the suppliers that they lose and those that are left;"
            + " those with the fewest left first, of these those that lose most. Options: "
            + TERMS
            + ".")
    public Stream<Row> weakened(
            @Name(value = "entities", description = "The ids of those that are gone, at least one.")
                    List<String> entities,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.weakened", options, "asOf", "atLeast");
        if (entities == null || entities.isEmpty()) {
            throw new BadArgument("No entity is named; give a list of ids, such as ['nvidia'].");
        }
        Market market = current().market();
        int[] removed =
                entities.stream().mapToInt(id -> Options.entityWith(id, market)).toArray();
        List<Weakened.Role> roles = Weakened.without(market, checked.terms(market), removed);
        Evidence evidence = evidence(market);
        return EntityRows.of(
                market,
                roles.size(),
                place -> roles.get(place).customer(),
                (id, place) -> {
                    Weakened.Role role = roles.get(place);
                    return new Row(
                            id,
                            market.roleName(role.role()),
                            ids(market, role.lost()),
                            ids(market, role.left()),
                            evidence.isFor("facts", place) ? evidence.facts(role.facts()) : List.of());
                },
                guard);
    }

    private static List<String> ids(Market market, int[] entities) {
        return IntStream.of(entities).mapToObj(market::id).toList();
    }
}

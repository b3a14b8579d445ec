package interlock.procedures;

import interlock.market.Market;
import interlock.market.Substitutes;
import interlock.market.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.graphdb.Path;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.substitutes}. */
public final class SubstitutesProcedure extends MarketProcedure {

    private static final String PROCEDURE = "interlock.substitutes";

    /**
     * One that could serve instead.
     *
     * @param already whether it serves the customer in this role already
     * @param customers whom of the customer's kind it serves in this role
     * @param facts the facts by which it does
     */
    public record Row(String substitute, String role, boolean already, List<String> customers, List<Path> facts) {}

    @Procedure(name = PROCEDURE, mode = Mode.READ)
    @Description("Who else could serve a customer instead of a supplier: who serves others of the same kind in the same"
            + " role and stands without that supplier (see interlock.knockOut). What the supplier designs, makes, operates"
            + " or develops is the same source as it and left out. For each: the role, whether it serves the customer in it"
            + " already, whom of the kind it serves, and the facts by which it does. Options: "
            + TERMS
            + ".")
    public Stream<Row> substitutes(
            @Name(value = "entity", description = "The id of the customer.") String entity,
            @Name(value = "supplier", description = "The id of the supplier that is gone.") String supplier,
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options(PROCEDURE, options, "asOf", "atLeast");
        Projection projection = current();
        Market market = projection.market();
        Terms terms = checked.terms(market);
        Evidence evidence = evidence(projection);
        return Substitutes.of(
                        market,
                        terms,
                        Options.entityWith(entity, market),
                        Options.entityWith(supplier, market),
                        guard::check)
                .stream()
                .map(one -> new Row(
                        market.id(one.entity()),
                        market.roleName(one.role()),
                        one.already(),
                        Arrays.stream(one.facts())
                                .map(market::customer)
                                .distinct()
                                .sorted()
                                .mapToObj(market::id)
                                .toList(),
                        evidence.facts("facts", one.facts())));
    }
}

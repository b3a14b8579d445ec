package interlock.procedures;

import interlock.market.FactCounts;
import interlock.market.Market;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.factCounts}. */
public final class FactCountProcedure extends MarketProcedure {

    /** An entity, and in how many facts it takes part. */
    public record Row(Node entity, long facts) {}

    @Procedure(name = "interlock.factCounts", mode = Mode.READ)
    @Description(
            "Every entity with facts that hold on a day, and how many; those with most first, and those with equally"
                    + " many by id. Options: kind (Company, Model, Cloud, Chip or Product; all), "
                    + TERMS
                    + ".")
    public Stream<Row> factCounts(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, kind, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.factCounts", options, "asOf", "atLeast", "kind");
        String kind = checked.kind();
        Market market = current().market();
        FactCounts counts = FactCounts.of(
                market,
                checked.terms(market),
                entity -> kind.isEmpty() || market.kind(entity).label().equals(kind));
        Evidence evidence = evidence(market);
        return EntityRows.of(
                market,
                counts.size(),
                counts::entity,
                (id, place) -> new Row(evidence.node(counts.entity(place)), counts.facts(place)),
                guard);
    }
}

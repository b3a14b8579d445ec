package interlock.procedures;

import interlock.market.FactCounts;
import interlock.market.Market;
import interlock.model.Publisher;
import interlock.procedures.cited.CitedSource;
import interlock.procedures.cited.CommittedCitations;
import interlock.procedures.cited.SourceCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code interlock.factCounts} and {@code interlock.sourceCounts}: how many facts there are about whom, and by which sources. */
public final class CountProcedures extends MarketProcedure {

    /** An entity, and in how many facts it takes part. */
    public record Row(Node entity, long facts) {}

    /**
     * A source, and by how many facts it is cited.
     *
     * @param source its title, or its id where it has none
     * @param origin the release that it repeats; null where it is its own
     * @param alike how many others of the rows repeat the same; null where none does
     */
    public record CitedRow(
            String source,
            @Nullable String publisher,
            @Nullable LocalDate published,
            @Nullable String origin,
            @Nullable Long alike,
            long facts,
            @Nullable String licence,
            @Nullable String url) {}

    @Procedure(name = "interlock.factCounts", mode = Mode.READ)
    @Description(
            "Every entity with facts that hold on a day, and how many; those with most first, and those with equally"
                    + " many by name. Options: kind (Company, Model, Cloud, Chip or Product; all), "
                    + TERMS
                    + ".")
    public Stream<Row> factCounts(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, kind, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.factCounts", options, "asOf", "atLeast", "kind");
        String kind = checked.kind();
        Projection projection = current();
        Market market = projection.market();
        FactCounts counts = FactCounts.of(
                market,
                checked.terms(market),
                entity -> kind.isEmpty() || market.kind(entity).label().equals(kind));
        Evidence evidence = evidence(projection);
        return EntityRows.of(
                market,
                counts.size(),
                counts::entity,
                (id, place) -> new Row(evidence.node(counts.entity(place)), counts.facts(place)),
                guard);
    }

    @Procedure(name = "interlock.sourceCounts", mode = Mode.READ)
    @Description(
            "Every source that a fact cites which holds on a day, with its publisher, its day, its origin where it repeats a"
                    + " release, how many others of them repeat the same, and how many facts cite it; those that most cite first,"
                    + " then by title. Options: entity (id; facts about this one only), "
                    + TERMS
                    + ".")
    public Stream<CitedRow> sourceCounts(
            @Name(value = "options", defaultValue = "{}", description = "asOf, atLeast, entity, dataSet.")
                    Map<String, Object> options) {
        Options checked = new Options("interlock.sourceCounts", options, "asOf", "atLeast", "entity");
        Projection projection = current();
        Market market = projection.market();
        Evidence evidence = evidence(projection);
        SourceCounts counts = new SourceCounts(
                market, checked.terms(market), checked.entity("entity", market), evidence::handle, guard::check);
        boolean isSupposed = SupposedProjections.areNeededBy((InternalTransaction) transaction);
        List<SourceCounts.Counted> sources = !isSupposed && counts.about().isEmpty()
                ? counts.among(CommittedCitations.of(database, guard::check))
                : counts.read((InternalTransaction) transaction);
        Map<String, Long> alike = SourceCounts.alike(sources);
        return CountedRows.of(
                sources.stream().map(one -> row(one, alike)),
                evidence,
                // A sentence counts the publishers, and knows whether any is cited by more than one fact.
                row -> List.of(String.valueOf(row.publisher()), row.facts() == 1));
    }

    private CitedRow row(SourceCounts.Counted counted, Map<String, Long> alike) {
        guard.check();
        CitedSource source = counted.source();
        Map<String, Object> known = ((InternalTransaction) transaction)
                .newNodeEntity(source.node())
                .getProperties("publisher", "published", "licence", "url");
        long others = source.origin() == null ? 0 : alike.getOrDefault(source.origin(), 1L) - 1;
        return new CitedRow(
                source.title().stringValue(),
                Publisher.named(known.get("publisher")).orElse(null),
                known.get("published") instanceof LocalDate day ? day : null,
                source.origin(),
                others > 0 ? (Long) others : null,
                counted.facts(),
                text(known, "licence"),
                text(known, "url"));
    }

    private static @Nullable String text(Map<String, Object> known, String name) {
        return known.get(name) instanceof String text ? text : null;
    }
}

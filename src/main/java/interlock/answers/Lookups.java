package interlock.answers;

import interlock.model.FactType;
import interlock.model.Standing;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.GraphReader;
import interlock.neo4j.Limits;
import interlock.neo4j.NeighbourGroup;
import interlock.neo4j.NeighbourQuery;
import interlock.neo4j.NodeValue;
import interlock.neo4j.ResultRow;
import interlock.world.WorldDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the page asks beside the questions: an entity, its neighbours, a fact, the days, the schema. */
public final class Lookups {
    private static final Function<ResultRow, LastChange> LAST_CHANGE =
            row -> new LastChange(row.text("dataSet"), row.text("by"), row.text("at"));

    private final Database database;
    private final Limits limits;
    private final Search search;
    private final DayCache days;

    Lookups(Database database, Limits limits, Search search) {
        this.database = database;
        this.limits = limits;
        this.search = search;
        days = new DayCache(database, limits);
    }

    /** An entity, all that is stated about it (each as {@link FactsOnDay} reads it), the other ends, and the sources cited. */
    public record EntityCard(
            Map<String, Object> entity,
            List<Map<String, Object>> facts,
            List<Map<String, Object>> nodes,
            List<Map<String, Object>> sources) {}

    /** The facts around an entity with their sources; {@code total} and the groups count those that the limit cut too. */
    public record Neighbours(
            List<Map<String, Object>> nodes,
            List<Map<String, Object>> edges,
            List<Map<String, Object>> sources,
            boolean truncated,
            long total,
            List<NeighbourGroup> groups) {}

    /**
     * A fact between its ends, its deal with the other legs, all as {@link FactsOnDay} reads them.
     *
     * @param sources the fact's own
     * @param otherSources what else its deal and the other legs cite
     * @param origins how many independent origins the fact's own sources have: all that repeat one release count once
     */
    public record FactCard(
            Map<String, Object> fact,
            List<Map<String, Object>> nodes,
            @Nullable Map<String, Object> deal,
            List<Map<String, Object>> legs,
            List<Map<String, Object>> sources,
            List<Map<String, Object>> otherSources,
            long origins) {}

    /**
     * The market in memory and what is kept with it: the ids of facts that were asked for.
     *
     * @param seconds how long it took to read
     * @param builtAt when it was read, in seconds since 1970
     */
    public record ProjectionState(
            long entities, long facts, long bytes, long idBytes, double seconds, double builtAt) {}

    /**
     * Who changed a data set last.
     *
     * @param by as the token names them
     * @param at as ISO 8601, in UTC
     */
    public record LastChange(String dataSet, String by, String at) {}

    /** A day on which facts begin or end. */
    public record Day(@Nullable Object day, long began, long ended) {}

    /** Labels, relationship types and properties with how many nodes or facts bear each, and what a statement may call. */
    public record Schema(
            List<Counted> labels,
            List<Counted> types,
            List<Counted> properties,
            List<Callable> procedures,
            List<Callable> functions) {}

    /** A procedure or function, with its signature as Neo4j writes it. */
    public record Callable(String name, String signature, String description) {}

    /** A name and how often it occurs. */
    public record Counted(String name, long count) {}

    /**
     * One entity, or one deal.
     *
     * @param asOf the day on which a fact holds, or does not
     * @throws Unknown where there is no such entity, with the nearest ids
     */
    public EntityCard entity(String id, LocalDate asOf, Standing atLeast) {
        FactsOnDay onDay = new FactsOnDay(asOf, atLeast);
        DisplayNames names = search.displayNames();
        return withNearest(reader -> {
            Evidence evidence = new Evidence();
            List<ResultRow> rows = reader.cypher()
                    .run(CypherFiles.read("lookup/entity"), Map.of("id", id))
                    .list();
            if (rows.isEmpty()) {
                throw new Unknown("entity", id, List.of());
            }
            evidence.take(rows.getFirst().get("e"));
            evidence.take(rows.getFirst().get("facts"));
            Subgraph picture = evidence.picture().shownBy(names);
            return new EntityCard(
                    one(picture.nodes(), id),
                    onDay.read(picture.edges()),
                    picture.nodes(),
                    evidence.lookUpSources(reader.entities()));
        });
    }

    /** The facts that hold around an entity, to entities of every kind. */
    public Neighbours neighbours(String id, List<String> types, LocalDate asOf, List<String> standings, int limit) {
        return neighbours(NeighbourQuery.of(id, types, asOf, standings, limit));
    }

    /**
     * The facts that hold around an entity, the largest amounts first.
     *
     * @throws Unknown where there is no such entity
     */
    public Neighbours neighbours(NeighbourQuery query) {
        DisplayNames names = search.displayNames();
        return withNearest(reader -> {
            Evidence evidence = new Evidence();
            List<NeighbourGroup> groups = reader.entities()
                    .neighbours(query, evidence::take)
                    .orElseThrow(() -> new Unknown("entity", query.id(), List.of()));
            long total = groups.stream().mapToLong(NeighbourGroup::count).sum();
            Subgraph picture = evidence.picture().shownBy(names);
            return new Neighbours(
                    picture.nodes(),
                    picture.edges(),
                    evidence.lookUpSources(reader.entities()),
                    total > picture.edges().size(),
                    total,
                    groups);
        });
    }

    /**
     * One fact.
     *
     * @param asOf the day on which it holds, or does not
     * @throws Unknown where there is no such fact
     */
    public FactCard fact(String id, LocalDate asOf, Standing atLeast) {
        FactsOnDay onDay = new FactsOnDay(asOf, atLeast);
        DisplayNames names = search.displayNames();
        return withNearest(reader -> {
            Evidence evidence = new Evidence();
            List<ResultRow> rows = reader.cypher()
                    .run(CypherFiles.read("lookup/fact"), Map.of("id", id, "types", FactType.names()))
                    .list();
            if (rows.isEmpty()) {
                throw new Unknown("fact", id, List.of());
            }
            ResultRow row = rows.getFirst();
            evidence.take(row.get("p"));
            Map<String, Object> deal = row.get("d") instanceof NodeValue node
                    ? JsonProperties.node(node.id(), node.labels(), node.properties())
                    : null;
            Set<String> own = evidence.citedSources();
            evidence.take(row.get("legs"));
            Set<String> others = new LinkedHashSet<>(evidence.citedSources());
            if (deal != null && deal.get("sources") instanceof List<?> cited) {
                cited.forEach(source -> others.add(source.toString()));
            }
            others.removeAll(own);
            List<Map<String, Object>> sources = Evidence.sources(reader.entities(), own);
            Subgraph picture = evidence.picture().shownBy(names);
            Map<String, Object> fact = one(picture.edges(), id);
            return new FactCard(
                    onDay.read(fact),
                    picture.nodes(),
                    deal,
                    onDay.read(picture.edges().stream()
                            .filter(edge -> edge != fact)
                            .toList()),
                    sources,
                    Evidence.sources(reader.entities(), others),
                    origins(sources));
        });
    }

    /** A source that repeats another's release, document or data names it as its origin; else it is its own. */
    private static long origins(List<Map<String, Object>> sources) {
        return sources.stream()
                .map(source -> source.getOrDefault("origin", source.get("id")))
                .distinct()
                .count();
    }

    /** The name of an entity or a deal, without its facts; empty where there is none of this id. */
    public Optional<String> name(String id, Duration longest) {
        return database.read(
                longest,
                reader -> search
                        .displayNames()
                        .on(List.copyOf(Mentioned.lookUp(reader.entities(), List.of(id), List.of())
                                .nodes()
                                .values()))
                        .stream()
                        .map(DisplayNames::of)
                        .findFirst());
    }

    /**
     * The market in memory, which is read from the store now where it was not since the last commit.
     *
     * @throws interlock.neo4j.GraphFailure.PluginMissing where Neo4j has none of our procedures
     */
    public ProjectionState projection() {
        return database.read(limits.question(), reader -> {
            ResultRow row =
                    reader.cypher().run(CypherFiles.read("lookup/projection")).single();
            return new ProjectionState(
                    row.whole("entities"),
                    row.whole("facts"),
                    row.whole("bytes"),
                    row.whole("idBytes"),
                    row.whole("millis") / 1_000.0,
                    row.whole("builtAt") / 1_000.0);
        });
    }

    /** Who changed each data set last; those that nobody signed are left out. */
    public List<LastChange> lastChanges() {
        return database.read(
                limits.question(),
                reader -> reader.cypher()
                        .run(CypherFiles.read("lookup/last-changes"))
                        .list(LAST_CHANGE));
    }

    /** What each data set holds, by id; O(the graph). */
    public List<DataSetContents> dataSetContents() {
        return database.read(limits.question(), reader -> {
            List<String> ids = reader.cypher()
                    .run(CypherFiles.read("export/data-sets"), Map.of("dataSet", ""))
                    .list(row -> row.text("id"));
            return DataSetContents.of(
                    ids,
                    reader.cypher().run(CypherFiles.read("lookup/data-sets")).list(row -> row));
        });
    }

    /** The days on which facts of these standings begin and end, in order. */
    public List<Day> days(List<String> standings) {
        return days.of(standings);
    }

    /**
     * What there is, with counts, and what a statement may call.
     *
     * @param allowed procedures that may be called besides ours
     */
    public Schema schema(Set<String> allowed) {
        return database.read(limits.question(), reader -> {
            Map<String, List<Counted>> kinds = new LinkedHashMap<>();
            reader.cypher()
                    .run(CypherFiles.read("lookup/schema"))
                    .forEachRemaining(row -> kinds.computeIfAbsent(row.text("kind"), kind -> new ArrayList<>())
                            .add(new Counted(row.text("name"), row.whole("count"))));
            return new Schema(
                    kinds.getOrDefault("label", List.of()),
                    kinds.getOrDefault("type", List.of()),
                    kinds.getOrDefault("property", List.of()),
                    callables(reader.cypher(), "lookup/procedures-allowed", Map.of("allowed", allowed)),
                    callables(reader.cypher(), "lookup/functions", Map.of()));
        });
    }

    private static List<Callable> callables(CypherRunner cypher, String file, Map<String, Object> values) {
        return cypher.run(CypherFiles.read(file), values)
                .list(row -> new Callable(row.text("name"), row.text("signature"), row.text("description")));
    }

    /** What is not there is told with what is near, which is looked up after the work that failed; facts have no names. */
    private <T> T withNearest(Function<GraphReader, T> work) {
        try {
            return database.read(limits.question(), work);
        } catch (Unknown e) {
            List<String> nearest = e.kind().equals("fact") ? List.of() : search.nearest(e.id());
            Unknown told = new Unknown(e.kind(), e.id(), nearest);
            throw database instanceof WorldDatabase ? told.inThisWorld() : told;
        }
    }

    private static Map<String, Object> one(List<Map<String, Object>> all, String id) {
        return all.stream().filter(it -> it.get("id").equals(id)).findFirst().orElseThrow();
    }
}

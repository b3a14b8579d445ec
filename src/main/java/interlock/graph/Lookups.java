package interlock.graph;

import interlock.graph.GraphFailure.Unknown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** What the page asks beside the questions: an entity, its neighbours, a fact, the days, the schema. */
public final class Lookups {
    private final Connection connection;
    private final Limits limits;
    private final Search search;
    private final Directory directory;

    Lookups(Connection connection, Limits limits, Search search, Directory directory) {
        this.connection = connection;
        this.limits = limits;
        this.search = search;
        this.directory = directory;
    }

    /** An entity, all that is stated about it, the other ends, and the sources cited. */
    public record EntityCard(
            Map<String, Object> entity,
            List<Map<String, Object>> facts,
            List<Map<String, Object>> nodes,
            List<Map<String, Object>> sources) {}

    /** The facts around an entity with their sources; {@code total} counts those that the limit cut too. */
    public record Neighbours(
            List<Map<String, Object>> nodes,
            List<Map<String, Object>> edges,
            List<Map<String, Object>> sources,
            boolean truncated,
            long total) {}

    /** A fact between its ends, its deal with the other legs, and the sources cited. */
    public record FactCard(
            Map<String, Object> fact,
            List<Map<String, Object>> nodes,
            @Nullable Map<String, Object> deal,
            List<Map<String, Object>> legs,
            List<Map<String, Object>> sources) {}

    /** A day on which facts begin or end. */
    public record Day(Object day, long began, long ended) {}

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

    /** @throws Unknown where there is no such entity, with the nearest ids */
    public EntityCard entity(String id) {
        return connection.read(limits.question(), tx -> {
            Evidence evidence = new Evidence();
            List<Record> rows =
                    tx.run(CypherFiles.read("lookup/entity"), Map.of("id", id)).list();
            if (rows.isEmpty()) {
                throw new Unknown("entity", id, search.nearest(id));
            }
            evidence.take(rows.getFirst().get("e"));
            evidence.take(rows.getFirst().get("facts"));
            Picture picture = evidence.picture();
            return new EntityCard(
                    one(picture.nodes(), id), picture.edges(), picture.nodes(), sources(tx, evidence.citedSources()));
        });
    }

    /**
     * The facts that hold around an entity, the largest amounts first.
     *
     * @param types relationship types; empty for all
     * @throws Unknown where there is no such entity
     */
    public Neighbours neighbours(String id, List<String> types, LocalDate asOf, List<String> standings, int limit) {
        Around asked = new Around(id, types, asOf, standings, limit);
        return connection.read(limits.question(), tx -> {
            Neighbours found = directory.neighbours(tx, asked);
            if (found == null) {
                throw new Unknown("entity", id, search.nearest(id));
            }
            return found;
        });
    }

    /** @throws Unknown where there is no such fact */
    public FactCard fact(String id) {
        return connection.read(limits.question(), tx -> {
            Evidence evidence = new Evidence();
            List<Record> rows =
                    tx.run(CypherFiles.read("lookup/fact"), Map.of("id", id)).list();
            if (rows.isEmpty()) {
                throw new Unknown("fact", id, List.of());
            }
            Record row = rows.getFirst();
            evidence.take(row.get("p"));
            Value deal = row.get("d");
            Map<String, Object> described = deal.isNull()
                    ? null
                    : evidence.describe(deal.asNode(), deal.get("id").asString());
            evidence.take(row.get("legs"));
            Picture picture = evidence.picture();
            Map<String, Object> fact = one(picture.edges(), id);
            return new FactCard(
                    fact,
                    picture.nodes(),
                    described,
                    picture.edges().stream().filter(edge -> edge != fact).toList(),
                    sources(tx, evidence.citedSources()));
        });
    }

    /** The days on which facts of these standings begin and end, in order. */
    public List<Day> days(List<String> standings) {
        return connection.read(
                limits.question(),
                tx -> tx.run(CypherFiles.read("lookup/days"), Map.of("standings", standings))
                        .list(row -> new Day(
                                row.get("day").asObject(),
                                row.get("began").asLong(),
                                row.get("ended").asLong())));
    }

    /** What there is, with counts, and what may be called. */
    public Schema schema() {
        return connection.read(limits.question(), tx -> {
            Map<String, List<Counted>> kinds = new LinkedHashMap<>();
            tx.run(CypherFiles.read("lookup/schema"))
                    .forEachRemaining(row -> kinds.computeIfAbsent(
                                    row.get("kind").asString(), kind -> new ArrayList<>())
                            .add(new Counted(
                                    row.get("name").asString(), row.get("count").asLong())));
            return new Schema(
                    kinds.getOrDefault("label", List.of()),
                    kinds.getOrDefault("type", List.of()),
                    kinds.getOrDefault("property", List.of()),
                    callables(tx, "lookup/procedures-allowed", Map.of("allowed", Allowed.PROCEDURES)),
                    callables(tx, "lookup/functions", Map.of()));
        });
    }

    private static List<Callable> callables(SimpleQueryRunner tx, String file, Map<String, Object> values) {
        return tx.run(CypherFiles.read(file), values)
                .list(row -> new Callable(
                        row.get("name").asString(),
                        row.get("signature").asString(),
                        row.get("description").asString()));
    }

    /** Looks up the facts of which an end is not known yet, between their ends. */
    static void ends(SimpleQueryRunner tx, Evidence evidence) {
        Collection<String> loose = evidence.looseFacts();
        if (!loose.isEmpty()) {
            tx.run(CypherFiles.read("lookup/ends"), Map.of("facts", loose))
                    .forEachRemaining(row -> evidence.take(row.get("p")));
        }
    }

    /** The sources with these ids, as they stand in JSON. */
    List<Map<String, Object>> sources(SimpleQueryRunner tx, Set<String> ids) {
        return ids.isEmpty() ? List.of() : directory.named(tx, Set.of(), ids).sources();
    }

    private static Map<String, Object> one(List<Map<String, Object>> all, String id) {
        return all.stream().filter(it -> it.get("id").equals(id)).findFirst().orElseThrow();
    }
}

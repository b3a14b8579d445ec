package interlock.world;

import interlock.neo4j.CypherRunner;
import interlock.neo4j.Database;
import interlock.neo4j.EntityReads;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.GraphReader;
import interlock.neo4j.KnownFacts;
import interlock.neo4j.Limits;
import interlock.neo4j.Supposition;
import interlock.neo4j.Supposition.Change;
import interlock.question.BadParameter;
import interlock.question.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads worlds into {@link Scenario}s: which entities, facts, deals and sources the ids name, who is of a country, and
 * whether what is supposed may be. The last ones are kept as long as nothing is written.
 */
public final class Scenarios {
    private static final int KEPT = 64;

    private final Database database;
    private final Limits limits;
    private final Map<World, Kept> last = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** Of larger markets a transaction has no room for the sources of each fact. */
    private static final long MOST_CITATIONS = 200_000;

    private record Kept(Object edition, Scenario scenario) {}

    public Scenarios(Database database, Limits limits) {
        this.database = database;
        this.limits = limits;
    }

    /**
     * What a world changes.
     *
     * @throws Unknown where an id names nothing
     * @throws BadParameter where the world contradicts itself, or a supposed fact breaks a rule
     */
    public Scenario of(World world) {
        Object edition = database.edition();
        synchronized (last) {
            Kept kept = last.get(world);
            if (kept != null && kept.edition().equals(edition)) {
                return kept.scenario();
            }
        }
        Scenario scenario = database.read(limits.question(), reader -> read(world, reader));
        synchronized (last) {
            last.put(world, new Kept(edition, scenario));
            if (last.size() > KEPT) {
                last.remove(last.keySet().iterator().next());
            }
        }
        return scenario;
    }

    private static Scenario read(World world, GraphReader reader) {
        TakenOut taken = TakenOut.of(world.without(), reader.cypher());
        SupposedFacts.Made made = SupposedFacts.of(world, reader.cypher());
        List<Map<String, Object>> supposed = made.rows();
        refuseBoth(taken, supposed, reader.cypher());
        List<Change> changes = new ArrayList<>(taken.changes());
        LocalDate knownBy = world.knownBy();
        KnownFacts known = knownBy == null ? new KnownFacts(0, null, 0) : known(world, knownBy, reader.entities());
        if (knownBy != null) {
            Map<String, Object> day = Map.of("day", knownBy.toString());
            changes.add(Change.knownBy(knownBy));
            if (known.facts() <= MOST_CITATIONS) {
                changes.add(new Change(Scenario.CITATIONS, day));
            }
            changes.add(new Change("world/known-sources", day));
        }
        if (!supposed.isEmpty()) {
            changes.add(new Change("world/with-facts", Map.of("rows", supposed)));
        }
        Map<String, Object> mark = new TreeMap<>(taken.mark());
        mark.put("knownBy", knownBy == null ? "" : knownBy.toString());
        mark.put("scenario", supposed + " " + mark);
        return new Scenario(
                new Supposition(
                        mark,
                        changes,
                        List.of(),
                        List.of(LostDeals.change(
                                knownBy != null || !taken.sources().isEmpty(),
                                LostDeals.left(taken.entities(), reader.cypher()),
                                deals(supposed)))),
                known.unknown(),
                new WorldNames(taken.names(world.without()), made.told(), List.of(), known.unknown()));
    }

    /** The agreements of which something is supposed. */
    private static List<String> deals(List<Map<String, Object>> supposed) {
        return supposed.stream()
                .flatMap(fact -> Stream.of(fact.get("to"), ((Map<?, ?>) fact.get("properties")).get("deal")))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /** One who is gone can have no new fact, and an agreement that is gone no new leg. */
    private static void refuseBoth(TakenOut taken, List<Map<String, Object>> supposed, CypherRunner cypher) {
        List<String> gone =
                Stream.concat(taken.entities().stream(), taken.deals().stream()).toList();
        for (Map<String, Object> fact : supposed) {
            List<Object> named = new ArrayList<>(List.of(fact.get("from"), fact.get("to")));
            named.add(((Map<?, ?>) fact.get("properties")).get("deal"));
            for (Object one : named) {
                String id = String.valueOf(one);
                if (gone.contains(id)) {
                    throw BadParameter.ofWorld(
                            "The world contradicts itself: '" + TakenOut.name(id, cypher)
                                    + "' is taken out, and a fact of it is supposed.",
                            id,
                            "one of the two",
                            Optional.empty());
                }
            }
        }
    }

    private static KnownFacts known(World world, LocalDate knownBy, EntityReads reads) {
        KnownFacts known = reads.known(world.asOf(), world.atLeast().andMoreBinding(), world.dataSets());
        LocalDate first = known.first();
        if (first == null || first.isAfter(knownBy)) {
            throw BadParameter.ofWorld(
                    first == null
                            ? "No source here has a day, so that nothing can be told of what was known by " + knownBy
                                    + "."
                            : "Nothing was known by " + knownBy + ": the first source was published on " + first + ".",
                    knownBy.toString(),
                    first == null ? "no 'knownBy'" : "a day from " + first + " on",
                    Optional.ofNullable(first).map(Object::toString));
        }
        return known;
    }
}

package interlock.world;

import interlock.model.FactType;
import interlock.model.Segment;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.GraphReader;
import interlock.neo4j.Limits;
import interlock.neo4j.ResultRow;
import interlock.neo4j.Supposition;
import interlock.neo4j.Supposition.Change;
import interlock.question.BadParameter;
import interlock.question.World;
import interlock.text.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads worlds into {@link Scenario}s: which entities, facts, deals and sources the ids name, who is of a country, and
 * whether what is supposed may be. The last ones are kept as long as nothing is written.
 */
public final class Scenarios {
    private static final int KEPT = 64;

    private final Database database;
    private final Limits limits;
    private final Map<World, Kept> last = new LinkedHashMap<>(KEPT, 0.75f, true);

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
        Taken taken = Taken.of(world.without(), reader.cypher());
        List<Map<String, Object>> supposed = SupposedFacts.of(world, reader.cypher());
        refuseBoth(taken, supposed);
        List<Change> changes = new ArrayList<>(taken.changes());
        LocalDate knownBy = world.knownBy();
        long unknown = knownBy == null ? 0 : unknown(world, knownBy, reader.cypher());
        if (knownBy != null) {
            changes.add(new Change("world/known-by", Map.of("day", knownBy.toString())));
        }
        if (!supposed.isEmpty()) {
            changes.add(new Change("world/with-facts", Map.of("rows", supposed)));
        }
        Map<String, Object> mark = new TreeMap<>(taken.mark());
        mark.put("knownBy", knownBy == null ? "" : knownBy.toString());
        mark.put("scenario", supposed + " " + mark);
        return new Scenario(new Supposition(mark, changes), unknown, supposed.size());
    }

    /** One who is gone can have no new fact. */
    private static void refuseBoth(Taken taken, List<Map<String, Object>> supposed) {
        for (Map<String, Object> fact : supposed) {
            for (String end : List.of("from", "to")) {
                String id = fact.get(end).toString();
                if (taken.entities().contains(id)) {
                    throw BadParameter.ofWorld(
                            "The world contradicts itself: '" + id + "' is taken out, and a fact of it is supposed.",
                            id,
                            "one of the two",
                            Optional.empty());
                }
            }
        }
    }

    private static long unknown(World world, LocalDate knownBy, CypherRunner cypher) {
        ResultRow row = cypher.run(
                        CypherFiles.read("world/known"),
                        Map.of(
                                "asOf", world.asOf().toString(),
                                "atLeast", world.atLeast().word(),
                                "dataSet", world.dataSets()))
                .single();
        Object first = row.get("first");
        if (first == null || first instanceof LocalDate day && day.isAfter(knownBy)) {
            throw BadParameter.ofWorld(
                    first == null
                            ? "No source here has a day, so that nothing can be told of what was known by " + knownBy
                                    + "."
                            : "Nothing was known by " + knownBy + ": the first source was published on " + first + ".",
                    knownBy.toString(),
                    first == null ? "no 'knownBy'" : "a day from " + first + " on",
                    Optional.ofNullable(first).map(Object::toString));
        }
        return row.whole("unknown");
    }

    /** What a scenario takes out, by kind. */
    private record Taken(
            List<String> entities, List<String> deals, List<String> sources, List<Map<String, Object>> facts) {
        private static final String COUNTRY = "country:";
        private static final String SEGMENT = "segment:";
        private static final String ORIGIN = "origin:";

        static Taken of(List<String> without, CypherRunner cypher) {
            Taken taken = new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            List<String> ids = without.stream().filter(id -> !isGroup(id)).toList();
            if (!ids.isEmpty()) {
                cypher.run(CypherFiles.read("world/named"), Map.of("ids", ids, "types", FactType.names()))
                        .forEachRemaining(taken::add);
            }
            List<String> groups = without.stream().filter(Taken::isGroup).toList();
            if (!groups.isEmpty()) {
                taken.addGroups(groups, cypher);
            }
            return taken;
        }

        private static boolean isGroup(String id) {
            return id.startsWith(COUNTRY) || id.startsWith(SEGMENT) || id.startsWith(ORIGIN);
        }

        private void add(ResultRow row) {
            String id = row.text("id");
            switch (row.text("kind", "")) {
                case "entity" -> entities.add(id);
                case "deal" -> deals.add(id);
                case "source" -> sources.add(id);
                case "fact" -> facts.add(Map.of("id", id, "type", row.text("type")));
                default -> throw new Unknown("entity, deal, source or fact", id, List.of());
            }
        }

        private void addGroups(List<String> groups, CypherRunner cypher) {
            Map<String, List<String>> found = new LinkedHashMap<>();
            cypher.run(
                            CypherFiles.read("world/groups"),
                            Map.of(
                                    "countries", behind(COUNTRY, groups),
                                    "segments", behind(SEGMENT, groups),
                                    "origins", behind(ORIGIN, groups)))
                    .forEachRemaining(row -> found.put(row.text("name"), row.texts("ids")));
            for (String group : groups) {
                List<String> members = found.getOrDefault(normal(group), List.of());
                if (members.isEmpty()) {
                    throw nobody(group, cypher);
                }
                Collection<String> kind = group.startsWith(ORIGIN) ? sources : entities;
                members.stream().filter(id -> !kind.contains(id)).forEach(kind::add);
            }
        }

        private static List<String> behind(String prefix, List<String> groups) {
            return groups.stream()
                    .filter(group -> group.startsWith(prefix))
                    .map(group -> normal(group).substring(prefix.length()))
                    .toList();
        }

        /** A segment's words may be joined by hyphens, as in an address. */
        private static String normal(String group) {
            if (!group.startsWith(SEGMENT)) {
                return group;
            }
            String typed = group.substring(SEGMENT.length());
            return SEGMENT
                    + Segment.words().stream()
                            .filter(word ->
                                    word.equals(typed) || word.replace(' ', '-').equals(typed))
                            .findFirst()
                            .orElse(typed);
        }

        private static Unknown nobody(String group, CypherRunner cypher) {
            ResultRow kinds = cypher.run(CypherFiles.read("world/kinds")).single();
            String prefix = group.substring(0, group.indexOf(':') + 1);
            List<String> there = kinds
                    .texts(
                            switch (prefix) {
                                case COUNTRY -> "countries";
                                case SEGMENT -> "segments";
                                default -> "origins";
                            })
                    .stream()
                    .map(prefix::concat)
                    .sorted()
                    .toList();
            List<String> near = Suggestions.amongIds(there).nearest(group, 3);
            return new Unknown(
                    prefix.substring(0, prefix.length() - 1),
                    group,
                    near.isEmpty() && there.size() < 40 ? there : near);
        }

        List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            List<String> nodes = new ArrayList<>(entities);
            nodes.addAll(deals);
            if (!nodes.isEmpty()) {
                changes.add(new Change("world/without-entities", Map.of("ids", nodes)));
            }
            if (!deals.isEmpty()) {
                changes.add(new Change("world/without-deals", Map.of("ids", List.copyOf(deals))));
            }
            if (!facts.isEmpty()) {
                changes.add(new Change("world/without-facts", Map.of("facts", List.copyOf(facts))));
            }
            if (!sources.isEmpty()) {
                changes.add(new Change("world/without-sources", Map.of("ids", List.copyOf(sources))));
            }
            return changes;
        }

        /** For the procedures, which must know who is gone beside whose facts are. */
        Map<String, Object> mark() {
            return Map.of(
                    "gone",
                    entities.stream().sorted().toList(),
                    "deals",
                    deals.stream().sorted().toList(),
                    "sources",
                    sources.stream().sorted().toList(),
                    "facts",
                    facts.stream()
                            .map(fact -> fact.get("id").toString())
                            .sorted()
                            .toList());
        }
    }
}

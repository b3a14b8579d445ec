package interlock.world;

import interlock.model.FactType;
import interlock.model.Segment;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.ResultRow;
import interlock.neo4j.Supposition.Change;
import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a scenario takes out, by kind. */
record TakenOut(
        List<String> entities,
        List<String> deals,
        List<String> sources,
        List<Map<String, Object>> facts,
        Map<String, WorldNames.Gone> named) {
    private static final String COUNTRY = "country:";
    private static final String SEGMENT = "segment:";
    private static final String ORIGIN = "origin:";

    static TakenOut of(List<String> without, CypherRunner cypher) {
        TakenOut taken = new TakenOut(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        List<String> ids = without.stream().filter(id -> !isGroup(id)).toList();
        if (!ids.isEmpty()) {
            cypher.run(CypherFiles.read("world/named"), Map.of("ids", ids, "types", FactType.names()))
                    .forEachRemaining(taken::add);
        }
        List<String> groups = without.stream().filter(TakenOut::isGroup).toList();
        if (!groups.isEmpty()) {
            taken.addGroups(groups, cypher);
        }
        return taken;
    }

    /** How somebody is called, who may be gone with a group. */
    static String name(String id, CypherRunner cypher) {
        return cypher.run(CypherFiles.read("world/named"), Map.of("ids", List.of(id), "types", List.of()))
                .single()
                .text("name", id);
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
        named.put(
                id,
                new WorldNames.Gone(
                        WorldNames.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.text("name", id)));
    }

    private void addGroups(List<String> groups, CypherRunner cypher) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        cypher.run(
                        CypherFiles.read("world/groups"),
                        Map.of(
                                "countries", behind(COUNTRY, groups),
                                "segments", behind(SEGMENT, groups),
                                "origins", behind(ORIGIN, groups)))
                .forEachRemaining(row -> {
                    found.put(row.text("name"), row.texts("ids"));
                    titles.put(row.text("name"), row.text("title", ""));
                });
        for (String group : groups) {
            List<String> members = found.getOrDefault(normal(group), List.of());
            if (members.isEmpty()) {
                throw nobody(group, cypher);
            }
            Collection<String> kind = group.startsWith(ORIGIN) ? sources : entities;
            members.stream().filter(id -> !kind.contains(id)).forEach(kind::add);
            named.put(group, nameOf(normal(group), titles));
        }
    }

    private static WorldNames.Gone nameOf(String group, Map<String, String> titles) {
        int colon = group.indexOf(':');
        String title = titles.getOrDefault(group, "");
        return new WorldNames.Gone(
                WorldNames.Kind.valueOf(group.substring(0, colon).toUpperCase(Locale.ROOT)),
                title.isEmpty() ? group.substring(colon + 1) : title);
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
                prefix.substring(0, prefix.length() - 1), group, near.isEmpty() && there.size() < 40 ? there : near);
    }

    /** Each by its name, in the order in which they are given. */
    List<WorldNames.Gone> names(List<String> without) {
        return without.stream().map(id -> Objects.requireNonNull(named.get(id))).toList();
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
                facts.stream().map(fact -> fact.get("id").toString()).sorted().toList());
    }
}

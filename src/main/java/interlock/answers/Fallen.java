package interlock.answers;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.question.World;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who does not stand in a world, of those that an answer is about: nobody may say of them that they would survive.
 *
 * @param gone by id, those who are taken out
 * @param failed by id, those who have failed with them
 */
record Fallen(Set<String> gone, Set<String> failed) {
    /** It tells who. */
    static final String PROCEDURE = "interlock.fallen";

    static final Fallen NOBODY = new Fallen(Set.of(), Set.of());

    /** By the terms that the world has. */
    static Fallen of(CypherRunner cypher, World world, Collection<String> ids) {
        if (ids.isEmpty()) {
            return NOBODY;
        }
        Map<String, Object> asked = new HashMap<>(world.plain());
        asked.put("ids", List.copyOf(ids));
        Set<String> gone = new LinkedHashSet<>();
        Set<String> failed = new LinkedHashSet<>();
        cypher.run(CypherFiles.read("world/fallen"), asked)
                .forEachRemaining(
                        row -> (Boolean.TRUE.equals(row.get("gone")) ? gone : failed).add(row.text("entity")));
        return new Fallen(gone, failed);
    }

    /** Both, by id. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(gone);
        all.addAll(failed);
        return all;
    }
}

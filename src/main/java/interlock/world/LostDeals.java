package interlock.world;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.Supposition.Change;
import java.util.List;
import java.util.Map;

/** The agreements that go with what a scenario takes out: the last leg of one, all parties but one, or whoever tells of it. */
public final class LostDeals {
    /** It tells which. */
    public static final String PROCEDURE = "interlock.lostDeals";

    private LostDeals() {}

    /** Those of which at most one party is left when some entities are gone; they go if they have no leg. */
    static List<String> left(List<String> entities, CypherRunner cypher) {
        return entities.isEmpty()
                ? List.of()
                : cypher.run(CypherFiles.read("world/deals-left"), Map.of("ids", entities))
                        .list(row -> row.text("id"));
    }

    /**
     * What takes them out when all else is out.
     *
     * @param untold whether some sources are gone, and with them agreements of which nobody else tells
     * @param left as {@link #left} has them
     * @param kept ids of those of which something is supposed
     */
    static Change change(boolean untold, List<String> left, List<String> kept) {
        return new Change("world/without-lost-deals", Map.of("untold", untold, "left", left, "kept", kept));
    }
}

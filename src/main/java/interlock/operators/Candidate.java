package interlock.operators;

import interlock.model.AmountQualifier;
import interlock.model.FactType;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.GraphReader;
import interlock.neo4j.ResultRow;
import interlock.world.Scenario;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fact that could have a say in an answer.
 *
 * @param element the store's own id of it
 * @param holds whether it holds by the terms that are asked about; another has a say where the past has one
 * @param one where it begins
 * @param other where it ends
 * @param what the thing supplied, which may name its role; empty for none
 * @param complete the types of which all facts of the one who relies are known
 */
record Candidate(
        String id,
        String element,
        boolean holds,
        FactType type,
        String one,
        String other,
        String what,
        List<String> sources,
        List<String> origins,
        boolean undisclosed,
        List<String> complete) {

    /** In a market of more facts than this, only those near the answer are tried. */
    private static final int EVERY = 20_000;
    /** So many of them. */
    private static final int MOST = 2_000;

    private static final int ENTITIES = 100;

    /**
     * Those of a market.
     *
     * @param whole whether they are all that may have a say, and not only those near the answer
     */
    record Found(List<Candidate> facts, boolean whole) {}

    /** All that are of the types that have a say; of a large market those that hold and are near the answer. */
    static Found of(GraphReader reader, Asked asked, KeyedRows answer) {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "asOf", asked.world().asOf().toString(),
                "atLeast", asked.world().atLeast().word(),
                "dataSet", asked.world().dataSets(),
                "types", RelevantTypes.of(asked.question()),
                "everyDay", !asked.hasDay()));
        long all = reader.cypher()
                .run(CypherFiles.read("world/size"), Map.of())
                .single()
                .whole("facts");
        if (all <= EVERY) {
            return new Found(read("world/carriers", terms, reader), true);
        }
        Set<String> proof = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        for (List<Object> key : answer.keys()) {
            proof.addAll(KeyedRows.evidence(asked.question(), answer.row(key)));
            near.addAll(KeyedRows.entities(asked.question(), answer.row(key)));
        }
        terms.put("proof", proof.stream().limit(MOST).toList());
        terms.put("near", near.stream().limit(ENTITIES).toList());
        terms.put("most", MOST);
        return new Found(read("world/carriers-near", terms, reader), false);
    }

    private static List<Candidate> read(String file, Map<String, Object> terms, GraphReader reader) {
        return reader.cypher().run(CypherFiles.read(file), terms).list(Candidate::read);
    }

    private static Candidate read(ResultRow row) {
        FactType type = FactType.of(row.text("type")).orElseThrow();
        return new Candidate(
                row.text("id"),
                row.text("element"),
                Boolean.TRUE.equals(row.get("holds")),
                type,
                row.text("one"),
                row.text("other"),
                row.text("what"),
                row.texts("sources"),
                row.texts("origins"),
                Boolean.TRUE.equals(row.get(AmountQualifier.UNDISCLOSED.word())),
                row.texts(type.endRelies() ? "otherComplete" : "complete"));
    }

    /** As a scenario takes it out. */
    Scenario.Taken out() {
        return new Scenario.Taken(id, type.name(), element);
    }

    /** The one who relies by it. */
    String relying() {
        return type.endRelies() ? other : one;
    }

    /** The role in which it serves. */
    String role() {
        return type.reliance().roleOf(what);
    }

    /** Whether others may serve in its role of whom nobody knows, and one of them would be enough. */
    boolean isOfOpenRole() {
        return type.isSupply() && !complete.contains(type.name());
    }
}

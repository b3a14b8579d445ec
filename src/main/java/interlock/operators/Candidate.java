package interlock.operators;

import interlock.model.AmountQualifier;
import interlock.model.FactType;
import interlock.model.Reliance;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.GraphReader;
import interlock.neo4j.ResultRow;
import java.util.List;
import java.util.Map;

/**
 * A fact that could have a say in an answer.
 *
 * @param one where it begins
 * @param other where it ends
 * @param what the thing supplied, which may name its role; empty for none
 * @param complete the types of which all facts of the one who relies are known
 */
record Candidate(
        String id,
        FactType type,
        String one,
        String other,
        String what,
        List<String> sources,
        List<String> origins,
        boolean undisclosed,
        List<String> complete) {

    /** All that hold by the terms of a world and are of the types that have a say. */
    static List<Candidate> of(GraphReader reader, Asked asked) {
        return reader.cypher()
                .run(
                        CypherFiles.read("world/carriers"),
                        Map.of(
                                "asOf", asked.world().asOf().toString(),
                                "atLeast", asked.world().atLeast().word(),
                                "dataSet", asked.world().dataSets(),
                                "types", RelevantTypes.of(asked.question()),
                                "everyDay", !asked.hasDay()))
                .list(Candidate::read);
    }

    private static Candidate read(ResultRow row) {
        FactType type = FactType.of(row.text("type")).orElseThrow();
        return new Candidate(
                row.text("id"),
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
    Map<String, Object> out() {
        return Map.of("id", id, "type", type.name());
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
        return type.isReliance()
                && type.isEssential()
                && type.reliance().alternatives() != Reliance.Alternatives.NONE
                && !complete.contains(type.name());
    }
}

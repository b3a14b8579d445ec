package interlock.answers;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.Database;
import interlock.neo4j.Limits;
import interlock.question.Question;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/** The procedures of ours that this Neo4j has. */
final class InstalledProcedures {
    private final Database database;
    private final Limits limits;
    private final AtomicReference<Set<String>> procedures = new AtomicReference<>(Set.of());

    InstalledProcedures(Database database, Limits limits) {
        this.database = database;
        this.limits = limits;
    }

    /** Those that a question calls and that are not there. */
    Set<String> missing(Question question) {
        Set<String> missing = new TreeSet<>(question.procedures());
        if (!missing.isEmpty()) {
            missing.removeAll(procedures());
        }
        return missing;
    }

    boolean has(String procedure) {
        return procedures().contains(procedure);
    }

    /** Ours do not come or go while Neo4j runs, so they are asked for until the first time that there are some. */
    private Set<String> procedures() {
        return procedures.updateAndGet(known -> !known.isEmpty()
                ? known
                : database.read(
                        limits.question(),
                        reader -> Set.copyOf(reader.cypher()
                                .run(CypherFiles.read("lookup/procedures"))
                                .list(row -> row.text("name")))));
    }
}

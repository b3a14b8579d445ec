package interlock.console;

import interlock.neo4j.GraphFailure.Forbidden;
import interlock.text.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

/**
 * What a person's own Cypher may do here, judged by Neo4j's plan of it and by Neo4j's parser. READ mode itself stops
 * what writes; the rest reads files, the network or other people's work, or ends it.
 */
public final class ConsolePolicy {
    /** Our own procedures only read: all of them are allowed. */
    private static final String OURS = "interlock.";

    /** What else may be called: it tells of the graph, and of nothing beside it. */
    public static final Set<String> PROCEDURES = new TreeSet<>(List.of(
            "db.awaitIndex",
            "db.awaitIndexes",
            "db.index.fulltext.listAvailableAnalyzers",
            "db.index.fulltext.queryNodes",
            "db.index.fulltext.queryRelationships",
            "db.index.vector.queryNodes",
            "db.index.vector.queryRelationships",
            "db.info",
            "db.labels",
            "db.ping",
            "db.propertyKeys",
            "db.relationshipTypes",
            "db.schema.nodeTypeProperties",
            "db.schema.relTypeProperties",
            "db.schema.visualization",
            "dbms.components"));

    private static final Set<String> SHOWN =
            Set.of("ShowIndexes", "ShowConstraints", "ShowProcedures", "ShowFunctions");
    /** The spaces of Neo4j's own functions; a plugin's have others. */
    private static final Set<String> FUNCTION_SPACES = Set.of(
            "coll", "date", "datetime", "duration", "localdatetime", "localtime", "point", "string", "time", "vector");

    private static final String READER =
            "Reading is allowed here. To write, use a Bolt client such as cypher-shell, or load a data set";
    private static final String OPERATOR =
            "SHOW INDEXES, SHOW CONSTRAINTS, SHOW PROCEDURES and SHOW FUNCTIONS are allowed; the rest is for a Bolt"
                    + " client such as cypher-shell";

    private ConsolePolicy() {}

    /**
     * Refuses a statement for what its plan would do.
     *
     * @throws Forbidden with the reason, and the nearest that is allowed
     */
    static void check(ConsoleQuery query, ResultSummary explained) {
        explained.queryPlan().ifPresent(ConsolePolicy::check);
        StatementAnalysis analysis = analysed(query, explained);
        if (analysis.loadsCsv()) {
            throw loadCsv();
        }
        analysis.procedures().forEach(ConsolePolicy::call);
        analysis.functions().forEach(ConsolePolicy::function);
        boolean writes = switch (explained.queryType()) {
            case READ_ONLY -> false;
            case READ_WRITE, WRITE_ONLY -> true;
            // Neo4j counts some procedures that only tell of the server among the changes of a schema.
            case SCHEMA_WRITE -> analysis.procedures().isEmpty();
        };
        if (writes) {
            throw write();
        }
    }

    static Forbidden write() {
        return new Forbidden("write-refused", "The statement writes, which the console does not", READER, null);
    }

    /** Fails closed: what our parser cannot read does not run. */
    private static StatementAnalysis analysed(ConsoleQuery query, ResultSummary explained) {
        String version = explained
                .queryPlan()
                .map(plan -> PlanStep.text(plan, "version"))
                .orElse("");
        try {
            return StatementAnalysis.of(query.text(), version);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Forbidden(
                    "unreadable-refused",
                    "Neo4j can read the statement, but what it would do cannot be told here",
                    "Make it simpler, or use a Bolt client such as cypher-shell",
                    e);
        }
    }

    private static void check(Plan plan) {
        String operator = PlanStep.operator(plan);
        if (operator.equals("LoadCSV")) {
            throw loadCsv();
        }
        if (operator.startsWith("Terminate") || operator.equals("AdministrationCommand")) {
            throw administration("The statement is administration of the server, which the console does not do");
        }
        if (operator.startsWith("Show") && !SHOWN.contains(operator)) {
            throw administration(
                    "The statement tells of the server and of other people's work, which the console does not");
        }
        plan.children().forEach(ConsolePolicy::check);
    }

    static Forbidden loadCsv() {
        return new Forbidden(
                "load-csv-refused",
                "LOAD CSV reads files and addresses, which the console does not",
                "Load a data set instead: the README says how",
                null);
    }

    static Forbidden administration(String message) {
        return new Forbidden("administration-refused", message, OPERATOR, null);
    }

    /** Whether a procedure of this name is, or would be, one of Interlock's. */
    static boolean isOurs(String procedure) {
        return procedure.startsWith(OURS);
    }

    /** @throws Forbidden unless the procedure is allowed */
    static void call(String procedure) {
        if (!isOurs(procedure) && !PROCEDURES.contains(procedure)) {
            throw new Forbidden(
                    "procedure-refused",
                    "The procedure " + procedure + " may not be called from the console",
                    Suggestions.among(PROCEDURES)
                                    .nearest(procedure)
                                    .map(near -> "Nearest that may: " + near + ". ")
                                    .orElse("")
                            + "Allowed are interlock.* and " + String.join(", ", PROCEDURES),
                    null);
        }
    }

    private static void function(String function) {
        int space = function.indexOf('.');
        if (space > 0 && !FUNCTION_SPACES.contains(function.substring(0, space).toLowerCase(Locale.ROOT))) {
            throw new Forbidden(
                    "function-refused",
                    "The function " + function + " may not be called from the console",
                    "Allowed are Neo4j's own functions, and not those of plugins",
                    null);
        }
    }
}

package interlock.console;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryProfile;

/**
 * A step of Neo4j's plan, with the steps that feed it.
 *
 * @param operator such as {@code NodeByLabelScan}
 * @param details what it works on, in Neo4j's words
 * @param arguments everything else that Neo4j tells of it
 * @param estimatedRows what the planner expected
 * @param rows how many there were; null for a plan that did not run, as {@code dbHits} and {@code millis} are
 */
public record PlanStep(
        String operator,
        String details,
        Map<String, Object> arguments,
        @Nullable Double estimatedRows,
        @Nullable Long rows,
        @Nullable Long dbHits,
        @Nullable Double millis,
        List<PlanStep> children) {
    private static final double NANOS_IN_A_MILLI = 1e6;
    private static final List<String> TOLD_APART =
            List.of("Details", "EstimatedRows", "Rows", "DbHits", "Time", "Id", "string-representation");

    static PlanStep of(Plan plan) {
        return new PlanStep(
                operator(plan),
                text(plan, "Details"),
                others(plan),
                estimate(plan),
                null,
                null,
                null,
                plan.children().stream().map(PlanStep::of).toList());
    }

    static PlanStep of(QueryProfile profile) {
        return new PlanStep(
                operator(profile),
                text(profile, "Details"),
                others(profile),
                estimate(profile),
                known(profile.rows()),
                known(profile.dbHits()),
                profile.time().map(time -> time.toNanos() / NANOS_IN_A_MILLI).orElse(null),
                profile.children().stream().map(PlanStep::of).toList());
    }

    /** The operator's own name: Neo4j adds the database behind an at sign. */
    static String operator(Plan plan) {
        String name = plan.operatorType();
        int database = name.indexOf('@');
        return database < 0 ? name : name.substring(0, database);
    }

    private static @Nullable Long known(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable Double estimate(Plan plan) {
        Value rows = plan.arguments().get("EstimatedRows");
        return rows == null || rows.isNull() ? null : rows.asDouble();
    }

    static String text(Plan plan, String argument) {
        Value value = plan.arguments().get(argument);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static Map<String, Object> others(Plan plan) {
        Map<String, Object> others = new TreeMap<>();
        plan.arguments().forEach((name, value) -> {
            if (!TOLD_APART.contains(name) && !value.isNull()) {
                others.put(name, value.asObject());
            }
        });
        return others;
    }
}

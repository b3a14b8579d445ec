package interlock.answers;

import interlock.model.FactType;
import interlock.model.Reliance;
import interlock.model.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows for a fact from the table of reliance and from the day that is asked about, beside what is stated of it.
 *
 * @param atLeast how binding a fact must be
 */
record FactsOnDay(LocalDate asOf, Standing atLeast) {

    /**
     * Each as it stands in JSON, with two keys more: {@code relies}, who relies on whom by it, in which role, and whether
     * they cannot do without; left out where nobody relies on anybody. And {@code holds}, whether it holds on the day.
     */
    List<Map<String, Object>> read(List<Map<String, Object>> facts) {
        return facts.stream().map(this::read).toList();
    }

    Map<String, Object> read(Map<String, Object> fact) {
        Map<String, Object> read = new LinkedHashMap<>(fact);
        FactType.of(text(fact, "type"))
                .filter(FactType::isReliance)
                .ifPresent(type -> read.put("relies", relies(type, fact)));
        read.put("holds", holds(fact));
        return read;
    }

    private static Map<String, Object> relies(FactType type, Map<String, Object> fact) {
        Reliance reliance = type.reliance();
        Map<String, Object> relies = new LinkedHashMap<>();
        relies.put("who", text(fact, type.endRelies() ? "to" : "from"));
        relies.put("on", text(fact, type.endRelies() ? "from" : "to"));
        relies.put("role", reliance.roleOf(text(fact, "what")));
        relies.put("essential", type.isEssential());
        return relies;
    }

    /** From {@code since}, else {@code announced}, up to, not including, {@code until}. */
    private boolean holds(Map<String, Object> fact) {
        return atLeast.andMoreBinding().contains(text(fact, "status"))
                && fact.getOrDefault("since", fact.get("announced")) instanceof LocalDate begins
                && !begins.isAfter(asOf)
                && (fact.get("until") == null || fact.get("until") instanceof LocalDate end && asOf.isBefore(end));
    }

    private static String text(Map<String, Object> fact, String key) {
        return fact.get(key) instanceof String text ? text : "";
    }
}

package interlock.world;

import interlock.dataset.Column;
import interlock.dataset.Table;
import interlock.model.FactType;
import interlock.model.Standing;
import interlock.question.BadParameter;
import interlock.text.Suggestions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact that a person supposes, as it is typed: {@code anthropic SPENDS_ON oci; what=compute; since=2026-12-01}.
 *
 * @param line as it was typed
 * @param properties the columns of {@code facts.csv} that are given, by name
 */
record SupposedFact(String line, String from, String type, String to, Map<String, String> properties) {
    private static final String EXAMPLE = "'anthropic SPENDS_ON oci; what=compute; status=committed; since=2026-12-01'";
    private static final Pattern HEAD = Pattern.compile("(?<from>\\S+)\\s+(?<type>[A-Za-z_]+)\\s+(?<to>\\S+)");
    /** What stands before the first semicolon, and what we give ourselves. */
    private static final Set<String> OURS = Set.of("id", "statement", "sources");

    private static final List<String> KEYS = Table.FACTS.columns().stream()
            .filter(Column::isProperty)
            .map(Column::name)
            .filter(name -> !OURS.contains(name))
            .toList();

    SupposedFact {
        properties = Map.copyOf(properties);
    }

    /**
     * Reads one line.
     *
     * @throws BadParameter where it is no sentence with properties
     */
    static SupposedFact read(String line) {
        String[] parts = line.split(";", -1);
        Matcher head = HEAD.matcher(parts[0].strip());
        if (!head.matches()) {
            throw bad(line, "is no fact", "one entity, a type and another, such as " + EXAMPLE, Optional.empty());
        }
        String type = head.group("type");
        if (FactType.of(type).isEmpty()) {
            throw bad(
                    line,
                    "has the unknown type " + type,
                    String.join(", ", FactType.names()),
                    Suggestions.among(FactType.names()).nearest(type));
        }
        Map<String, String> properties = new TreeMap<>();
        for (int n = 1; n < parts.length; n++) {
            if (!parts[n].isBlank()) {
                put(line, parts[n].strip(), properties);
            }
        }
        return new SupposedFact(line, head.group("from"), type, head.group("to"), properties);
    }

    private static void put(String line, String part, Map<String, String> properties) {
        int equals = part.indexOf('=');
        String key = equals < 0 ? part : part.substring(0, equals).strip();
        if (equals < 0 || !KEYS.contains(key)) {
            throw bad(
                    line,
                    equals < 0 ? "has '" + part + "', which is no name=value" : "has no property '" + key + "'",
                    String.join(", ", KEYS),
                    Suggestions.among(KEYS).nearest(key));
        }
        if (properties.put(key, part.substring(equals + 1).strip()) != null) {
            throw bad(line, "gives '" + key + "' twice", "each property once", Optional.empty());
        }
    }

    static BadParameter bad(String line, String what, String allowed, Optional<String> nearest) {
        return BadParameter.ofWorld("The supposed fact '" + line + "' " + what + ".", line, allowed, nearest);
    }

    /**
     * The cells of a row of {@code facts.csv}, by column. Who gives no day means the day asked about, and who gives no
     * standing a signed agreement.
     */
    Map<String, String> cells(String id, String source, LocalDate asOf) {
        Map<String, String> cells = new LinkedHashMap<>(properties);
        if (!cells.containsKey("since") && !cells.containsKey("announced")) {
            cells.put("since", asOf.toString());
        }
        cells.putIfAbsent("status", Standing.COMMITTED.word());
        cells.put(":START_ID", from);
        cells.put(":TYPE", type);
        cells.put(":END_ID", to);
        cells.put("id", id);
        cells.put("statement", "Supposed, and on no record.");
        cells.put("sources", source);
        return cells;
    }
}

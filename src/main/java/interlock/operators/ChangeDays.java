package interlock.operators;

import interlock.model.FactType;
import interlock.model.RecordKind;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.GraphReader;
import interlock.question.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The days on which an answer may change: those on which a fact that has a say begins or ends, whatever its standing; and
 * for a question that looks beyond facts, those on which a deal was announced, or what is known of somebody becomes complete
 * or is so no more. Between two of them it is the same every day.
 */
final class ChangeDays {
    private ChangeDays() {}

    /** What begins or ends on a day, between two. */
    record Event(String fact, String one, String other) {}

    /**
     * Those after {@code from} and up to {@code to}.
     *
     * @return by day what begins or ends on it and counts by the standing and the data sets; there may be nothing that does
     */
    static NavigableMap<LocalDate, List<Event>> of(GraphReader reader, Asked asked, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, List<Event>> days = new TreeMap<>();
        List<String> types = RelevantTypes.of(asked.question());
        reader.cypher()
                .run(
                        CypherFiles.read("world/events"),
                        Map.of(
                                "from", from.toString(),
                                "to", to.toString(),
                                "atLeast", asked.world().atLeast().word(),
                                "dataSet", asked.world().dataSets(),
                                "types", types,
                                "others", looksBeyondFacts(asked.question(), types)))
                .forEachRemaining(row -> {
                    if (row.get("day") instanceof LocalDate day) {
                        List<Event> events = days.computeIfAbsent(day, first -> new ArrayList<>());
                        if (Boolean.TRUE.equals(row.get("counts"))) {
                            events.add(new Event(row.text("fact"), row.text("one"), row.text("other")));
                        }
                    }
                });
        return days;
    }

    private static boolean looksBeyondFacts(Question question, List<String> types) {
        return types.size() == FactType.names().size()
                || !question.procedures().isEmpty()
                || question.cypher().contains(RecordKind.DEAL.label())
                || question.cypher().contains("complete");
    }
}

package interlock.dataset.check;

import interlock.dataset.Row;
import interlock.dataset.Warnings;
import interlock.model.FactType;
import interlock.model.Reliance;
import interlock.model.Standing;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Warns of a need that holds before one of its two ends exists: nothing runs on a chip that nobody has designed or made
 * yet. A thing exists from the first fact that brings it about; where the data set has none, nothing is said.
 */
final class Existence {
    private final KnownIds entities;
    private final Warnings warnings;
    /** For each type that brings something about, since when each thing has a fact of it. */
    private final Map<FactType, Map<String, LocalDate>> since = new EnumMap<>(FactType.class);

    Existence(KnownIds entities, Warnings warnings) {
        this.entities = entities;
        this.warnings = warnings;
        for (FactType type : FactType.values()) {
            if (type.bringsAbout()) {
                since.put(type, new HashMap<>());
            }
        }
    }

    void warn(List<Row> facts) {
        facts.forEach(this::begin);
        facts.forEach(this::look);
    }

    private void begin(Row fact) {
        Map<String, LocalDate> first = since.get(type(fact));
        LocalDate day = day(fact);
        if (first != null && day != null) {
            first.merge(fact.text(":END_ID"), day, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private void look(Row fact) {
        FactType type = type(fact);
        LocalDate day = day(fact);
        if (day == null || !type.isReliance() || !type.isEssential()) {
            return;
        }
        boolean startRelies = type.reliance().who() == Reliance.End.START;
        String needer = fact.text(startRelies ? ":START_ID" : ":END_ID");
        String needed = fact.text(startRelies ? ":END_ID" : ":START_ID");
        compare(fact, day, needed, "rests on what is not there yet");
        // A thing is designed before it is made, and both are needs of its own.
        if (!type.bringsAbout()) {
            compare(fact, day, needer, "gives a need to what is not there yet");
        }
    }

    private void compare(Row fact, LocalDate day, String end, String problem) {
        since.forEach((type, first) -> {
            LocalDate begin = first.get(end);
            if (begin != null && begin.isAfter(day) && type.toLabels().contains(entities.kind(end))) {
                warnings.add(
                        fact.place(),
                        fact.given("since") ? "since" : "announced",
                        problem,
                        fact.id() + " holds from " + day + ", and " + end + " has a fact " + type + " from " + begin
                                + " only",
                        "");
            }
        });
    }

    private static FactType type(Row fact) {
        return FactType.of(fact.text(":TYPE")).orElseThrow();
    }

    /** The first day on which it holds; null where it holds on none. */
    private static @Nullable LocalDate day(Row fact) {
        if (fact.text("status").equals(Standing.ENDED)) {
            return null;
        }
        LocalDate since = fact.day("since");
        return since == null ? fact.day("announced") : since;
    }
}

package interlock.world;

import interlock.neo4j.Supposition;
import interlock.question.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A world as the graph takes it: what is changed while a question runs in it.
 *
 * @param supposition the changes, and what the procedures are told of them
 * @param unknown of the facts that hold on the day asked about, those of which it is not known whether they were known,
 *     for want of a source with a day
 * @param names of what it takes out and supposes
 */
public record Scenario(Supposition supposition, long unknown, WorldNames names) {
    private static final String FACTS = "facts";

    /** The change that takes late sources from facts. */
    static final String CITATIONS = "world/known-citations";

    /**
     * A fact that is taken out.
     *
     * @param element the store's own id of it, which a supposed one has for one transaction only
     */
    public record Taken(String id, String type, String element) {}

    /** Nothing. */
    public static final Scenario NONE = new Scenario(
            new Supposition(
                    Map.of(
                            "gone", List.of(), "deals", List.of(), "sources", List.of(), FACTS, List.of(), "knownBy",
                            ""),
                    List.of(),
                    List.of(),
                    List.of()),
            0,
            WorldNames.NONE);

    /**
     * The same without some more facts, for one question: what the procedures work out for it is not kept. They are told
     * which scenario this goes on from, so that they need not read the store again.
     *
     * @param facts of this world
     */
    public Supposition once(List<Taken> facts) {
        List<Supposition.Change> changes = new ArrayList<>(supposition.changes());
        List<Map<String, String>> supposed = facts.stream()
                .filter(fact -> World.isSupposed(fact.id()))
                .map(fact -> Map.of("id", fact.id(), "type", fact.type()))
                .toList();
        if (!supposed.isEmpty()) {
            changes.add(new Supposition.Change("world/without-facts", Map.of(FACTS, supposed)));
        }
        Map<String, Object> mark = new HashMap<>(supposition.mark());
        List<Object> all = new ArrayList<>((List<?>) mark.getOrDefault(FACTS, List.of()));
        facts.forEach(fact -> all.add(fact.id()));
        mark.put(FACTS, all);
        mark.put("base", mark.getOrDefault("scenario", ""));
        mark.put("scenario", "");
        return new Supposition(
                mark,
                changes,
                facts.stream()
                        .filter(fact -> !World.isSupposed(fact.id()))
                        .map(Taken::element)
                        .toList(),
                supposition.last().isEmpty() && !facts.isEmpty()
                        ? List.of(LostDeals.change(false, List.of(), List.of()))
                        : supposition.last());
    }

    /** The same with more changes after its own, for one question. */
    public Supposition also(Supposition.Change... more) {
        Map<String, Object> mark = new HashMap<>(supposition.mark());
        mark.put("scenario", "");
        return new Supposition(
                mark,
                Stream.concat(supposition.changes().stream(), Stream.of(more)).toList(),
                supposition.removed(),
                supposition.last());
    }

    /** Whether facts still name sources that were not public by the day by which all is known: of a large market they do. */
    public boolean namesLateSources() {
        return supposition.mark().get("knownBy") instanceof String day
                && !day.isEmpty()
                && supposition.changes().stream()
                        .noneMatch(change -> change.file().equals(CITATIONS));
    }

    /** Whether some entities are taken out, so that others may fall. */
    public boolean takesOutEntities() {
        return supposition.mark().get("gone") instanceof List<?> gone && !gone.isEmpty();
    }

    /** How many facts are supposed. */
    public int supposed() {
        return names.supposed().size();
    }
}

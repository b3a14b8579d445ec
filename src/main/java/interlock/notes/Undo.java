package interlock.notes;

import interlock.dataset.Table;
import interlock.dataset.history.Deed;
import interlock.dataset.history.Version;
import interlock.dataset.history.Versions;
import interlock.neo4j.DataSetStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to take a change back.
 *
 * @param records to be written again
 * @param out facts that go
 * @param back records that stand again as their origin has them
 * @param named by records that go
 * @param added entities, deals and sources that the change brought, and that go
 */
record Undo(
        String dataSet,
        Map<Table, List<Map<String, String>>> records,
        Set<String> out,
        Set<String> back,
        Set<String> named,
        Set<String> added,
        List<Outcome> outcomes) {

    /**
     * @throws NoSuchElementException where there is no such change
     * @throws NotNow where a later change touched the same record
     */
    static Undo of(Versions versions, String dataSet, long change) {
        Undo undo = new Undo(
                dataSet,
                new EnumMap<>(Table.class),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new HashSet<>(),
                new ArrayList<>());
        List<Version> those = versions.all(dataSet).stream()
                .filter(version -> version.change() == change && version.number() > 0)
                .sorted(java.util.Comparator.comparing(Version::table).thenComparing(Version::of))
                .toList();
        if (those.isEmpty()) {
            throw new NoSuchElementException("There is no change " + change + " of " + dataSet);
        }
        for (Version version : those) {
            List<Version> all = versions.of(dataSet, version.of());
            if (!all.getLast().isSameState(version)) {
                throw new NotNow(
                        version.of(),
                        "Change " + change + " cannot be undone: change "
                                + all.getLast().change() + " has changed " + version.of() + " since");
            }
            int at = all.indexOf(version);
            undo.add(version, at > 0 ? all.get(at - 1) : null);
        }
        return undo;
    }

    private void add(Version version, @Nullable Version before) {
        Map<String, String> now = version.cells();
        Map<String, String> then = before == null ? null : before.cells();
        if (now != null) {
            named.addAll(named(now));
        }
        boolean asItsOrigin = before != null && before.origin() != null && (before.number() == 0 || before.returned());
        if (asItsOrigin) {
            back.add(version.of());
        } else if (then != null) {
            records.computeIfAbsent(version.table(), any -> new ArrayList<>()).add(then);
        } else if (version.table() == Table.FACTS) {
            out.add(version.of());
        } else {
            added.add(version.of());
        }
        outcomes.add(new Outcome(version.table(), version.of(), Deed.UNDONE, null, now, then, asItsOrigin));
    }

    /** What a record names. */
    static List<String> named(Map<String, String> cells) {
        List<String> named =
                new ArrayList<>(List.of(cells.getOrDefault("sources", "").split(";")));
        for (String column : List.of(":START_ID", ":END_ID", "deal")) {
            named.add(cells.getOrDefault(column, ""));
        }
        named.removeIf(String::isEmpty);
        return named;
    }

    /** @throws NotNow where something still names what the change added */
    void demandGone(DataSetStore store) {
        store.nodes(added).values().stream()
                .filter(node -> dataSet.equals(node.properties().get("dataSet")))
                .findFirst()
                .ifPresent(node -> {
                    throw new NotNow(
                            node.id(), "The change cannot be undone: something written since still names " + node.id());
                });
    }
}

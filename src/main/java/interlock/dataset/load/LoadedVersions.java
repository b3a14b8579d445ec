package interlock.dataset.load;

import interlock.dataset.Changes;
import interlock.dataset.DataSet;
import interlock.dataset.Restatement;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.dataset.history.CellTexts;
import interlock.dataset.history.Deed;
import interlock.dataset.history.Version;
import interlock.dataset.history.Versions;
import interlock.neo4j.DataSetStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a load of files adds to a data set in which people write: its history goes on, so that what a file
 * changed can be seen and taken back as what a person changed.
 */
final class LoadedVersions {
    private final DataSetStore store;
    private final DataSet dataSet;
    private final Versions versions;
    private final Instant at = Instant.now();
    private final @Nullable String by;
    private final long change;
    private final List<Version> made = new ArrayList<>();
    /** Those of which the plan writes a version already. */
    private final Set<String> kept = new HashSet<>();

    private LoadedVersions(DataSetStore store, DataSet dataSet, Versions versions, @Nullable String by) {
        this.store = store;
        this.dataSet = dataSet;
        this.versions = versions;
        this.by = by;
        this.change = versions.nextChange(dataSet.id());
    }

    /** None where nobody ever wrote in the data set, and it says nothing of records of others. */
    static List<Version> of(DataSetStore store, DataSet dataSet, LoadPlan plan, @Nullable String by) {
        Versions versions = Versions.in(store);
        if (dataSet.restated().isEmpty() && versions.all(dataSet.id()).isEmpty()) {
            return List.of();
        }
        LoadedVersions loaded = new LoadedVersions(store, dataSet, versions, by);
        plan.kept().stream()
                .filter(version -> version.dataSet().equals(dataSet.id()))
                .forEach(version -> loaded.kept.add(version.of()));
        loaded.restated();
        if (!versions.all(dataSet.id()).isEmpty()) {
            Changes changes = plan.changes();
            loaded.own(Table.SOURCES, changes.sources());
            loaded.own(Table.ENTITIES, changes.entities());
            loaded.own(Table.DEALS, changes.deals());
            loaded.own(Table.FACTS, changes.facts());
        }
        return loaded.made;
    }

    private void restated() {
        for (Table table : Table.values()) {
            List<Restatement> these = dataSet.restated().stream()
                    .filter(one -> one.table() == table)
                    .toList();
            Map<String, Now> now =
                    now(table, these.stream().map(Restatement::id).toList());
            Map<String, Map<String, String>> after = rows(table);
            these.forEach(one -> add(table, one, now.get(one.id()), one.retracted() ? null : after.get(one.id())));
        }
    }

    private void add(Table table, Restatement one, @Nullable Now now, @Nullable Map<String, String> after) {
        kept.add(one.id());
        List<Version> before = versions.of(dataSet.id(), one.id());
        boolean others = now != null && !now.owner().equals(dataSet.id());
        if (now != null && others && !now.owner().equals(one.origin())) {
            return;
        }
        if (!before.isEmpty()
                && before.getLast().origin() != null
                && !before.getLast().returned()
                && Objects.equals(before.getLast().cells(), after)) {
            return;
        }
        if (others || before.isEmpty()) {
            made.add(Version.zero(dataSet.id(), table, one.id(), at, one.origin(), others ? now.cells() : null));
        }
        Deed deed = one.retracted() ? Deed.RETRACTED : Deed.CORRECTED;
        made.add(version(table, one.id(), before, deed, one.origin(), after));
    }

    private void own(Table table, Changes.Part part) {
        Map<String, Map<String, String>> after = rows(table);
        List<String> touched = new ArrayList<>(part.added());
        touched.addAll(part.changed());
        touched.addAll(part.removed());
        touched.removeIf(kept::contains);
        Map<String, Now> now = now(table, touched);
        for (String id : touched) {
            Now there = now.get(id);
            if (there != null && !there.owner().equals(dataSet.id())) {
                continue;
            }
            List<Version> before = versions.of(dataSet.id(), id);
            if (before.isEmpty() && there != null) {
                made.add(Version.zero(dataSet.id(), table, id, at, null, there.cells()));
            }
            Map<String, String> then = after.get(id);
            Deed deed = then == null ? Deed.RETRACTED : there == null ? Deed.ADDED : Deed.CORRECTED;
            String origin = before.isEmpty() ? null : before.getLast().origin();
            made.add(version(table, id, before, deed, origin, then));
        }
    }

    private Version version(
            Table table,
            String id,
            List<Version> before,
            Deed deed,
            @Nullable String origin,
            @Nullable Map<String, String> cells) {
        long last = before.isEmpty() ? 0 : before.getLast().number();
        return new Version(dataSet.id(), table, id, last + 1, change, at, by, deed, origin, false, cells);
    }

    private Map<String, Map<String, String>> rows(Table table) {
        return dataSet.rows(table).stream()
                .collect(Collectors.toMap(Row::id, row -> Originals.cells(row, table), (one, other) -> one));
    }

    /** A record as the graph has it before the load. */
    private record Now(String owner, Map<String, String> cells) {}

    private Map<String, Now> now(Table table, List<String> ids) {
        Map<String, Now> now = new HashMap<>();
        if (table == Table.FACTS) {
            store.facts(ids)
                    .values()
                    .forEach(fact -> now.put(
                            fact.id(), new Now(String.valueOf(fact.properties().get("dataSet")), CellTexts.of(fact))));
        } else {
            store.nodes(ids)
                    .values()
                    .forEach(node -> now.put(
                            node.id(),
                            new Now(String.valueOf(node.properties().get("dataSet")), CellTexts.of(table, node))));
        }
        return new LinkedHashMap<>(now);
    }
}

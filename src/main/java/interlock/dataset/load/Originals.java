package interlock.dataset.load;

import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.dataset.history.CellTexts;
import interlock.dataset.history.Version;
import interlock.dataset.history.Versions;
import interlock.dataset.history.Versions.Restated;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records that another data set says otherwise: they stay as that one says while their own is loaded, and what their own
 * says is kept, to stand there again once the other has nothing more to say.
 */
final class Originals {
    private final DataSetStore store;
    private final String dataSet;
    private final Versions versions;
    private final List<Version> kept = new ArrayList<>();

    private Originals(DataSetStore store, String dataSet) {
        this.store = store;
        this.dataSet = dataSet;
        this.versions = Versions.in(store);
    }

    static Originals in(DataSetStore store, String dataSet) {
        return new Originals(store, dataSet);
    }

    /** The versions that are to be written. */
    List<Version> kept() {
        return kept;
    }

    /** Whether another data set says the record otherwise; what its own says now is kept then. */
    boolean keeps(Row row, Table table) {
        Restated other = versions.restated(row.id());
        if (other == null || other.dataSet().equals(dataSet) || !other.origin().equals(dataSet)) {
            return false;
        }
        Map<String, String> cells = cells(row, table);
        if (!cells.equals(other.zero().cells())) {
            kept.add(other.zero().with(cells));
        }
        return true;
    }

    /** A row as its history has it. */
    static Map<String, String> cells(Row row, Table table) {
        return CellTexts.of(table, values(row, table));
    }

    private static Map<String, Object> values(Row row, Table table) {
        Map<String, Object> values = new LinkedHashMap<>();
        table.columns().forEach(column -> {
            Object value = row.value(column.name());
            if (value != null) {
                values.put(column.name(), value);
            }
        });
        return values;
    }

    /** What this data set says otherwise. */
    List<Restated> restated() {
        return versions.restatedBy(dataSet);
    }

    /** Of what others say otherwise, this data set has only these records any more. */
    void onlyThese(Set<String> records) {
        versions.restatedOf(dataSet).stream()
                .filter(other -> !records.contains(other.id()) && hasOrigin(other))
                .forEach(other -> kept.add(other.zero().with(null)));
    }

    /** What this data set said otherwise is as its origin has it again. */
    void returned(Restated back, @Nullable String by) {
        kept.add(back.returned(versions.nextChange(dataSet), Instant.now(), by));
    }

    /** What this data set says otherwise of one record; null where it does not. */
    @Nullable
    Restated restated(String id) {
        Restated found = versions.restated(id);
        return found == null || !found.dataSet().equals(dataSet) ? null : found;
    }

    /** A fact as its origin has it. */
    FactRow fact(Restated restated) {
        Map<String, String> cells = Objects.requireNonNull(restated.zero().cells());
        Map<String, Object> properties = CellTexts.properties(Table.FACTS, cells);
        properties.put("dataSet", restated.origin());
        KnownDays known = new KnownDays();
        if (properties.get("sources") instanceof List<?> sources) {
            store.nodes(sources.stream().map(String::valueOf).toList()).values().forEach(known::add);
        }
        known.put(properties);
        return new FactRow(
                cells.getOrDefault(":TYPE", ""),
                cells.getOrDefault(":START_ID", ""),
                cells.getOrDefault(":END_ID", ""),
                properties);
    }

    /** An entity, a deal or a source as its origin has it, with what is known of other data sets that name it. */
    NodeRow node(Restated restated) {
        Map<String, String> cells = Objects.requireNonNull(restated.zero().cells());
        Map<String, Object> properties = CellTexts.properties(restated.zero().table(), cells);
        properties.put("dataSet", restated.origin());
        return new NodeRow(List.of(cells.getOrDefault(":LABEL", "").split(";")), properties);
    }

    /** Whether the data set that brought a record is still there. */
    boolean hasOrigin(Restated restated) {
        return restated.zero().cells() != null;
    }
}

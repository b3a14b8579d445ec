package interlock.dataset.load;

import interlock.dataset.Changes.Part;
import interlock.dataset.Faults;
import interlock.dataset.Row;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.FactRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be done to facts. A fact belongs to one data set; it can change neither its type nor its ends. */
final class FactPlan {
    private final DataSetStore store;
    private final String dataSet;
    private final KnownDays known;
    private final List<FactRow> put = new ArrayList<>();
    private final List<String> out = new ArrayList<>();
    private final Faults faults = new Faults();

    FactPlan(DataSetStore store, String dataSet, KnownDays known) {
        this.store = store;
        this.dataSet = dataSet;
        this.known = known;
    }

    List<FactRow> put() {
        return put;
    }

    List<String> out() {
        return out;
    }

    void tell(Faults all) {
        all.addAll(faults);
    }

    Part plan(List<Row> rows, boolean replace) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        long unchanged = 0;
        Map<String, FactRow> there = store.facts(rows.stream().map(Row::id).toList());
        for (Row row : rows) {
            FactRow now = there.get(row.id());
            FactRow wanted = fact(row, dataSet, known);
            if (now == null) {
                added.add(row.id());
                put.add(wanted);
            } else if (!dataSet.equals(now.properties().get("dataSet"))) {
                String owner = String.valueOf(now.properties().get("dataSet"));
                faults.add(row.place(), "id", "id is taken", row.id(), "it is a fact of the data set " + owner);
            } else if (now.equals(wanted)) {
                unchanged++;
            } else {
                changed.add(row.id());
                put.add(wanted);
                if (!joinsTheSame(now, wanted)) {
                    out.add(row.id());
                }
            }
        }
        return new Part(added, changed, replace ? removed(rows) : List.of(), List.of(), unchanged);
    }

    /** A row as a fact of a data set. */
    static FactRow fact(Row row, String dataSet, KnownDays known) {
        Map<String, Object> properties = row.properties();
        properties.put("dataSet", dataSet);
        known.put(properties);
        return new FactRow(row.text(":TYPE"), row.text(":START_ID"), row.text(":END_ID"), properties);
    }

    private static boolean joinsTheSame(FactRow now, FactRow wanted) {
        return now.type().equals(wanted.type())
                && now.from().equals(wanted.from())
                && now.to().equals(wanted.to());
    }

    private List<String> removed(List<Row> rows) {
        Set<String> kept = new HashSet<>();
        rows.forEach(row -> kept.add(row.id()));
        List<String> removed = new ArrayList<>();
        store.eachFact(dataSet, fact -> {
            if (!kept.contains(fact.id())) {
                removed.add(fact.id());
            }
        });
        out.addAll(removed);
        return removed;
    }
}

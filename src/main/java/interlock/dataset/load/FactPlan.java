package interlock.dataset.load;

import interlock.dataset.Changes.Part;
import interlock.dataset.Faults;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.dataset.history.Versions;
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
    private final List<FactRow> back = new ArrayList<>();
    private final Faults faults = new Faults();
    private final Originals originals;

    FactPlan(DataSetStore store, String dataSet, KnownDays known, Originals originals) {
        this.store = store;
        this.dataSet = dataSet;
        this.known = known;
        this.originals = originals;
    }

    /** Facts that stand again as their origin has them. */
    List<FactRow> back() {
        return back;
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

    Part plan(List<Row> rows, LoadOptions options) {
        Corrections corrections = options.corrections();
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        long unchanged = 0;
        Map<String, FactRow> there = store.facts(rows.stream().map(Row::id).toList());
        for (Row row : rows) {
            FactRow now = there.get(row.id());
            FactRow wanted = fact(row, dataSet, known);
            boolean others = now != null && !dataSet.equals(now.properties().get("dataSet"));
            if ((now == null || others)
                    && !corrections.takes().contains(row.id())
                    && originals.keeps(row, Table.FACTS)) {
                shared.add(row.id());
            } else if (now == null) {
                added.add(row.id());
                put.add(wanted);
            } else if (others && !corrections.takes().contains(row.id())) {
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
        List<String> removed = new ArrayList<>(
                store.facts(corrections.out()).keySet().stream().sorted().toList());
        out.addAll(removed);
        corrections.back().forEach(this::giveBack);
        if (options.replace()) {
            removed.addAll(removed(rows));
            originals.restated().stream()
                    .filter(one -> one.zero().table() == Table.FACTS)
                    .filter(one -> !isKept(one.id(), rows) && !corrections.out().contains(one.id()))
                    .forEach(one -> {
                        giveBack(one.id());
                        originals.returned(one, options.by());
                    });
        }
        return new Part(added, changed, removed, shared, unchanged);
    }

    private static boolean isKept(String id, List<Row> rows) {
        return rows.stream().anyMatch(row -> row.id().equals(id));
    }

    /** A fact that this data set says otherwise stands again as its origin has it, if that is still there. */
    private void giveBack(String id) {
        Versions.Restated restated = originals.restated(id);
        if (restated == null || restated.zero().table() != Table.FACTS) {
            return;
        }
        if (!store.facts(List.of(id)).isEmpty() && !out.contains(id)) {
            out.add(id);
        }
        if (originals.hasOrigin(restated)) {
            back.add(originals.fact(restated));
        }
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

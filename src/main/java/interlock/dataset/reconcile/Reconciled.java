package interlock.dataset.reconcile;

import interlock.dataset.DataSet;
import interlock.dataset.Faults;
import interlock.dataset.Row;
import interlock.dataset.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A data set whose entities bear the ids that the graph has for them. */
public final class Reconciled {
    private static final List<String> ENDS = List.of(":START_ID", ":END_ID");

    private Reconciled() {}

    /**
     * The data set with the answers put to use: an id that is the same as another is that other one, in the entities and at
     * the ends of facts. Of two entities that become one the first stays. O(rows).
     *
     * @throws interlock.dataset.FaultyDataSet where a fact would join an entity with itself
     */
    public static DataSet of(DataSet dataSet, SameAs answers) {
        Map<String, String> renamed = answers.renamed();
        if (renamed.isEmpty()) {
            return dataSet;
        }
        Faults faults = new Faults();
        Set<String> ids = new HashSet<>();
        List<Row> entities = dataSet.entities().stream()
                .map(row -> row.with(Table.ENTITIES, "id", renamed.getOrDefault(row.id(), row.id())))
                .filter(row -> ids.add(row.id()))
                .toList();
        List<Row> facts =
                dataSet.facts().stream().map(row -> fact(row, renamed, faults)).toList();
        faults.refuse(dataSet.id());
        return new DataSet(
                dataSet.id(),
                entities,
                dataSet.deals(),
                dataSet.sources(),
                facts,
                dataSet.warnings(),
                dataSet.blocks(),
                dataSet.restated());
    }

    private static Row fact(Row row, Map<String, String> renamed, Faults faults) {
        Row fact = row;
        for (String end : ENDS) {
            fact = fact.with(Table.FACTS, end, renamed.getOrDefault(row.text(end), row.text(end)));
        }
        if (fact.text(":START_ID").equals(fact.text(":END_ID"))) {
            faults.add(
                    row.place(),
                    ":END_ID",
                    "both ends are said to be the same",
                    row.text(":START_ID") + " and " + row.text(":END_ID"),
                    "take one of the two answers back in " + SameAs.FILE);
        }
        return fact;
    }
}

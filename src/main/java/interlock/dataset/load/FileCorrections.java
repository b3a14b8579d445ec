package interlock.dataset.load;

import interlock.dataset.DataSet;
import interlock.dataset.Restatement;
import interlock.dataset.Table;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the files of a data set say of records of others, as the graph has those now. */
final class FileCorrections {
    private FileCorrections() {}

    /** The options with it. What its origin has not brought yet is no one's, and is kept for when it does. */
    static LoadOptions in(DataSetStore store, DataSet dataSet, LoadOptions options) {
        if (dataSet.restated().isEmpty()) {
            return options;
        }
        Map<String, FactRow> facts = store.facts(ids(dataSet, true));
        Map<String, NodeRow> nodes = store.nodes(ids(dataSet, false));
        Set<String> takes = new HashSet<>();
        Set<String> out = new HashSet<>();
        for (Restatement one : dataSet.restated()) {
            FactRow fact = facts.get(one.id());
            NodeRow node = nodes.get(one.id());
            Object owner = fact != null
                    ? fact.properties().get("dataSet")
                    : node != null ? node.properties().get("dataSet") : null;
            if (one.retracted()
                    && (owner == null
                            || one.origin().equals(owner)
                            || dataSet.id().equals(owner))) {
                out.add(one.id());
            } else if (!one.retracted() && one.origin().equals(owner)) {
                takes.add(one.id());
            }
        }
        return options.with(new Corrections(takes, out, Set.of(), Set.of()));
    }

    private static List<String> ids(DataSet dataSet, boolean facts) {
        return dataSet.restated().stream()
                .filter(one -> facts == (one.table() == Table.FACTS))
                .map(Restatement::id)
                .toList();
    }
}

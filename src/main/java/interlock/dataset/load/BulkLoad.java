package interlock.dataset.load;

import interlock.answers.Graph;
import interlock.dataset.Changes;
import interlock.dataset.Changes.Part;
import interlock.dataset.DataSet;
import interlock.dataset.Progress;
import interlock.dataset.Progress.Stage;
import interlock.dataset.Row;
import interlock.model.RecordKind;
import interlock.neo4j.BulkData;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.util.List;
import java.util.Map;

/** A large data set into an empty graph, by Neo4j's own importer. */
final class BulkLoad {
    /** With fewer rows the importer's start costs more than it saves. */
    static final int LEAST_ROWS = 20_000;

    private final DataSet dataSet;
    private final KnownDays known;

    private BulkLoad(DataSet dataSet) {
        this.dataSet = dataSet;
        this.known = KnownDays.of(dataSet.sources());
    }

    static boolean fits(Graph graph, DataSet dataSet) {
        return dataSet.size() >= LEAST_ROWS && dataSet.restated().isEmpty() && graph.canBeFilled();
    }

    static Changes into(Graph graph, DataSet dataSet, Progress progress) {
        BulkLoad load = new BulkLoad(dataSet);
        BulkData filling =
                new BulkData(load.nodes(), load::node, dataSet.facts().size(), load::fact);
        progress.report(Stage.WRITING, 0, dataSet.size());
        graph.fill(filling, percent -> progress.report(Stage.WRITING, dataSet.size() * percent / 100, dataSet.size()));
        return new Changes(
                dataSet.id(),
                added(dataSet.entities()),
                added(dataSet.deals()),
                added(dataSet.sources()),
                added(dataSet.facts()));
    }

    private static Part added(List<Row> rows) {
        return new Part(rows.stream().map(Row::id).toList(), List.of(), List.of(), List.of(), 0);
    }

    /** The data set itself is a node too. */
    private int nodes() {
        return 1
                + dataSet.sources().size()
                + dataSet.entities().size()
                + dataSet.deals().size();
    }

    private NodeRow node(int number) {
        int left = number;
        for (List<Row> rows : List.of(dataSet.sources(), dataSet.entities(), dataSet.deals())) {
            if (left < rows.size()) {
                return NodePlan.node(rows.get(left), dataSet.id());
            }
            left -= rows.size();
        }
        return new NodeRow(List.of(RecordKind.DATA_SET.label()), Map.of("id", dataSet.id()));
    }

    private FactRow fact(int number) {
        return FactPlan.fact(dataSet.facts().get(number), dataSet.id(), known);
    }
}

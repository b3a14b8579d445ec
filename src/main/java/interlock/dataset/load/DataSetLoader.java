package interlock.dataset.load;

import interlock.answers.Graph;
import interlock.dataset.Cancellation;
import interlock.dataset.Changes;
import interlock.dataset.Changes.Part;
import interlock.dataset.DataSet;
import interlock.dataset.Faults;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Progress;
import interlock.dataset.Progress.Stage;
import interlock.dataset.Row;
import interlock.model.EntityKind;
import interlock.model.RecordKind;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Brings the graph to what a data set says, by id, or takes a data set out. What stands already as it should is not
 * touched, so that a second load does nothing; a load is whole or not at all.
 */
public final class DataSetLoader {
    private static final int BATCH = 5_000;

    private DataSetLoader() {}

    /**
     * What {@link #into} would do.
     *
     * @param replace whether what the graph has of this data set, and the data set no longer, is taken out
     * @throws FaultyDataSet where an id is taken by another data set
     */
    public static Changes check(Graph graph, DataSet dataSet, boolean replace) {
        return check(graph, dataSet, replace, Cancellation.byTime());
    }

    /** The same, until it is to end. */
    public static Changes check(Graph graph, DataSet dataSet, boolean replace, Cancellation cancellation) {
        return graph.look(
                cancellation.left(),
                store -> Plan.of(store, dataSet, replace, cancellation).changes());
    }

    /**
     * Loads a data set; a large one into an empty graph by Neo4j's own importer.
     *
     * @return what was done
     * @throws FaultyDataSet where an id is taken by another data set; nothing is changed
     */
    public static Changes into(Graph graph, DataSet dataSet, boolean replace, Progress progress) {
        return into(graph, dataSet, LoadOptions.of(replace, progress));
    }

    /** The same, as the options say. */
    public static Changes into(Graph graph, DataSet dataSet, LoadOptions options) {
        options.cancellation().check();
        if (BulkLoad.fits(graph, dataSet)) {
            Changes changes = BulkLoad.into(graph, dataSet, options.progress());
            sign(graph, dataSet.id(), options);
            return changes;
        }
        graph.applySchema();
        return graph.change(options.cancellation().left(), store -> into(store, dataSet, options));
    }

    private static void sign(Graph graph, String id, LoadOptions options) {
        if (options.by() != null) {
            graph.change(Cancellation.LONGEST, store -> {
                store.signDataSet(id, options.by(), Instant.now());
                return id;
            });
        }
    }

    /** Loads a data set in the caller's transaction. */
    static Changes into(DataSetStore store, DataSet dataSet, LoadOptions options) {
        Cancellation cancellation = options.cancellation();
        Progress progress = cancellation.during(options.progress());
        progress.report(Stage.COMPARING, 0, dataSet.size());
        Plan plan = Plan.of(store, dataSet, options.replace(), cancellation);
        progress.report(Stage.COMPARING, dataSet.size(), dataSet.size());
        store.putDataSet(dataSet.id());
        write(store, plan, progress);
        if (options.answers() != null) {
            store.keepAnswers(dataSet.id(), options.answers());
        }
        if (options.by() != null && !plan.changes().isNothing()) {
            store.signDataSet(dataSet.id(), options.by(), Instant.now());
        }
        return plan.changes();
    }

    /**
     * Takes a data set out: its facts, and the entities, deals and sources that no other data set has too.
     *
     * @return what was done; nothing where the graph has no such data set
     */
    public static Changes takeOut(Graph graph, String id) {
        return takeOut(graph, id, Cancellation.byTime());
    }

    /** The same, until it is to end. */
    public static Changes takeOut(Graph graph, String id, Cancellation cancellation) {
        return graph.change(cancellation.left(), store -> {
            DataSet nothing = new DataSet(id, List.of(), List.of(), List.of(), List.of());
            Plan plan = Plan.of(store, nothing, true, cancellation);
            write(store, plan, cancellation.during(Progress.NONE));
            store.takeOutDataSet(id);
            return plan.changes();
        });
    }

    /** Facts go before the nodes that they hang on, and come after them. */
    private static void write(DataSetStore store, Plan plan, Progress progress) {
        long all = plan.nodes().size() + plan.facts().size();
        store.expect(all);
        store.takeOutFacts(plan.factsOut());
        List<String> used = store.inUse(plan.nodesOut());
        batches(plan.nodes(), 0, all, progress, store::putNodes);
        store.takeOutNodes(
                plan.nodesOut().stream().filter(id -> !used.contains(id)).toList());
        batches(plan.facts(), plan.nodes().size(), all, progress, store::putFacts);
        Set<String> gone = new HashSet<>(plan.factsOut());
        List<FactRow> anew = plan.knownAnew().stream()
                .filter(fact -> !gone.contains(fact.id()))
                .toList();
        // A store changes what it was asked for, and makes the rest.
        store.facts(anew.stream().map(FactRow::id).toList());
        store.putFacts(anew);
    }

    private static <T> void batches(List<T> rows, long before, long all, Progress progress, Consumer<List<T>> put) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            int to = Math.min(from + BATCH, rows.size());
            put.accept(rows.subList(from, to));
            progress.report(Stage.WRITING, before + to, all);
        }
    }

    /** What is to be written, and what that changes. */
    record Plan(
            List<NodeRow> nodes,
            List<FactRow> facts,
            List<FactRow> knownAnew,
            List<String> nodesOut,
            List<String> factsOut,
            Changes changes) {
        private static Set<String> ids(List<Row> rows) {
            return rows.stream().map(Row::id).collect(Collectors.toSet());
        }

        static Plan of(DataSetStore store, DataSet dataSet, boolean replace, Cancellation cancellation) {
            NodePlan nodes = new NodePlan(store, dataSet.id());
            cancellation.check();
            Part sources = nodes.plan(dataSet.sources(), RecordKind.SOURCE.label(), replace);
            cancellation.check();
            Part entities = nodes.plan(dataSet.entities(), EntityKind.ENTITY, replace);
            Part deals = nodes.plan(dataSet.deals(), RecordKind.DEAL.label(), replace);
            cancellation.check();
            FactPlan facts = new FactPlan(store, dataSet.id(), nodes.known());
            Part factPart = facts.plan(dataSet.facts(), replace);
            cancellation.check();
            Faults faults = new Faults();
            nodes.tell(faults);
            facts.tell(faults);
            faults.refuse(dataSet.id());
            return new Plan(
                    nodes.put(),
                    facts.put(),
                    nodes.known().others(store, dataSet.id(), ids(dataSet.facts())),
                    nodes.out(),
                    facts.out(),
                    new Changes(dataSet.id(), entities, deals, sources, factPart));
        }
    }
}

package interlock.dataset.load;

import interlock.answers.Graph;
import interlock.dataset.Cancellation;
import interlock.dataset.Changes;
import interlock.dataset.DataSet;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Progress;
import interlock.dataset.Progress.Stage;
import interlock.dataset.history.Version;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.FactRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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
        LoadOptions options = new LoadOptions(replace, Progress.NONE, cancellation, null, null);
        return graph.look(cancellation.left(), store -> check(store, dataSet, options));
    }

    /** The same in the caller's transaction. */
    public static Changes check(DataSetStore store, DataSet dataSet, LoadOptions options) {
        return LoadPlan.of(store, dataSet, FileCorrections.in(store, dataSet, options))
                .changes();
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
    public static Changes into(DataSetStore store, DataSet dataSet, LoadOptions options) {
        Cancellation cancellation = options.cancellation();
        Progress progress = cancellation.during(options.progress());
        progress.report(Stage.COMPARING, 0, dataSet.size());
        LoadPlan plan = LoadPlan.of(store, dataSet, FileCorrections.in(store, dataSet, options));
        progress.report(Stage.COMPARING, dataSet.size(), dataSet.size());
        // What a note writes has its versions from the note, which knows what was done to each record.
        List<Version> versions =
                options.corrections().isNone() ? LoadedVersions.of(store, dataSet, plan, options.by()) : List.of();
        store.putDataSet(dataSet.id());
        write(store, plan, progress);
        store.putVersions(versions.stream().map(Version::row).toList());
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
            LoadPlan plan = LoadPlan.of(store, nothing, new LoadOptions(true, Progress.NONE, cancellation, null, null));
            write(store, plan, cancellation.during(Progress.NONE));
            store.takeOutDataSet(id);
            return plan.changes();
        });
    }

    /** Facts go before the nodes that they hang on, and come after them. */
    private static void write(DataSetStore store, LoadPlan plan, Progress progress) {
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
        store.putFacts(plan.back());
        store.putVersions(plan.kept().stream().map(Version::row).toList());
    }

    private static <T> void batches(List<T> rows, long before, long all, Progress progress, Consumer<List<T>> put) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            int to = Math.min(from + BATCH, rows.size());
            put.accept(rows.subList(from, to));
            progress.report(Stage.WRITING, before + to, all);
        }
    }
}

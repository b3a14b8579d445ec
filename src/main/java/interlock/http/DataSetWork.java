package interlock.http;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.access.Caller;
import interlock.answers.Graph;
import interlock.dataset.BlockReport;
import interlock.dataset.Cancellation;
import interlock.dataset.Changes;
import interlock.dataset.DataSet;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.NotADataSet;
import interlock.dataset.Progress;
import interlock.dataset.Warnings;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.load.LoadOptions;
import interlock.dataset.mapping.DataSetFolder;
import interlock.dataset.reconcile.Reconciled;
import interlock.dataset.reconcile.Reconciliation;
import interlock.dataset.reconcile.SameAs;
import interlock.event.EventKind;
import interlock.event.EventLog;
import interlock.http.notes.NoteWork;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.notes.NotNow;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is done to data sets, one after the other; how each ended is counted and written down. */
final class DataSetWork implements NoteWork {
    private static final int NOTE_BYTES = 256 * 1024;
    private static final double NANOS = 1e9;

    private final Graph graph;
    private final Metrics metrics;
    private final EventLog events;
    /** Two changes at once would each compare with a graph that the other changes. */
    private final ReentrantLock changing = new ReentrantLock();

    DataSetWork(Graph graph, Metrics metrics, EventLog events) {
        this.graph = graph;
        this.metrics = metrics;
        this.events = events;
    }

    /**
     * What was sent, and what is to be done with it.
     *
     * @param check whether only to tell what would be done
     * @param replace whether to take out what the data set no longer has
     */
    record Load(Path files, String id, boolean check, boolean replace, Caller by) {}

    /** What was done, or would be. */
    record Loaded(
            Changes changes,
            Warnings warnings,
            List<BlockReport> blocks,
            SameAs answers,
            Reconciliation reconciliation) {}

    /**
     * Before a body is read, which would be in vain.
     *
     * @throws BadRequest where another load or removal is under way
     */
    void refuseWhereBusy() {
        if (changing.isLocked()) {
            throw busy();
        }
    }

    private static BadRequest busy() {
        return new BadRequest(
                429, "busy", "Another data set is being loaded or taken out", "Try again when it is done");
    }

    /** @throws BadRequest at once, where another load or removal is under way */
    Loaded load(Load load, Progress progress, Cancellation cancellation) {
        return alone(cancellation, load.check() ? null : EventKind.LOAD, load.id(), load.by(), () -> {
            progress.report(Progress.Stage.READING, 0, 1);
            DataSet read = DataSetFolder.read(load.files(), load.id(), cancellation);
            progress.report(Progress.Stage.READING, 1, 1);
            Optional<SameAs> given = SameAs.of(load.files(), load.id());
            SameAs answers = given.orElseGet(
                    () -> graph.look(cancellation.left(), store -> SameAs.kept(store.answers(load.id()))));
            DataSet dataSet = Reconciled.of(read, answers);
            if (load.check()) {
                Changes changes = DataSetLoader.check(graph, dataSet, load.replace(), cancellation);
                List<String> others = graph.health().dataSets();
                Reconciliation same =
                        graph.look(cancellation.left(), store -> Reconciliation.of(store, others, dataSet, answers));
                return new Loaded(changes, dataSet.warnings(), dataSet.blocks(), answers, same);
            }
            LoadOptions options = new LoadOptions(
                    load.replace(),
                    progress,
                    cancellation,
                    load.by().signature(),
                    given.map(SameAs::lines).orElse(null));
            Changes changes = DataSetLoader.into(graph, dataSet, options);
            return new Loaded(changes, dataSet.warnings(), dataSet.blocks(), answers, Reconciliation.NONE);
        });
    }

    /** The data sets that the graph has. */
    List<String> there() {
        return graph.health().dataSets();
    }

    /** What people answered about a data set that is there. */
    SameAs answers(String id) {
        return graph.look(graph.limits().question(), store -> SameAs.kept(store.answers(id)));
    }

    /** @throws BadRequest at once, where there is no such data set, or another load or removal is under way */
    Changes takeOut(String id, Caller by, Cancellation cancellation) {
        return alone(cancellation, EventKind.DELETE, id, by, () -> {
                    DataSetRoutes.demand(id, graph.health().dataSets());
                    Changes changes = DataSetLoader.takeOut(graph, id, cancellation);
                    return new Loaded(changes, new Warnings(), List.of(), SameAs.NONE, Reconciliation.NONE);
                })
                .changes();
    }

    @Override
    public Caller caller(Context context) {
        return TokenAuth.caller(context);
    }

    @Override
    public JsonNode body(Context context) {
        return Json.read(Body.json(context, NOTE_BYTES));
    }

    @Override
    public <T> T alone(String dataSet, Caller by, Supplier<T> work, Function<T, String> summary) {
        return alone(Cancellation.byTime(), EventKind.LOAD, dataSet, by, work, summary);
    }

    private Loaded alone(
            Cancellation cancellation, @Nullable EventKind kind, String id, Caller by, Supplier<Loaded> work) {
        return alone(
                cancellation, kind, id, by, work, loaded -> loaded.changes().toString());
    }

    private <T> T alone(
            Cancellation cancellation,
            @Nullable EventKind kind,
            String id,
            Caller by,
            Supplier<T> work,
            Function<T, String> summary) {
        if (!changing.tryLock()) {
            throw busy();
        }
        long began = System.nanoTime();
        String outcome = "failed";
        metrics.loads().incrementAndGet();
        try {
            T done = work.get();
            outcome = kind == null ? "checked" : "done";
            if (kind != null) {
                write(kind, id, by, "summary", summary.apply(done), began);
            }
            return done;
        } catch (TooSlow byNeo4j) {
            outcome = "too-slow";
            throw cancellation.tooSlow(byNeo4j);
        } catch (Left e) {
            outcome = "left";
            throw e;
        } catch (FaultyDataSet | NotADataSet | NotNow | BadRequest e) {
            outcome = "refused";
            throw e;
        } finally {
            metrics.loads().decrementAndGet();
            metrics.load(outcome, System.nanoTime() - began);
            changing.unlock();
            if (kind == EventKind.LOAD && !outcome.equals("done")) {
                write(EventKind.LOAD_REFUSED, id, by, "reason", outcome, began);
            }
        }
    }

    private void write(EventKind kind, String id, Caller by, String what, String text, long began) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("dataSet", id);
        details.put("who", by.name());
        details.put(what, text);
        details.put("seconds", (System.nanoTime() - began) / NANOS);
        events.write(kind, details);
    }
}

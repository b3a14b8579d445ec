package interlock.http;

import interlock.answers.DataSetContents;
import interlock.answers.Graph;
import interlock.answers.Lookups.LastChange;
import interlock.dataset.BlockReport;
import interlock.dataset.Cancellation;
import interlock.dataset.Changes;
import interlock.dataset.DataSetId;
import interlock.dataset.Fault;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.NotADataSet;
import interlock.dataset.Progress;
import interlock.dataset.Warnings;
import interlock.dataset.check.UploadFolder;
import interlock.dataset.mapping.DataSetFolder;
import interlock.dataset.reconcile.Candidate;
import interlock.dataset.reconcile.Conflict;
import interlock.dataset.reconcile.SameAs;
import interlock.http.DataSetWork.Load;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;

/** Data sets come in, are listed, and are taken out. */
final class DataSetRoutes {
    static final String PATH = "/api/datasets";
    private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;
    private static final int FAULTS_SHOWN = 100;

    private final DataSetWork work;
    private final Path uploads;
    private final Duration longest;

    private DataSetRoutes(DataSetWork work, Path uploads, Duration longest) {
        this.work = work;
        this.uploads = uploads;
        this.longest = longest;
    }

    /**
     * @param uploads the folder in which what is sent waits until it is read
     * @param longest the longest that one load or removal may take
     */
    static void routes(RoutesConfig routes, Graph graph, DataSetWork work, Path uploads, Duration longest) {
        DataSetRoutes here = new DataSetRoutes(work, uploads, longest);
        routes.get(
                PATH,
                context -> context.json(
                        new DataSets(graph.health().dataSets(), graph.lookups().lastChanges())));
        routes.get(PATH + "/contents", context -> contents(context, graph));
        routes.post(PATH, here::load);
        routes.post(PATH + "/columns", here::columns);
        routes.get(PATH + "/{id}/same.csv", here::answers);
        routes.delete(PATH + "/{id}", here::takeOut);
        routes.exception(FaultyDataSet.class, (e, context) -> Problems.send(context, 422, problem(e)));
        routes.exception(
                NotADataSet.class,
                (e, context) ->
                        Problems.send(context, Problem.of(400, "no-data-set", String.valueOf(e.getMessage()), null)));
    }

    private static void contents(Context context, Graph graph) {
        context.json(new Contents(
                TokenAuth.caller(context).mayWrite(), graph.lookups().dataSetContents()));
    }

    /** @param mayWrite whether whoever asks may replace and delete */
    private record Contents(boolean mayWrite, List<DataSetContents> dataSets) {}

    /** @param changes who changed each last, where they showed a token */
    private record DataSets(List<String> dataSets, List<LastChange> changes) {}

    /**
     * The body is a zip, or the parts of a form that are the files. {@code check=true} only tells what would be done;
     * {@code replace=true} takes out what the data set no longer has. Whoever accepts events is told how far it is.
     */
    private void load(Context context) throws IOException {
        boolean check = flag(context, "check");
        boolean replace = flag(context, "replace");
        work.refuseWhereBusy();
        try (UploadFolder files = UploadFolder.empty(uploads, MOST_BYTES)) {
            Load load = new Load(files.folder(), received(context, files), check, replace, TokenAuth.caller(context));
            Cancellation cancellation = cancellation(context);
            if (String.valueOf(context.header("Accept")).startsWith(ProgressEvents.TYPE)) {
                ProgressEvents progress = ProgressEvents.on(context);
                progress.finish(() -> json(load, work.load(load, progress, cancellation)));
            } else {
                context.json(json(load, work.load(load, Progress.NONE, cancellation)));
            }
        }
    }

    /** Nothing is loaded: the files are looked at, so that a mapping is made of them. */
    private void columns(Context context) throws IOException {
        try (UploadFolder files = UploadFolder.empty(uploads, MOST_BYTES)) {
            received(context, files);
            context.json(Map.of("files", DataSetFolder.look(files.folder())));
        }
    }

    /** Begins with the work, once all has come. */
    private Cancellation cancellation(Context context) {
        return new Cancellation(longest, ClientConnection.of(context)::isGone);
    }

    private void takeOut(Context context) {
        context.json(
                json(work.takeOut(context.pathParam("id"), TokenAuth.caller(context), cancellation(context)), true));
    }

    private static Map<String, Object> json(Load load, DataSetWork.Loaded loaded) {
        Map<String, Object> json = json(loaded.changes(), !load.check());
        json.put("warnings", json(loaded.warnings()));
        json.put("blocks", loaded.blocks().stream().map(DataSetRoutes::json).toList());
        json.put(
                "same",
                new Same(
                        loaded.answers().answers(),
                        loaded.reconciliation().candidates(),
                        loaded.reconciliation().count(),
                        loaded.reconciliation().conflicts()));
        return json;
    }

    /** What was answered to 'the same?', what is still to be answered, and where two data sets differ about one entity. */
    private record Same(
            List<SameAs.Answer> answers, List<Candidate> candidates, long count, List<Conflict> conflicts) {}

    private void answers(Context context) {
        String id = context.pathParam("id");
        demand(id, work.there());
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"" + SameAs.FILE + "\"");
        context.result(work.answers(id).csv());
    }

    /** @throws BadRequest where a data set is not among those that are there */
    static void demand(String id, List<String> there) {
        if (!there.contains(id)) {
            throw new BadRequest(
                    404, "unknown", "There is no data set '" + id + "'", "There are: " + String.join(", ", there));
        }
    }

    private static Map<String, Object> json(Changes changes, boolean done) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataSet", changes.dataSet());
        json.put("done", done);
        json.put("summary", changes.toString());
        json.put("entities", changes.entities());
        json.put("deals", changes.deals());
        json.put("sources", changes.sources());
        json.put("facts", changes.facts());
        return json;
    }

    private static Map<String, Object> json(Warnings warnings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", warnings.count());
        json.put("kinds", kinds(warnings.kinds()));
        json.put(
                "faults",
                warnings.first().stream()
                        .limit(FAULTS_SHOWN)
                        .map(DataSetRoutes::json)
                        .toList());
        return json;
    }

    private static Map<String, Object> json(BlockReport block) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", block.place().line());
        json.put("table", block.table().word());
        json.put("read", block.read());
        json.put("leftOut", kinds(block.leftOut()));
        json.put("merged", block.merged());
        json.put("made", block.made());
        json.put("noted", kinds(block.noted()));
        json.put(
                "skipped",
                block.skipped().stream()
                        .limit(FAULTS_SHOWN)
                        .map(DataSetRoutes::json)
                        .toList());
        return json;
    }

    private static List<Kind> kinds(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .toList();
    }

    /** Keeps what was sent, and gives the id of the data set: {@code dataSet=} in the address, else the zip's name. */
    private static String received(Context context, UploadFolder files) throws IOException {
        String id = context.queryParam("dataSet");
        if (context.isMultipartFormData()) {
            List<UploadedFile> parts = parts(context);
            for (UploadedFile part : parts) {
                if (part.filename().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
                    id = id == null ? part.filename() : id;
                    files.addZip(part.content());
                } else {
                    files.add(part.filename(), part.content());
                }
            }
            if (parts.isEmpty()) {
                throw new BadRequest(400, "no-data-set", "The form has no file", "Send a zip, or the CSV files");
            }
        } else if (List.of("application/zip", "application/octet-stream")
                .contains(String.valueOf(context.contentType()))) {
            files.addZip(context.req().getInputStream());
        } else {
            throw new BadRequest(
                    415,
                    "wrong-type",
                    "The body is " + context.contentType() + ", but must be application/zip or multipart/form-data",
                    "Send a zip, or the CSV files as parts of a form");
        }
        if (id == null) {
            throw new BadRequest(400, "bad-parameter", "The data set has no name", "Add ?dataSet=my-market");
        }
        return DataSetId.of(id);
    }

    private static List<UploadedFile> parts(Context context) throws IOException {
        try {
            return context.uploadedFiles();
        } catch (Exception e) {
            // Javalin lets through whatever Jetty throws, checked or not.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof HttpException
                        || cause instanceof EOFException
                        || cause instanceof IllegalStateException) {
                    throw new BadRequest(
                            400,
                            "bad-form",
                            "The form cannot be read: " + cause.getMessage(),
                            "Send each file as a part with its name, between boundaries");
                }
            }
            throw e instanceof IOException fault ? fault : new IOException("The form cannot be kept", e);
        }
    }

    private static boolean flag(Context context, String name) {
        String given = context.queryParam(name);
        if (given == null || given.equals("false")) {
            return false;
        }
        if (given.equals("true")) {
            return true;
        }
        throw new BadRequest(400, "bad-parameter", name + " is '" + given + "', but must be true or false", null);
    }

    /** The faults beside what every problem has: the first hundred, and how many of each kind. */
    static Map<String, Object> problem(FaultyDataSet e) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", "Unprocessable Content");
        problem.put("status", 422);
        problem.put("code", "faulty-data-set");
        problem.put("detail", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        problem.put("hint", "Mend the files and send them again: nothing was loaded");
        problem.put("count", e.count());
        problem.put("kinds", kinds(e.kinds()));
        problem.put("faults", e.shown().stream().map(DataSetRoutes::json).toList());
        return problem;
    }

    /** How many faults of one kind there are. */
    private record Kind(String problem, long count) {}

    private static Map<String, Object> json(Fault fault) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", fault.file());
        json.put("line", fault.line());
        json.put("column", fault.column() == null ? "" : fault.column());
        json.put("problem", fault.problem());
        json.put("found", fault.found());
        json.put("remedy", fault.remedy());
        json.put("said", fault.said());
        return json;
    }
}

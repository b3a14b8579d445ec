package interlock.http.notes;

import interlock.access.Caller;
import interlock.answers.Graph;
import interlock.dataset.DataSetId;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.history.Version;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.notes.Draft;
import interlock.notes.Found;
import interlock.notes.NotNow;
import interlock.notes.NoteWorld;
import interlock.notes.Noted;
import interlock.notes.Notes;
import interlock.operators.Effects;
import interlock.question.Questions;
import interlock.question.World;
import interlock.text.Suggestions;
import interlock.text.WholeRange;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts, entities, deals and sources that somebody writes: checked, with what they would change, kept, and taken back. */
public final class NoteRoutes {
    private static final String CHECK = "check";
    private static final String EFFECTS = "effects";
    private static final int SOURCES = 12;
    private static final List<String> WRITE_PARAMETERS = Stream.concat(
                    Stream.of(CHECK, EFFECTS, "lang"), World.ALL_NAMES.stream())
            .toList();

    private final Graph graph;
    private final Questions questions;
    private final NoteWork work;
    private final Notes notes;

    private NoteRoutes(Graph graph, Questions questions, NoteWork work) {
        this.graph = graph;
        this.questions = questions;
        this.work = work;
        this.notes = new Notes(graph, InstantSource.system());
    }

    /** Adds them. */
    public static void routes(RoutesConfig routes, Graph graph, Questions questions, NoteWork work) {
        NoteRoutes here = new NoteRoutes(graph, questions, work);
        routes.get("/api/notes", here::list);
        routes.post("/api/notes", here::write);
        routes.get("/api/notes/sources", here::sources);
        routes.get("/api/notes/{id}/history", here::history);
        routes.post("/api/notes/changes/{change}/undo", here::undo);
    }

    /** The changes of a data set, and whether whoever asks may write. */
    private void list(Context context) {
        String dataSet = dataSet(context);
        List<Version> versions = notes.versions(dataSet);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataSet", dataSet);
        json.put("mayWrite", work.caller(context).mayWrite());
        json.put("changes", NoteJson.changes(versions));
        context.json(json);
    }

    /** With {@code check=true} only what would be done; with {@code effects=true} also which answers it would flip. */
    private void write(Context context) {
        refuseUnknown(context);
        Draft draft = DraftJson.read(work.body(context));
        if (flag(context, CHECK)) {
            Noted noted = faultless(() -> notes.check(draft));
            Map<String, Object> json = NoteJson.of(noted, false);
            if (flag(context, EFFECTS)) {
                json.put("effects", effects(context, noted));
            }
            context.json(json);
            return;
        }
        Caller by = work.caller(context);
        context.json(NoteJson.of(
                faultless(() -> work.alone(
                        draft.dataSet(),
                        by,
                        () -> notes.save(draft, by.signature()),
                        noted -> noted.changes().toString())),
                true));
    }

    /** Whoever mistypes 'check' wants nothing written. */
    private static void refuseUnknown(Context context) {
        context.queryParamMap().keySet().stream()
                .filter(name -> !WRITE_PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new NoteProblem(
                                    400,
                                    "bad-parameter",
                                    "There is no parameter '" + name + "'",
                                    "There are: " + String.join(", ", WRITE_PARAMETERS))
                            .about(
                                    name,
                                    Suggestions.among(WRITE_PARAMETERS).nearest(name).stream()
                                            .toList());
                });
    }

    /** @param left ids of facts of which nothing was tried, since an end of them is new */
    private record Tried(List<Effects.Effect> effects, int tried, int untried, List<String> left) {}

    private Tried effects(Context context, Noted noted) {
        World now = World.read(context.queryParamMap(), LocalDate.now());
        NoteWorld then = NoteWorld.of(now, noted, notes.kinds(noted));
        Effects.Found found = then.types().isEmpty()
                ? new Effects.Found(List.of(), 0, 0)
                : new Effects(graph, questions).of(now, then.world(), then.entities(), then.types());
        return new Tried(found.effects(), found.tried(), found.untried(), then.left());
    }

    /** What a note may cite: at most so many sources as a reader looks through. */
    private void sources(Context context) {
        String typed = context.queryParam("q");
        context.json(Map.of("sources", graph.search().sources(typed == null ? "" : typed, SOURCES)));
    }

    /** A record as it stands now, and what became of it. */
    private void history(Context context) {
        String id = context.pathParam("id");
        List<Version> versions = notes.history(id);
        Optional<Found> now = notes.find(id);
        if (versions.isEmpty() && now.isEmpty()) {
            throw new Unknown(
                    "record",
                    id,
                    graph.search().entities(id, 3).stream()
                            .map(found -> found.id())
                            .toList());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        now.ifPresent(found -> json.put("now", NoteJson.of(found)));
        json.put("versions", versions.stream().map(NoteJson::of).toList());
        context.json(json);
    }

    private void undo(Context context) {
        String dataSet = dataSet(context);
        String given = context.pathParam("change");
        long change = new WholeRange(1, Integer.MAX_VALUE)
                .read(given)
                .orElseThrow(() -> new NoteProblem(
                                400, "bad-parameter", "The change is '" + given + "', but must be its number", null)
                        .about(given, List.of()));
        Caller by = work.caller(context);
        try {
            context.json(NoteJson.of(
                    faultless(() -> work.alone(
                            dataSet,
                            by,
                            () -> notes.undo(dataSet, change, by.signature()),
                            noted -> noted.changes().toString())),
                    true));
        } catch (NotNow e) {
            throw new NoteProblem(409, "changed-since", String.valueOf(e.getMessage()), "Undo the later change first")
                    .about(e.record(), List.of());
        } catch (NoSuchElementException e) {
            throw new NoteProblem(
                            404,
                            "unknown",
                            "There is no change " + change + " of the data set '" + dataSet + "'",
                            "GET /api/notes?dataSet=" + dataSet + " lists them")
                    .about(given, List.of());
        }
    }

    private static <T> T faultless(Supplier<T> work) {
        try {
            return work.get();
        } catch (FaultyDataSet e) {
            throw NoteJson.problem(e);
        }
    }

    private static String dataSet(Context context) {
        String given = context.queryParam("dataSet");
        return given == null || given.isBlank() ? Notes.DATA_SET : DataSetId.of(given);
    }

    private static boolean flag(Context context, String name) {
        @Nullable String given = context.queryParam(name);
        if (given == null || given.equals("false")) {
            return false;
        }
        if (given.equals("true")) {
            return true;
        }
        throw new NoteProblem(400, "bad-parameter", name + " is '" + given + "', but must be true or false", null)
                .about(given, List.of("true", "false"));
    }
}

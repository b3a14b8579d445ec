package interlock.http;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.answers.Graph;
import interlock.form.QuestionForm.Field;
import interlock.story.BlockTree;
import interlock.story.Stories;
import interlock.story.Story;
import interlock.text.Language;
import interlock.text.Suggestions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stories: the list, one as blocks or as its file, and one that somebody is writing, read as a file would be. */
final class StoryRoutes {
    private static final String FILE = ".md";
    private static final int BODY_BYTES = 2 * Stories.LONGEST;
    private static final String EXAMPLE = "Send {\"text\": \"---\\ntitle: …\\nabout: …\\n---\\n…\"}";

    private final Stories stories;
    private final Graph graph;

    private StoryRoutes(Stories stories, Graph graph) {
        this.graph = graph;
        this.stories = stories;
    }

    static void routes(RoutesConfig routes, Stories stories, Graph graph) {
        StoryRoutes here = new StoryRoutes(stories, graph);
        routes.get("/api/stories", here::list);
        routes.get("/api/stories/{name}", here::one);
        routes.post("/api/stories/read", here::read);
    }

    /** Those that tell of this market. */
    private void list(Context context) {
        context.json(Map.of(
                "stories",
                stories.all(QueryParameters.language(context)).stream()
                        .filter(this::isHere)
                        .map(this::head)
                        .toList()));
    }

    private boolean isHere(Story story) {
        return story.dataSet().isEmpty() || graph.health().dataSets().contains(story.dataSet());
    }

    private void one(Context context) {
        String name = context.pathParam("name");
        if (name.endsWith(FILE)) {
            Story story = find(name.substring(0, name.length() - FILE.length()), QueryParameters.language(context));
            context.contentType("text/markdown; charset=utf-8").result(story.text());
        } else {
            Story story = find(name, QueryParameters.language(context));
            Map<String, Object> json = whole(story);
            json.put("elsewhere", !isHere(story));
            context.json(json);
        }
    }

    private Story find(String name, Language language) {
        return stories.find(name, language).orElseThrow(() -> {
            List<String> names = stories.all(language).stream().map(Story::name).toList();
            List<String> nearest =
                    Suggestions.among(names).nearest(name).stream().toList();
            String hint = nearest.isEmpty() ? "/api/stories lists them" : "Nearest: " + nearest.getFirst();
            return new BadRequest(Problem.of(404, "unknown", "There is no story '" + name + "'", hint)
                    .about(name, nearest));
        });
    }

    private void read(Context context) {
        JsonNode json = Json.read(Body.json(context, BODY_BYTES));
        JsonNode text = json.isObject() && json.size() == 1 ? json.get("text") : null;
        if (text == null || !text.isTextual()) {
            throw new BadRequest(400, "bad-request", "The body must be an object with the text of a story", EXAMPLE);
        }
        if (text.textValue().length() > Stories.LONGEST) {
            throw new BadRequest(
                    413,
                    "too-large",
                    "The story has " + text.textValue().length() + " characters, but may have " + Stories.LONGEST,
                    "Divide it into two");
        }
        context.json(whole(stories.read(text.textValue())));
    }

    /** What a list of stories tells of one. */
    private Map<String, Object> head(Story story) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", story.name());
        json.put("title", story.title());
        json.put("about", story.about());
        json.put(
                "parameters",
                graph.search().inMarket(story.parameters()).stream()
                        .map(Field::of)
                        .toList());
        json.put(
                "faults",
                story.faults().stream()
                        .map(fault -> Map.of("line", fault.line(), "found", fault.found(), "instead", fault.instead()))
                        .toList());
        return json;
    }

    private Map<String, Object> whole(Story story) {
        Map<String, Object> json = head(story);
        json.put("blocks", BlockTree.of(story.blocks()));
        json.put("text", story.text());
        return json;
    }
}

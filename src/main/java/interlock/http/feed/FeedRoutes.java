package interlock.http.feed;

import interlock.answers.Graph;
import interlock.feed.AnswerFeeds;
import interlock.feed.AtomFile;
import interlock.feed.Feed;
import interlock.feed.JsonFeed;
import interlock.feed.KeptFeeds;
import interlock.feed.NewsFeed;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.Language;
import interlock.text.Suggestions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Feeds of answers, and of what is new: as Atom and as JSON Feed. */
public final class FeedRoutes {
    private static final String DATA_SET = "dataSet";
    /** What is kept is shown only after the server has said that it is still so. */
    private static final String FRESH = "no-cache, private";

    private static final int NOT_MODIFIED = 304;

    private final Graph graph;
    private final Questions questions;
    private final Function<Context, Language> language;
    private final KeptFeeds kept = new KeptFeeds();

    private FeedRoutes(Graph graph, Questions questions, Function<Context, Language> language) {
        this.language = language;
        this.graph = graph;
        this.questions = questions;
    }

    /**
     * Adds them; before the questions' own address, which takes every name.
     *
     * @param language in which whoever asks wants to read
     */
    public static void routes(
            RoutesConfig routes, Graph graph, Questions questions, Function<Context, Language> language) {
        FeedRoutes here = new FeedRoutes(graph, questions, language);
        routes.get("/api/questions/{name}.atom", context -> atom(context, here.answers(context)));
        routes.get("/api/questions/{name}.feed.json", context -> json(context, here.answers(context)));
        routes.get("/whats-new.atom", context -> atom(context, here.news(context)));
        routes.get("/whats-new.feed.json", context -> json(context, here.news(context)));
    }

    private Feed answers(Context context) {
        LocalDate today = LocalDate.now();
        String name = context.pathParam("name");
        Language spoken = language.apply(context);
        Question question = graph.search()
                .inMarket(questions
                        .find(name, spoken)
                        .orElseThrow(() -> new Unknown(
                                "question",
                                name,
                                questions.nearest(name).stream().toList())));
        Map<String, List<String>> given = given(context);
        return kept.of(
                List.of(name, given, today, spoken),
                graph.edition(),
                () -> new AnswerFeeds(graph).of(question, given, today));
    }

    private Feed news(Context context) {
        LocalDate today = LocalDate.now();
        Language spoken = language.apply(context);
        Map<String, List<String>> given = given(context);
        given.keySet().stream()
                .filter(name -> !name.equals(DATA_SET))
                .findFirst()
                .ifPresent(name -> {
                    throw BadParameter.ofWorld(
                            "There is no parameter '" + name + "'.",
                            name,
                            DATA_SET,
                            Suggestions.among(List.of(DATA_SET)).nearest(name));
                });
        List<String> dataSets = given.getOrDefault(DATA_SET, List.of()).stream()
                .flatMap(text -> List.of(text.split(",")).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .sorted()
                .distinct()
                .toList();
        return kept.of(
                List.of(dataSets, today, spoken), graph.edition(), () -> NewsFeed.of(graph, dataSets, today, spoken));
    }

    /** What is given but the language. */
    private static Map<String, List<String>> given(Context context) {
        Map<String, List<String>> given = new LinkedHashMap<>(context.queryParamMap());
        given.remove("lang");
        return given;
    }

    private static void atom(Context context, Feed feed) {
        send(context, AtomFile.MEDIA_TYPE, AtomFile.of(feed, self(context), site(context)));
    }

    private static void json(Context context, Feed feed) {
        send(
                context,
                JsonFeed.MEDIA_TYPE,
                context.jsonMapper().toJsonString(JsonFeed.of(feed, self(context), site(context)), Map.class));
    }

    private static void send(Context context, String mediaType, String text) {
        String tag = "\"" + digest(text) + "\"";
        context.header("ETag", tag).header("Cache-Control", FRESH);
        String known = context.header("If-None-Match");
        if (known != null && isKnown(tag, known)) {
            context.status(NOT_MODIFIED);
            return;
        }
        context.contentType(mediaType + "; charset=utf-8").result(text);
    }

    private static boolean isKnown(String tag, String known) {
        return Stream.of(known.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static URI site(Context context) {
        return URI.create(context.scheme() + "://" + context.host() + "/");
    }

    /** Written anew, since a browser's address may have letters that an address may not. */
    private static URI self(Context context) {
        String query = context.queryParamMap().entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(value -> encoded(one.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return URI.create(site(context).resolve(context.req().getRequestURI()) + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

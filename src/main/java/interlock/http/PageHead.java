package interlock.http;

import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.feed.AnswerFeeds;
import interlock.feed.AtomFile;
import interlock.http.absent.NoSuchPage;
import interlock.model.EntityKind;
import interlock.neo4j.GraphFailure;
import interlock.question.BadParameter;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import interlock.story.Block;
import interlock.story.Stories;
import interlock.story.Story;
import interlock.text.Escaped;
import interlock.text.Excerpt;
import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a tab, a bookmark, a search engine and whoever gets a link are told of an address before any script runs: the question
 * as its title, the finding as its description, and the address under which both stand.
 */
final class PageHead {
    /** A page that waits longer for its title than this would be seen late: then the question alone is told. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private static final String NAME = "Interlock";
    private static final String WHAT =
            "Who pays whom, who depends on whom, and what has no substitute: a market as a graph of"
                    + " facts, each with its sources.";
    private static final String BUNDLED = "ai-market";
    private static final String AI_MARKET = "The AI market: who pays whom, who depends on whom, what has no substitute";
    private static final String THIS_MARKET = "This market: who pays whom, who depends on whom, what has no substitute";
    private static final String QUESTION = "/questions/";
    private static final String STORIES = "stories";
    private static final String DOSSIER = "dossier";
    private static final Pattern STORY = Pattern.compile("/([a-z]+)/([^/]+)");
    private static final Map<String, String> PAGES = Map.of(
            "/stories", "Stories and dossiers: text with live answers",
            "/new", "What is new, day by day",
            "/explore", "Explore the facts around companies, models, clouds and chips",
            "/console", "Ask in Cypher",
            "/data", "The data sets, to check, load and download",
            "/about", "About Interlock, its data and its method");
    private static final int LONGEST_DESCRIPTION = 300;
    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
    private static final Pattern DESCRIPTION =
            Pattern.compile("<meta\\s+name=\"description\"\\s+content=\"[^\"]*\"\\s*/?>");
    private static final Pattern LANG = Pattern.compile("<html lang=\"[^\"]*\"");

    private final Graph graph;
    private final Questions questions;
    private final Stories stories;
    private final NoSuchPage noSuchPage;

    PageHead(Graph graph, Questions questions, Stories stories) {
        this.graph = graph;
        this.questions = questions;
        this.stories = stories;
        noSuchPage = new NoSuchPage(graph, questions, stories, PAGES.keySet());
    }

    /** Whether a path is that of a story or a dossier: its last part is a name, which may have a dot. */
    static boolean isOfStory(String path) {
        Matcher parts = STORY.matcher(path);
        return parts.matches()
                && (parts.group(1).equals(STORIES)
                        || Arrays.stream(EntityKind.values())
                                .anyMatch(kind -> kind.plural().equals(parts.group(1))));
    }

    /**
     * @param finding what a shared link shows in large
     * @param feed the address of the feed of it; empty where there is none
     */
    private record Head(String title, String description, String finding, String address, String feed) {
        Head with(String feed) {
            return new Head(title, description, finding, address, feed);
        }
    }

    /** The page with what belongs to the address that was asked for; 404 where there is nothing at it. */
    byte[] on(byte[] page, Context context) {
        Language language = spoken(context);
        Optional<NoSuchPage.Told> nothing = noSuchPage.at(context.path(), language, LONGEST);
        Head head = nothing.map(none -> plain(none.title() + " · " + NAME, none.sentence(), context.status(404)))
                .orElseGet(() -> of(context, language));
        String text = LANG.matcher(new String(page, StandardCharsets.UTF_8))
                .replaceFirst("<html lang=\"" + language.code() + "\"");
        text = TITLE.matcher(text)
                .replaceFirst(Matcher.quoteReplacement("<title>" + Escaped.html(head.title()) + "</title>"));
        String tags =
                tags(head, context) + nothing.map(NoSuchPage.Told::forPrograms).orElse("");
        text = DESCRIPTION.matcher(text).replaceFirst(Matcher.quoteReplacement(tags));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String tags(Head head, Context context) {
        String address = Escaped.html(head.address());
        return meta("name", "description", head.description()) + "\n    <link rel=\"canonical\" href=\"" + address
                + "\" />\n"
                + "    " + meta("property", "og:type", "website") + "\n    " + meta("property", "og:site_name", NAME)
                + "\n    " + meta("property", "og:title", head.finding()) + "\n    "
                + meta("property", "og:description", head.description()) + "\n    <meta property=\"og:url\" content=\""
                + address
                + "\" />\n    " + meta("name", "twitter:card", "summary")
                + feed(head)
                + TokenAuth.signedIn(context)
                        .map(name -> "\n    " + meta("name", "signed-in", name))
                        .orElse("");
    }

    private static String feed(Head head) {
        return head.feed().isEmpty()
                ? ""
                : "\n    <link rel=\"alternate\" type=\"" + AtomFile.MEDIA_TYPE + "\" title=\""
                        + Escaped.html(head.title()) + "\" href=\"" + Escaped.html(head.feed()) + "\" />";
    }

    private static String meta(String key, String name, String content) {
        return "<meta " + key + "=\"" + name + "\" content=\"" + Escaped.html(content) + "\" />";
    }

    /** A page is shown whatever its address says: of a language that there is not, the browser's is taken. */
    private static Language spoken(Context context) {
        try {
            return QueryParameters.language(context);
        } catch (BadRequest e) {
            return Language.ENGLISH;
        }
    }

    private Head of(Context context, Language language) {
        Glossary words = Glossary.of(language);
        String what = words.of(WHAT);
        String path = context.path();
        if (path.startsWith(QUESTION)) {
            return questions
                    .find(path.substring(QUESTION.length()), language)
                    .map(question -> of(question, context))
                    .orElseGet(() -> plain(NAME, what, context));
        }
        if (isOfStory(path)) {
            return story(context, language).orElseGet(() -> plain(NAME, what, context));
        }
        if (path.equals("/")) {
            return plain(words.of(market()) + " · " + NAME, what, context);
        }
        String page = words.of(PAGES.getOrDefault(path, NAME));
        Head head = page.equals(NAME)
                ? plain(NAME, what, context)
                : plain(page + " · " + NAME, page + ". " + what, context);
        return path.equals("/new") ? head.with("/whats-new.atom") : head;
    }

    /** What is on record, in one sentence: the page's own heading. */
    private String market() {
        try {
            return graph.health().dataSets().contains(BUNDLED) ? AI_MARKET : THIS_MARKET;
        } catch (GraphFailure e) {
            return THIS_MARKET;
        }
    }

    private static Head plain(String title, String description, Context context) {
        return new Head(title, description, title.replace(" · " + NAME, ""), site(context) + context.path(), "");
    }

    /** With the names of those whom its title and its sentence tell of. */
    private Optional<Head> story(Context context, Language language) {
        Matcher parts = STORY.matcher(context.path());
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean dossier = !parts.group(1).equals(STORIES);
        return stories.find(dossier ? DOSSIER : parts.group(2), language).map(story -> {
            String title = story.title();
            String about = story.about();
            for (Parameter parameter : graph.search().inMarket(story.parameters())) {
                String preset = parameter.preset() == null ? "…" : String.join(", ", parameter.preset());
                String given = context.queryParam(parameter.name());
                String value = dossier ? parts.group(2) : given == null || given.isBlank() ? preset : given;
                String slot = "{" + parameter.name() + "}";
                String name = parameter.kind() instanceof Kind.Entity ? name(value) : value;
                title = title.replace(slot, name);
                about = about.replace(slot, name);
            }
            String told =
                    dossier ? finding(story, parts.group(2), context, language).orElse(about) : about;
            return new Head(title + " · " + NAME, told, title, site(context) + context.path(), "");
        });
    }

    /** What the first answers of a dossier say of its entity, as far as they come in time: the first that has anything. */
    private Optional<String> finding(Story story, String entity, Context context, Language language) {
        long ends = System.nanoTime() + LONGEST.toNanos();
        for (Block block : story.blocks()) {
            Duration left = Duration.ofNanos(ends - System.nanoTime());
            if (block instanceof Block.Asked asked && left.isPositive()) {
                Map<String, List<String>> given = given(World.ALL_NAMES, context);
                given.putAll(asked.valuesOf("entity", entity));
                Optional<Found> found =
                        questions.find(asked.question(), language).flatMap(one -> found(one, given, left));
                if (found.isPresent() && found.get().answer().total() > 0) {
                    return Optional.of(found.get().description());
                }
            }
        }
        return Optional.empty();
    }

    /** A question is not asked of what it does not take: a model pays nobody. */
    private Optional<Found> found(Question question, Map<String, List<String>> given, Duration longest) {
        try {
            Map<String, Object> values = question.read(given, LocalDate.now());
            World world = World.read(given, LocalDate.now());
            return Optional.of(new Found(question, values, graph.in(world).brief(question, values, longest)));
        } catch (GraphFailure | BadParameter e) {
            return Optional.empty();
        }
    }

    private record Found(Question question, Map<String, Object> values, Answer answer) {
        String description() {
            String headline = String.valueOf(answer.headline());
            return Excerpt.words(headline, LONGEST_DESCRIPTION) + asOf(values, headline, question.language());
        }
    }

    private String name(String id) {
        try {
            return graph.lookups().name(id, LONGEST).orElse(id);
        } catch (GraphFailure e) {
            return id;
        }
    }

    private Head of(Question asIs, Context context) {
        Question question = graph.search().inMarket(asIs);
        Map<String, List<String>> given = given(
                Stream.concat(question.parameters().stream().map(Parameter::name), World.NAMES.stream())
                        .toList(),
                context);
        String address = site(context) + QUESTION + question.name() + query(question, given);
        return told(question, given, address).with(AnswerFeeds.address(question, given));
    }

    private static Map<String, List<String>> given(List<String> names, Context context) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String name : names) {
            List<String> texts = context.queryParams(name);
            if (!texts.isEmpty()) {
                given.put(name, texts);
            }
        }
        return given;
    }

    private Head told(Question question, Map<String, List<String>> given, String address) {
        return found(question, given, LONGEST)
                // There may have been no time to see whether there is any row.
                .filter(found -> found.answer().total() > 0 || found.answer().totalExact())
                .map(found -> new Head(
                        Figures.days(String.valueOf(found.answer().title()), question.language()) + " · " + NAME,
                        found.description(),
                        Excerpt.firstSentence(String.valueOf(found.answer().headline()), LONGEST_DESCRIPTION),
                        address,
                        ""))
                .orElseGet(() -> openHead(question, address));
    }

    /** The question alone, with its slots left open. */
    private static Head openHead(Question question, String address) {
        String open = question.openTitle();
        return new Head(open + " · " + NAME, question.about().replaceAll("\\{[^}]*}", "…"), open, address, "");
    }

    /** The day, where the headline does not tell it. */
    private static String asOf(Map<String, Object> values, String headline, Language language) {
        return values.get("asOf") instanceof String iso && !headline.contains(Figures.days(iso, language))
                ? " " + language.wording().asOf(Figures.days(iso, language)) + "."
                : "";
    }

    /** What the question takes, and nothing of how it is looked at. */
    private static String query(Question question, Map<String, List<String>> given) {
        List<String> pairs = new ArrayList<>();
        for (Parameter parameter : question.parameters()) {
            given.getOrDefault(parameter.name(), List.of())
                    .forEach(text ->
                            pairs.add(parameter.name() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String site(Context context) {
        return context.scheme() + "://" + context.host();
    }
}

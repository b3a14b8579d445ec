package interlock.http.absent;

import interlock.answers.Graph;
import interlock.model.EntityKind;
import interlock.neo4j.GraphFailure;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.story.Stories;
import interlock.story.Story;
import interlock.text.Abridged;
import interlock.text.Glossary;
import interlock.text.Language;
import interlock.text.Suggestions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is told of an address at which there is nothing: what is not there, and what is nearest to it. */
public final class NoSuchPage {
    /** What is told: every phrase, as the glossary has it. */
    public enum Phrase {
        KIND("There is no {kind} “{id}” here"),
        QUESTION("There is no question “{id}” here"),
        STORY("There is no story “{id}” here"),
        PAGE("There is no page at {path}"),
        NEAREST("Did you mean {names}?");

        private final String english;

        Phrase(String english) {
            this.english = english;
        }

        public String english() {
            return english;
        }
    }

    /** @param sentence the title again as a sentence, and what is nearest */
    public record Told(String title, String sentence) {
        /** The same for a program, as a failure of the interface has it: a part of the page that no reader sees. */
        public String forPrograms() {
            return "\n    <script type=\"application/problem+json\">{\"status\":404,\"code\":\"no-such-page\"}</script>";
        }
    }

    private static final Pattern OF_ONE = Pattern.compile("/([a-z]+)/([^/]+)");
    private static final String EMBED = "/embed";
    private static final String QUESTION = "questions";
    private static final String STORIES = "stories";
    /** The market at a glance, a note of one's own, a story of one's own. */
    private static final Set<String> UNTITLED = Set.of("/", "/note", "/stories/write");

    private static final int LONGEST = 80;

    private final Graph graph;
    private final Questions questions;
    private final Stories stories;
    private final Set<String> pages;

    /** @param pages the paths of the pages that have a title of their own and are of no question, story or entity */
    public NoSuchPage(Graph graph, Questions questions, Stories stories, Set<String> pages) {
        this.graph = graph;
        this.questions = questions;
        this.stories = stories;
        this.pages = pages;
    }

    /**
     * Empty where there is something, and where nobody can say in time whether there is.
     *
     * @param path as it was asked for
     * @param longest for the look at the graph
     */
    public Optional<Told> at(String path, Language language, Duration longest) {
        if (pages.contains(path) || UNTITLED.contains(path)) {
            return Optional.empty();
        }
        Matcher parts = OF_ONE.matcher(path.startsWith(EMBED + "/") ? path.substring(EMBED.length()) : path);
        if (!parts.matches()) {
            return Optional.of(noPage(path, language));
        }
        String name = decoded(parts.group(2));
        if (parts.group(1).equals(QUESTION)) {
            return noQuestion(name, language);
        }
        if (path.startsWith(EMBED + "/")) {
            return Optional.of(noPage(path, language));
        }
        if (parts.group(1).equals(STORIES)) {
            return noStory(name, language);
        }
        return Stream.of(EntityKind.values())
                .filter(kind -> kind.plural().equals(parts.group(1)))
                .findFirst()
                .map(kind -> noEntity(kind, name, language, longest))
                .orElseGet(() -> Optional.of(noPage(path, language)));
    }

    private Optional<Told> noQuestion(String name, Language language) {
        if (questions.find(name, language).isPresent()) {
            return Optional.empty();
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (Question question : questions.all(language)) {
            titles.put(question.name(), question.openTitle());
        }
        return Optional.of(told(Phrase.QUESTION, Map.of("id", shown(name)), near(name, titles), language));
    }

    private Optional<Told> noStory(String name, Language language) {
        if (stories.find(name, language).isPresent()) {
            return Optional.empty();
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (Story story : stories.all(language)) {
            titles.put(story.name(), story.title().replaceAll("\\{[^}]*}", "…"));
        }
        return Optional.of(told(Phrase.STORY, Map.of("id", shown(name)), near(name, titles), language));
    }

    private Optional<Told> noEntity(EntityKind kind, String id, Language language, Duration longest) {
        try {
            Function<String, Optional<String>> names = one -> graph.lookups().name(one, longest);
            if (names.apply(id).isPresent()) {
                return Optional.empty();
            }
            List<String> near = graph.search().nearest(id).stream()
                    .flatMap(one -> names.apply(one).stream())
                    .toList();
            Map<String, String> slots = Map.of("kind", Glossary.of(language).of(kind.word()), "id", shown(id));
            return Optional.of(told(Phrase.KIND, slots, near, language));
        } catch (GraphFailure e) {
            return Optional.empty();
        }
    }

    private Told noPage(String path, Language language) {
        List<String> near = Suggestions.among(pages).nearest(path).stream().toList();
        return told(Phrase.PAGE, Map.of("path", shown(path)), near, language);
    }

    private static List<String> near(String name, Map<String, String> titles) {
        return Suggestions.among(titles.keySet()).nearest(name).stream()
                .map(one -> titles.getOrDefault(one, one))
                .toList();
    }

    private static Told told(Phrase phrase, Map<String, String> slots, List<String> near, Language language) {
        String title = Glossary.say(language, phrase.english(), slots);
        List<String> sentences = new ArrayList<>(List.of(title + "."));
        if (!near.isEmpty()) {
            String names = language.wording().or(near);
            sentences.add(Glossary.say(language, Phrase.NEAREST.english(), Map.of("names", names)));
        }
        return new Told(title, String.join(" ", sentences));
    }

    private static String shown(String given) {
        return Abridged.text(given, LONGEST);
    }

    /** As the page reads it: an escape that is none stands for itself. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}

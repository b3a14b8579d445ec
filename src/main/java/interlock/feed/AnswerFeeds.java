package interlock.feed;

import interlock.answers.Graph;
import interlock.operators.Asked;
import interlock.operators.Flip;
import interlock.operators.Histories;
import interlock.operators.LatestFlips;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.text.Figures;
import interlock.text.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The days on which the answer to a question changed, as a feed. */
public final class AnswerFeeds {
    /** More than so many days are not told of. */
    public static final int MOST = 50;

    private static final String AS_OF = "asOf";

    private final Graph graph;

    public AnswerFeeds(Graph graph) {
        this.graph = graph;
    }

    /** Where the feed of an answer is; empty where the question is about no day. */
    public static String address(Question question, Map<String, List<String>> given) {
        Map<String, List<String>> lasting = new LinkedHashMap<>(given);
        lasting.remove(AS_OF);
        return question.parameter(AS_OF).isEmpty()
                ? ""
                : "/api/questions/" + question.name() + ".atom" + query(lasting);
    }

    /**
     * The feed of a question.
     *
     * @param given its parameters and those of a world; up to the day {@code asOf} it is followed
     * @throws BadParameter where one is not allowed, or the question is about no day
     */
    public Feed of(Question question, Map<String, List<String>> given, LocalDate today) {
        Asked asked = Asked.read(question, given, today);
        // Asked as everybody asks it, so that what is wrong is told as everywhere.
        String title = graph.in(asked.world()).ask(question, asked.values()).title();
        LocalDate first = Histories.firstDay(asked.world().asOf());
        LatestFlips.Found found = new LatestFlips(graph).of(asked, first, MOST);
        Map<String, List<String>> lasting = new LinkedHashMap<>(given);
        lasting.remove(AS_OF);
        Object identity = identity(asked);
        return new Feed(
                Feed.idOf("feed", question.name(), identity),
                question.language(),
                String.valueOf(title),
                about(found, first, question.language()),
                page(question, lasting),
                found.flips().stream()
                        .map(flip -> entry(question, lasting, identity, flip))
                        .toList());
    }

    private static String about(LatestFlips.Found found, LocalDate first, Language language) {
        return found.since().equals(first)
                ? FeedPhrase.OF_ANSWER.in(language)
                : FeedPhrase.OF_ANSWER_SINCE.in(
                        language, Map.of("day", Figures.days(found.since().toString(), language)));
    }

    /** All that is asked but the day: with it an entry would be another one each day. */
    private static Object identity(Asked asked) {
        Map<String, Object> values = new TreeMap<>(asked.values());
        values.remove(AS_OF);
        Map<String, Object> world = new TreeMap<>(asked.world().plain());
        world.remove(AS_OF);
        return List.of(values, world);
    }

    private static Feed.Entry entry(Question question, Map<String, List<String>> given, Object identity, Flip flip) {
        Map<String, List<String>> then = new LinkedHashMap<>(given);
        then.put(AS_OF, List.of(flip.day().toString()));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("question", question.name());
        more.put("changes", flip.changes());
        more.put("total", flip.total());
        List<String> what = flip.changes().stream()
                .map(change -> change.change() + change.key())
                .sorted()
                .toList();
        return new Feed.Entry(
                Feed.idOf(question.name(), identity, flip.day(), what),
                flip.day(),
                Feed.sentence(flip.told()),
                flip.headline(),
                page(question, then),
                flip.facts(),
                flip.sources(),
                more);
    }

    private static String page(Question question, Map<String, List<String>> given) {
        return "/questions/" + question.name() + query(given);
    }

    private static String query(Map<String, List<String>> given) {
        String asked = given.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(value -> one.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }
}

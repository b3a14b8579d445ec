package interlock.feed;

import interlock.answers.Graph;
import interlock.answers.Proof;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.GraphReader;
import interlock.neo4j.ResultRow;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The days on which facts became known, as a feed: on each the first source of a fact was published. */
public final class NewsFeed {
    private static final int MOST_DAYS = 50;
    private static final int MOST_FACTS = 100;

    private NewsFeed() {}

    private record Day(LocalDate day, long total, List<String> facts) {
        static Day of(ResultRow row) {
            return new Day((LocalDate) Objects.requireNonNull(row.get("day")), row.whole("total"), row.texts("facts"));
        }
    }

    /**
     * The feed of all that is there.
     *
     * @param dataSets only facts of these; none = all
     */
    public static Feed of(Graph graph, List<String> dataSets, LocalDate today, Language language) {
        return graph.reading(graph.limits().question(), reader -> of(reader, graph, dataSets, today, language));
    }

    private static Feed of(GraphReader reader, Graph graph, List<String> dataSets, LocalDate today, Language language) {
        List<Day> days = reader.cypher()
                .run(
                        CypherFiles.read("lookup/newly-known"),
                        Map.of("to", today.toString(), "dataSet", dataSets, "facts", MOST_FACTS, "days", MOST_DAYS))
                .list(Day::of);
        Proof proof = Proof.of(
                reader,
                graph,
                days.stream().flatMap(day -> day.facts().stream()).toList(),
                List.of());
        return new Feed(
                Feed.idOf("news", dataSets),
                language,
                dataSets.isEmpty()
                        ? FeedPhrase.NEWS.in(language)
                        : FeedPhrase.NEWS_OF.in(language, Map.of("sets", String.join(", ", dataSets))),
                FeedPhrase.OF_NEWS.in(language),
                "/new",
                days.stream().map(day -> entry(day, proof, dataSets, language)).toList());
    }

    /** The news and not its number: of several facts one that states an amount, where one does. */
    private static String title(List<Map<String, Object>> facts, long total, Language language) {
        Map<String, Object> first = facts.stream()
                .filter(fact -> fact.get("amountMin") != null || fact.get("amountMax") != null)
                .findFirst()
                .orElse(facts.getFirst());
        String sentence = Feed.sentence(EntryText.statement(first));
        return total == 1 ? sentence : FeedPhrase.first(sentence, total - 1, language);
    }

    private static Feed.Entry entry(Day day, Proof proof, List<String> dataSets, Language language) {
        List<Map<String, Object>> facts = day.facts().stream()
                .filter(proof.facts()::containsKey)
                .map(proof.facts()::get)
                .toList();
        String known = FeedPhrase.known(day.total(), facts.size(), language);
        String title = facts.isEmpty() ? known : title(facts, day.total(), language);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("total", day.total());
        return new Feed.Entry(
                Feed.idOf("news", dataSets, day.day(), day.total(), day.facts()),
                day.day(),
                title,
                known,
                "/new?from=" + day.day().minusDays(1) + "&to=" + day.day(),
                facts,
                proof.sourcesOf(day.facts()),
                more);
    }
}

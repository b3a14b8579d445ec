package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.fixtures.Ask;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.ResultRow;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an answer in a world names, by id and by title, against what that world has not. */
final class Traces {
    private static final LocalDate NEWEST = LocalDate.parse(Ask.NEWEST);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Graph graph;
    private final List<Source> sources;
    private final List<String> entities;
    private final List<String> facts;
    private final List<String> deals;

    /** @param published year-month-day; empty where nobody knows */
    record Source(String id, String title, String published) {
        boolean isLate(String day) {
            return published.isEmpty() || published.compareTo(day) > 0;
        }
    }

    private Traces(Graph graph) {
        this.graph = graph;
        sources = read(
                graph,
                "MATCH (s:Source) RETURN s.id AS id, s.title AS title, toString(s.published) AS day",
                row -> new Source(row.text("id"), row.text("title"), row.text("day", "")));
        entities = ids(graph, "MATCH (n:Entity) RETURN n.id AS id ORDER BY id");
        deals = ids(graph, "MATCH (n:Deal) RETURN n.id AS id ORDER BY id");
        facts = ids(graph, "MATCH (:Entity)-[f]->(:Entity) RETURN f.id AS id ORDER BY id");
    }

    static Traces of(Graph graph) {
        return new Traces(graph);
    }

    private static List<String> ids(Graph graph, String cypher) {
        return read(graph, cypher, row -> row.text("id"));
    }

    private static <T> List<T> read(Graph graph, String cypher, java.util.function.Function<ResultRow, T> each) {
        return graph.reading(LONG, reader -> reader.cypher().run(cypher).list(each));
    }

    /** Asks in a world of what was known by a day, and looks for later sources. */
    void ofLaterSources(Question question, Map<String, List<String>> given, String day) {
        Answer answer = ask(question, with(given, "knownBy", List.of(day)));
        Set<String> known = sources.stream()
                .filter(source -> !source.isLate(day))
                .map(Source::title)
                .collect(Collectors.toSet());
        Set<String> late = new TreeSet<>();
        sources.stream().filter(source -> source.isLate(day)).forEach(source -> {
            late.add(source.id());
            if (!known.contains(source.title())) {
                late.add(source.title());
            }
        });
        assertThat(named(answer)).as(question.name() + " as known on " + day).doesNotContainAnyElementsOf(late);
        assertThat(late).noneMatch(title -> answer.headline().contains("“" + title + "”"));
    }

    /** Asks in a world without some things, and looks for them; whoever asks about one of them names it. */
    void ofWhatIsGone(Question question, Map<String, List<String>> given, List<String> gone) {
        Answer answer = ask(question, with(given, "without", gone));
        Set<String> asked = new TreeSet<>();
        question.references().forEach(parameter -> collect(answer.parameters().get(parameter.name()), asked));
        List<String> others = gone.stream().filter(one -> !asked.contains(one)).toList();
        assertThat(named(answer)).as(question.name() + " without " + gone).doesNotContainAnyElementsOf(others);
    }

    /** Some of each kind: entities, facts, agreements and sources. */
    List<String> drawn(Random random) {
        List<String> drawn = new ArrayList<>();
        for (List<String> kind :
                List.of(entities, facts, deals, sources.stream().map(Source::id).toList())) {
            for (int n = 0; n < 2; n++) {
                drawn.add(kind.get(random.nextInt(kind.size())));
            }
        }
        return drawn;
    }

    private Answer ask(Question question, Map<String, List<String>> given) {
        Map<String, List<String>> own = new HashMap<>(given);
        own.keySet()
                .retainAll(question.parameters().stream().map(Parameter::name).toList());
        World world = World.read(given, NEWEST);
        try {
            return graph.in(world).askWhole(question, question.read(own, NEWEST));
        } catch (Unknown e) {
            throw new AssertionError(question.name() + " in " + given, e);
        }
    }

    private static Map<String, List<String>> with(Map<String, List<String>> given, String name, List<String> values) {
        Map<String, List<String>> more = new HashMap<>(given);
        more.put(name, values);
        return more;
    }

    /** All texts in its rows, its picture and its sources. */
    private static Set<String> named(Answer answer) {
        Set<String> named = new TreeSet<>();
        collect(answer.rows(), named);
        collect(answer.sources(), named);
        answer.graph().edges().forEach(edge -> collect(edge, named));
        answer.graph().nodes().forEach(node -> collect(node.get("id"), named));
        return named;
    }

    private static void collect(Object value, Set<String> named) {
        switch (value) {
            case null -> {}
            case Collection<?> several -> several.forEach(one -> collect(one, named));
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, named));
            default -> named.add(value.toString());
        }
    }
}

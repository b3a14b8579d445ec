package interlock.operators;

import interlock.answers.Graph;
import interlock.answers.QuestionRows;
import interlock.answers.Search.Sort;
import interlock.model.EntityKind;
import interlock.neo4j.GraphReader;
import interlock.neo4j.NodeValue;
import interlock.operators.Grouped.Group;
import interlock.operators.Grouped.Level;
import interlock.question.BadParameter;
import interlock.question.Column;
import interlock.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Counts all rows of an answer, those that are not sent too, by the kind and the country of whom each is about. */
public final class Groups {
    /** So many entities are looked up at once where their names are not in memory. */
    private static final int AT_ONCE = 1_000;

    private static final Comparator<Group> MOST_FIRST = Comparator.comparingLong(Group::count)
            .reversed()
            .thenComparing(Group::kind)
            .thenComparing(Group::country);

    private final Graph graph;

    public Groups(Graph graph) {
        this.graph = graph;
    }

    /**
     * O(rows), a row at a time.
     *
     * @throws BadParameter where no row of the question is about one entity
     * @throws interlock.neo4j.GraphFailure where there is no answer
     */
    public Grouped of(Asked asked) {
        long began = System.nanoTime();
        Question question = asked.question();
        Column about = about(question);
        Optional<Column> level = level(question);
        List<Column> columns = new ArrayList<>(List.of(about));
        level.ifPresent(columns::add);
        Counted counted = graph.in(asked.world()).reading(graph.limits().question(), reader -> {
            Counted all = new Counted(reader, graph.search().sorts());
            QuestionRows.eachOf(
                    columns,
                    question,
                    asked.values(),
                    reader,
                    row -> all.add(row.get(about.name()), level.map(column -> row.get(column.name()))));
            all.lookUp();
            return all;
        });
        return new Grouped(
                question.name(),
                asked.values(),
                about.name(),
                counted.total,
                counted.groups(),
                counted.levels(),
                asked.world().isReal() ? null : asked.world().plain(),
                (System.nanoTime() - began) / 1_000_000);
    }

    private static Column about(Question question) {
        return question.columns().stream()
                .filter(column -> column.type() == Column.Type.ENTITY
                        && !column.list()
                        && question.identity().key().contains(column.name()))
                .findFirst()
                .orElseThrow(() -> BadParameter.ofWorld(
                        "No row of '" + question.name() + "' is about one entity: there is nothing to group by.",
                        question.name(),
                        "a question with a column that names one entity in each row",
                        Optional.of("knock-out")));
    }

    /** The column that says how many steps from the start a row stands, as the picture has it. */
    private static Optional<Column> level(Question question) {
        List<String> shown = question.show().columns();
        return question.columns().stream()
                .filter(column ->
                        shown.size() > 1 && column.name().equals(shown.get(1)) && column.type() == Column.Type.INTEGER)
                .findFirst();
    }

    /** What is counted so far. */
    private static final class Counted {
        private final GraphReader reader;
        private final Function<String, Optional<Sort>> known;
        private final Map<Group, Long> groups = new HashMap<>();
        private final Map<Long, Long> levels = new TreeMap<>();
        private final Map<String, Long> unknown = new HashMap<>();
        private long total = 0;

        Counted(GraphReader reader, Function<String, Optional<Sort>> known) {
            this.reader = reader;
            this.known = known;
        }

        void add(@Nullable Object entity, Optional<@Nullable Object> level) {
            total++;
            if (level.orElse(null) instanceof Number steps) {
                levels.merge(steps.longValue(), 1L, Long::sum);
            }
            String id = String.valueOf(entity);
            known.apply(id)
                    .ifPresentOrElse(
                            named -> count(named.kind(), named.country(), 1), () -> unknown.merge(id, 1L, Long::sum));
            if (unknown.size() == AT_ONCE) {
                lookUp();
            }
        }

        private void count(String kind, String country, long many) {
            groups.merge(new Group(kind, country, 0), many, Long::sum);
        }

        /** Those whose names are not in memory. */
        void lookUp() {
            if (unknown.isEmpty()) {
                return;
            }
            for (NodeValue node : reader.entities().named(unknown.keySet(), List.of())) {
                String kind = StreamSupport.stream(node.labels().spliterator(), false)
                        .filter(label -> !label.equals(EntityKind.ENTITY))
                        .findFirst()
                        .orElse("");
                Object country = node.property("country");
                count(kind, country == null ? "" : country.toString(), unknown.getOrDefault(node.id(), 0L));
            }
            unknown.clear();
        }

        List<Group> groups() {
            return groups.entrySet().stream()
                    .map(entry ->
                            new Group(entry.getKey().kind(), entry.getKey().country(), entry.getValue()))
                    .sorted(MOST_FIRST)
                    .toList();
        }

        List<Level> levels() {
            return levels.entrySet().stream()
                    .map(entry -> new Level(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}

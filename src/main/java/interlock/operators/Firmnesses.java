package interlock.operators;

import interlock.answers.Graph;
import interlock.model.AmountQualifier;
import interlock.model.Standing;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.GraphReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries what an answer rests on, by asking it again without each fact, source and origin that could have a say. It is
 * exact: nothing is concluded from the loss of several at once. Where a fact is known by several sources, the loss of one
 * is none of the fact.
 */
public final class Firmnesses {
    private static final int PERCENT_OF_THE_TIME = 80;
    private static final int ROWS_NAMED = 20;

    private final Graph graph;
    private final Duration longest;

    /** As long as a question may take. */
    public Firmnesses(Graph graph) {
        this(graph, graph.limits().question().multipliedBy(PERCENT_OF_THE_TIME).dividedBy(100));
    }

    /** @param longest that one may take before it tells how far it came */
    public Firmnesses(Graph graph, Duration longest) {
        this.graph = graph;
        this.longest = longest;
    }

    /** A fact that could have a say. */
    private record Candidate(
            String id,
            String type,
            String one,
            String other,
            List<String> sources,
            List<String> origins,
            boolean undisclosed) {
        Map<String, Object> out() {
            return Map.of("id", id, "type", type);
        }
    }

    /**
     * What carries an answer, or one row of it.
     *
     * @param row what identifies the row, in the order of the question's key; empty for the whole answer. There need be
     *     no such row: then it is told what would make one.
     */
    public Firmness of(Asked asked, List<String> row) {
        return new Trial(asked, row).firmness();
    }

    /** One run of it. */
    private final class Trial {
        private final long began = System.nanoTime();
        private final long until = began + graph.limits().question().toNanos() * PERCENT_OF_THE_TIME / 100;
        private final Asked asked;
        private final List<String> row;
        private final Graph here;
        private final KeyedRows now;
        private final Map<Set<String>, Optional<Firmness.Carrier>> known = new HashMap<>();
        private int tried;
        private boolean late;

        Trial(Asked asked, List<String> row) {
            this.asked = asked;
            this.row = row;
            here = graph.in(asked.world());
            now = KeyedRows.of(graph, asked, graph.limits().question());
        }

        Firmness firmness() {
            List<Candidate> candidates = candidates();
            Map<String, List<Candidate>> singles = new LinkedHashMap<>();
            candidates.forEach(fact -> singles.put(fact.id(), List.of(fact)));
            Map<String, List<Candidate>> bySource = resting(candidates, Candidate::sources);
            Map<String, List<Candidate>> byOrigin = resting(candidates, Candidate::origins);
            List<Firmness.Step> standings = standings();
            String since = since();
            List<Firmness.Carrier> facts = carriers(singles);
            List<Firmness.Carrier> sources = carriers(bySource);
            List<Firmness.Carrier> origins = carriers(byOrigin);
            return new Firmness(
                    asked.question().name(),
                    asked.values(),
                    asked.world().plain(),
                    asked.told(graph)
                            .in(FirmnessText.of(
                                    asked.question().language(), !row.isEmpty(), late, facts, sources, origins)),
                    row.isEmpty() ? "answer" : "row",
                    row.isEmpty() ? null : row,
                    facts,
                    sources,
                    origins,
                    standings,
                    since,
                    Unknowns.of(asked.question(), now, row, undisclosed(candidates)),
                    tried,
                    singles.size() + bySource.size() + byOrigin.size(),
                    late || !now.isWhole(),
                    (System.nanoTime() - began) / 1_000_000);
        }

        /** Those in the proof first: they are the likeliest, should the time not suffice. */
        private List<Candidate> candidates() {
            Set<String> proof = new LinkedHashSet<>();
            now.keys().forEach(key -> proof.addAll(KeyedRows.evidence(asked.question(), now.row(key))));
            List<Candidate> all = here.reading(
                    graph.limits().question(),
                    reader -> reader.cypher()
                            .run(
                                    CypherFiles.read("world/carriers"),
                                    Map.of(
                                            "asOf", asked.world().asOf().toString(),
                                            "atLeast", asked.world().atLeast().word(),
                                            "dataSet", asked.world().dataSets(),
                                            "types", RelevantTypes.of(asked.question()),
                                            "everyDay", !asked.hasDay()))
                            .list(found -> new Candidate(
                                    found.text("id"),
                                    found.text("type"),
                                    found.text("one"),
                                    found.text("other"),
                                    found.texts("sources"),
                                    found.texts("origins"),
                                    Boolean.TRUE.equals(found.get(AmountQualifier.UNDISCLOSED.word())))));
            return all.stream()
                    .sorted(Comparator.comparing(fact -> !proof.contains(fact.id())))
                    .toList();
        }

        /** By each that is the only one behind some facts, these facts. */
        private static Map<String, List<Candidate>> resting(
                List<Candidate> candidates, Function<Candidate, List<String>> behind) {
            Map<String, List<Candidate>> resting = new LinkedHashMap<>();
            for (Candidate fact : candidates) {
                if (behind.apply(fact).size() == 1) {
                    resting.computeIfAbsent(behind.apply(fact).getFirst(), first -> new ArrayList<>())
                            .add(fact);
                }
            }
            return resting;
        }

        private List<Firmness.Carrier> carriers(Map<String, List<Candidate>> groups) {
            List<Firmness.Carrier> carriers = new ArrayList<>();
            groups.forEach((id, facts) -> without(facts)
                    .ifPresent(found ->
                            carriers.add(new Firmness.Carrier(id, found.facts(), found.rows(), found.differing()))));
            return carriers;
        }

        /** What would be another without some facts; empty where nothing is, or there is no time to see. */
        private Optional<Firmness.Carrier> without(List<Candidate> facts) {
            Set<String> ids = facts.stream().map(Candidate::id).collect(Collectors.toCollection(LinkedHashSet::new));
            Optional<Firmness.Carrier> before = known.get(ids);
            if (before != null) {
                tried++;
                return before;
            }
            if (System.nanoTime() - until > 0) {
                late = true;
                return Optional.empty();
            }
            tried++;
            KeyedRows other = here.readingWithout(
                    facts.stream().map(Candidate::out).toList(),
                    graph.limits().question(),
                    reader -> KeyedRows.of(reader, asked));
            Optional<Firmness.Carrier> found = isSame(other)
                    ? Optional.empty()
                    : Optional.of(new Firmness.Carrier("", List.copyOf(ids), differing(other), count(other)));
            known.put(ids, found);
            return found;
        }

        private boolean isSame(KeyedRows other) {
            if (row.isEmpty()) {
                return now.agreesWith(other);
            }
            Map<String, @Nullable Object> mine = rowOf(now);
            Map<String, @Nullable Object> theirs = rowOf(other);
            return mine == null || theirs == null
                    ? mine == theirs
                    : asked.question().identity().agree(mine, theirs);
        }

        private @Nullable Map<String, @Nullable Object> rowOf(KeyedRows rows) {
            return rows.keys().stream()
                    .filter(key -> KeyedRows.texts(key).equals(row))
                    .findFirst()
                    .map(key -> Objects.requireNonNull(rows.row(key)))
                    .orElse(null);
        }

        private List<List<Object>> differing(KeyedRows other) {
            return row.isEmpty()
                    ? now.to(other).stream()
                            .filter(change -> change.kind() != RowChange.Kind.SAME)
                            .limit(ROWS_NAMED)
                            .map(RowChange::key)
                            .toList()
                    : List.of(List.copyOf(row));
        }

        private int count(KeyedRows other) {
            return row.isEmpty()
                    ? (int) now.to(other).stream()
                            .filter(change -> change.kind() != RowChange.Kind.SAME)
                            .count()
                    : 1;
        }

        private List<Firmness.Step> standings() {
            if (!asked.hasStanding()) {
                return List.of();
            }
            return here.reading(graph.limits().question(), reader -> {
                List<Firmness.Step> steps = new ArrayList<>();
                for (Standing standing : Standing.values()) {
                    steps.add(
                            new Firmness.Step(standing.word(), isSame(KeyedRows.of(reader, asked.atLeast(standing)))));
                }
                return steps;
            });
        }

        /** Back through the days on which a fact begins or ends, until it was otherwise. */
        private @Nullable String since() {
            if (!asked.hasDay()) {
                return null;
            }
            return here.reading(graph.limits().question(), this::since);
        }

        private @Nullable String since(GraphReader reader) {
            List<LocalDate> days = reader
                    .cypher()
                    .run(
                            CypherFiles.read("world/events"),
                            Map.of(
                                    "from", "0001-01-01",
                                    "to", asked.world().asOf().toString(),
                                    "atLeast", asked.world().atLeast().word(),
                                    "dataSet", asked.world().dataSets()))
                    .list(found -> (LocalDate) Objects.requireNonNull(found.get("day")))
                    .stream()
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (LocalDate day : days) {
                if (System.nanoTime() - until > 0) {
                    late = true;
                    return null;
                }
                if (!isSame(KeyedRows.of(reader, asked.on(day.minusDays(1))))) {
                    return day.toString();
                }
            }
            return null;
        }

        private static Set<String> undisclosed(List<Candidate> candidates) {
            return candidates.stream()
                    .filter(Candidate::undisclosed)
                    .map(Candidate::id)
                    .collect(Collectors.toSet());
        }
    }
}

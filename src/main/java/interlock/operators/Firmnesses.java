package interlock.operators;

import interlock.answers.Graph;
import interlock.model.Standing;
import interlock.neo4j.GraphReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

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
        private final long until = began + longest.toNanos();
        private final Asked asked;
        private final List<String> row;
        private final Graph here;
        private final KeyedRows now;
        private final Truth truth;
        private final Map<Set<String>, Optional<Firmness.Carrier>> known = new HashMap<>();
        private int tried;
        private boolean late;

        Trial(Asked asked, List<String> row) {
            this.asked = asked;
            this.row = row;
            here = graph.in(asked.world());
            now = KeyedRows.of(graph, asked, graph.limits().question());
            truth = new Truth(asked, now, row);
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
            Unknowns open = new Unknowns(here, truth, until);
            List<Firmness.Unknown> unknowns = open.among(candidates);
            late |= open.isLate();
            return new Firmness(
                    asked.question().name(),
                    asked.values(),
                    asked.world().plain(),
                    asked.told(graph)
                            .in(new FirmnessText(
                                            asked.question().language(), !row.isEmpty(), late, facts, sources, origins)
                                    .sentence()),
                    row.isEmpty() ? "answer" : "row",
                    row.isEmpty() ? null : row,
                    facts,
                    sources,
                    origins,
                    standings,
                    since,
                    unknowns,
                    tried,
                    singles.size() + bySource.size() + byOrigin.size(),
                    late || !now.isWhole(),
                    (System.nanoTime() - began) / 1_000_000);
        }

        /** Those in the proof first: they are the likeliest, should the time not suffice. */
        private List<Candidate> candidates() {
            Set<String> proof = new LinkedHashSet<>();
            now.keys().forEach(key -> proof.addAll(KeyedRows.evidence(asked.question(), now.row(key))));
            List<Candidate> all = here.reading(graph.limits().question(), reader -> Candidate.of(reader, asked));
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
            KeyedRows other = here.supposing(
                    scenario -> scenario.once(facts.stream().map(Candidate::out).toList()),
                    graph.limits().question(),
                    reader -> KeyedRows.of(reader, asked));
            Optional<Firmness.Carrier> found = truth.isIn(other)
                    ? Optional.empty()
                    : Optional.of(
                            new Firmness.Carrier("", List.copyOf(ids), truth.differing(other), truth.count(other)));
            known.put(ids, found);
            return found;
        }

        private List<Firmness.Step> standings() {
            if (!asked.hasStanding()) {
                return List.of();
            }
            return here.reading(graph.limits().question(), reader -> {
                List<Firmness.Step> steps = new ArrayList<>();
                for (Standing standing : Standing.values()) {
                    steps.add(new Firmness.Step(
                            standing.word(), truth.isIn(KeyedRows.of(reader, asked.atLeast(standing)))));
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
            Collection<LocalDate> days =
                    ChangeDays.of(reader, asked, FIRST, asked.world().asOf()).descendingKeySet();
            for (LocalDate day : days) {
                if (System.nanoTime() - until > 0) {
                    late = true;
                    return null;
                }
                if (!truth.isIn(KeyedRows.of(reader, asked.on(day.minusDays(1))))) {
                    return day.toString();
                }
            }
            return null;
        }
    }
}

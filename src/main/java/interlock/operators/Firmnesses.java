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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries what an answer rests on, by asking it again without each fact, source and origin that could have a say. From the loss
 * of several at once one thing alone is concluded: facts that do not hold by the terms asked about are tried one by one only
 * where the answer differs without all of them. Where a fact is known by several sources, the loss of one is none of the fact.
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

    /** Of some facts, by their ids, those alone that carry an answer. */
    List<Firmness.Carrier> among(Asked asked, Set<String> facts) {
        return new Trial(asked, List.of()).among(facts);
    }

    /** One run of it. */
    private final class Trial {
        private final long began = System.nanoTime();
        private final TimeLeft time = new TimeLeft(longest);
        private final Asked asked;
        private final List<String> row;
        private final Graph here;
        private final KeyedRows now;
        private final Truth truth;
        private final Map<Set<String>, Optional<Firmness.Carrier>> known = new HashMap<>();
        private int tried;

        Trial(Asked asked, List<String> row) {
            this.asked = asked;
            this.row = row;
            here = graph.in(asked.world());
            now = KeyedRows.of(graph, asked, graph.limits().question());
            truth = new Truth(asked, now, row);
        }

        Firmness firmness() {
            Candidate.Found found = candidates();
            List<Candidate> candidates = havingASay(found.facts());
            Map<String, List<Candidate>> singles = new LinkedHashMap<>();
            candidates.forEach(fact -> singles.put(fact.id(), List.of(fact)));
            Map<String, List<Candidate>> bySource = resting(candidates, Candidate::sources);
            Map<String, List<Candidate>> byOrigin = resting(candidates, Candidate::origins);
            List<Firmness.Step> standings = standings();
            int all = singles.size() + bySource.size() + byOrigin.size();
            // Whether the answer tells of the past was a look of its own.
            tried = 0;
            List<Firmness.Carrier> facts = carriers(singles);
            List<Firmness.Carrier> sources = carriers(bySource);
            List<Firmness.Carrier> origins = carriers(byOrigin);
            boolean late = time.wasTooShort() && (tried < all || all == 0);
            String since = since();
            List<Firmness.Unknown> unknowns = new Unknowns(here, truth, time).among(candidates);
            return new Firmness(
                    asked.question().name(),
                    asked.values(),
                    asked.world().plain(),
                    asked.told(graph)
                            .alone(
                                    new FirmnessText(
                                                    asked.question().language(),
                                                    !row.isEmpty(),
                                                    late,
                                                    found.whole(),
                                                    facts,
                                                    sources,
                                                    origins)
                                            .sentence(),
                                    false,
                                    LocalDate.now()),
                    row.isEmpty() ? "answer" : "row",
                    row.isEmpty() ? null : row,
                    facts,
                    sources,
                    origins,
                    standings,
                    since,
                    unknowns,
                    tried,
                    all,
                    time.wasTooShort() || !found.whole() || !now.isWhole(),
                    (System.nanoTime() - began) / 1_000_000);
        }

        List<Firmness.Carrier> among(Set<String> facts) {
            return carriers(havingASay(candidates().facts()).stream()
                    .filter(fact -> facts.contains(fact.id()))
                    .collect(Collectors.toMap(Candidate::id, List::of, (one, other) -> one, LinkedHashMap::new)));
        }

        private Candidate.Found candidates() {
            Candidate.Found found = time.in(left -> here.reading(left, reader -> Candidate.of(reader, asked, now)));
            return found == null ? new Candidate.Found(List.of(), true) : found;
        }

        /**
         * Those that hold; and the others too, where the loss of all of them changes the answer: it then tells of the past.
         * Those in the proof first: they are the likeliest, should the time not suffice.
         */
        private List<Candidate> havingASay(List<Candidate> all) {
            Set<String> proof = new LinkedHashSet<>();
            now.keys().forEach(key -> proof.addAll(KeyedRows.evidence(asked.question(), now.row(key))));
            List<Candidate> others = all.stream().filter(fact -> !fact.holds()).toList();
            boolean past = !others.isEmpty() && without(others).isPresent();
            return all.stream()
                    .filter(fact -> past || fact.holds())
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

        /** What would be different without some facts; empty where nothing is, or there is no time to see. */
        private Optional<Firmness.Carrier> without(List<Candidate> facts) {
            Set<String> ids = facts.stream().map(Candidate::id).collect(Collectors.toCollection(LinkedHashSet::new));
            Optional<Firmness.Carrier> before = known.get(ids);
            if (before != null) {
                tried++;
                return before;
            }
            KeyedRows other = time.in(left -> here.supposing(
                    scenario -> scenario.once(facts.stream().map(Candidate::out).toList()),
                    left,
                    reader -> KeyedRows.truths(reader, asked)));
            if (other == null) {
                return Optional.empty();
            }
            tried++;
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
            return Stream.of(Standing.values())
                    .map(standing -> new Firmness.Step(
                            standing.word(),
                            time.in(left -> here.reading(
                                    left, reader -> truth.isIn(KeyedRows.truths(reader, asked.atLeast(standing)))))))
                    .toList();
        }

        /** Back through the days on which a fact begins or ends, until it was otherwise. */
        private @Nullable String since() {
            if (!asked.hasDay()) {
                return null;
            }
            return time.in(left -> here.reading(left, this::since));
        }

        private @Nullable String since(GraphReader reader) {
            Collection<LocalDate> days =
                    ChangeDays.of(reader, asked, FIRST, asked.world().asOf()).descendingKeySet();
            for (LocalDate day : days) {
                if (time.isOver()) {
                    return null;
                }
                if (!truth.isIn(KeyedRows.truths(reader, asked.on(day.minusDays(1))))) {
                    return day.toString();
                }
            }
            return null;
        }
    }
}

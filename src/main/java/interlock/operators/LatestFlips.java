package interlock.operators;

import interlock.answers.Graph;
import interlock.answers.Proof;
import interlock.answers.QuestionRows;
import interlock.neo4j.GraphReader;
import interlock.question.BadParameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/** The last days on which an answer changed. It walks the days of {@link Histories} from the latest back. */
public final class LatestFlips {
    /** Of the longest that a stream may take, so much; the rest is for the way back. */
    private static final int PERCENT_OF_THE_TIME = 80;

    private final Graph graph;

    public LatestFlips(Graph graph) {
        this.graph = graph;
    }

    /**
     * What was found.
     *
     * @param flips the latest first
     * @param since the day before which nothing was looked at
     */
    public record Found(List<Flip> flips, LocalDate since) {}

    private record Change(LocalDate day, List<RowChange> rows, List<String> facts, int total) {}

    private record Walked(List<Change> changes, LocalDate since) {}

    /**
     * At most {@code most} of them, up to the day that is asked about. O(days back to the last of them) questions.
     *
     * @throws BadParameter where the question is about no day
     */
    public Found of(Asked asked, LocalDate from, int most) {
        Histories.refuse(asked, from, asked.world().asOf());
        long until = System.nanoTime() + graph.limits().stream().toNanos() * PERCENT_OF_THE_TIME / 100;
        Graph here = graph.in(asked.world());
        return here.reading(graph.limits().stream(), reader -> {
            Walked walked = walk(reader, asked, from, most, until);
            return new Found(told(reader, here, asked, walked.changes()), walked.since());
        });
    }

    private static Walked walk(GraphReader reader, Asked asked, LocalDate from, int most, long until) {
        NavigableMap<LocalDate, List<ChangeDays.Event>> events =
                ChangeDays.of(reader, asked, from, asked.world().asOf());
        List<Change> changes = new ArrayList<>();
        LocalDate since = from;
        KeyedRows now = events.isEmpty() ? null : KeyedRows.of(reader, asked.on(events.lastKey()));
        for (LocalDate day : events.descendingKeySet()) {
            LocalDate earlier = events.lowerKey(day);
            KeyedRows before = KeyedRows.of(reader, asked.on(earlier == null ? from : earlier));
            if (now != null && !before.agreesWith(now)) {
                List<RowChange> rows = before.to(now).stream()
                        .filter(change -> change.kind() != RowChange.Kind.SAME)
                        .toList();
                changes.add(
                        new Change(day, rows, Histories.facts(asked.question(), rows, events.get(day)), now.size()));
            }
            now = before;
            if (changes.size() == most || System.nanoTime() - until > 0) {
                since = day;
                break;
            }
        }
        return new Walked(changes, since);
    }

    private static List<Flip> told(GraphReader reader, Graph here, Asked asked, List<Change> changes) {
        Set<String> named = new LinkedHashSet<>();
        changes.stream()
                .flatMap(one -> one.rows().stream())
                .flatMap(row -> KeyedRows.texts(row.key()).stream())
                .forEach(cell -> named.addAll(List.of(cell.split(";"))));
        Set<String> facts = new LinkedHashSet<>(named);
        changes.forEach(one -> facts.addAll(one.facts()));
        Proof proof = Proof.of(reader, here, facts, named);
        RowNames names = new RowNames(asked.question(), proof.names());
        return changes.stream()
                .map(change -> new Flip(
                        change.day(),
                        names.differences(change.rows()),
                        QuestionRows.headline(
                                asked.question(),
                                asked.on(change.day()).values(),
                                reader,
                                here,
                                here.limits().question()),
                        change.rows().stream()
                                .map(row -> Histories.change(asked.question(), row))
                                .toList(),
                        change.facts().stream()
                                .filter(proof.facts()::containsKey)
                                .map(proof.facts()::get)
                                .toList(),
                        proof.sourcesOf(change.facts()),
                        change.total()))
                .toList();
    }
}

package interlock.operators;

import interlock.answers.Graph;
import interlock.answers.Proof;
import interlock.neo4j.GraphReader;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.text.Figures;
import interlock.text.Language;
import interlock.world.ToldWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows an answer through the days. Only the days are tried on which it may change ({@link ChangeDays}), each once and
 * all in one transaction.
 */
public final class Histories {
    /** Where nobody says where a history begins. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** Of the longest that a stream may take, so much; the rest is for the way back. */
    private static final int PERCENT_OF_THE_TIME = 80;
    /** Of so many facts of a day it is told what they state. */
    private static final int NAMED = 12;

    private final Graph graph;

    public Histories(Graph graph) {
        this.graph = graph;
    }

    /** Who is told of a history while it is made. */
    public interface Listener {
        /** A day on which the answer changed. */
        void changed(History.Entry entry);

        /** How many of the days that may have changed it were tried. */
        default void tried(int days, int of) {}
    }

    /**
     * How the first day or the last is called among the parameters: its own name, with {@code history.} before it where the
     * question has a parameter of that name.
     *
     * @param end {@code from} or {@code to}
     */
    public static String parameter(Question question, String end) {
        return question.parameter(end).isPresent() ? always(end) : end;
    }

    /** How it may be called in any question. */
    public static String always(String end) {
        return "history." + end;
    }

    /** Where a history up to {@code to} begins if nobody says so: no later than it ends. */
    public static LocalDate firstDay(LocalDate to) {
        return to.isBefore(FIRST) ? to : FIRST;
    }

    /**
     * The days after {@code from} and up to {@code to} on which the answer changed.
     *
     * @param each is told each day as soon as it is known
     * @throws BadParameter where the question is about no day, or the range is turned
     */
    public History of(Asked asked, LocalDate from, LocalDate to, Listener each) {
        refuse(asked, from, to);
        long began = System.nanoTime();
        long until = began + graph.limits().stream().toNanos() * PERCENT_OF_THE_TIME / 100;
        ToldWorld world = asked.told(graph);
        Graph here = graph.in(asked.world());
        return here.reading(
                graph.limits().stream(), reader -> follow(reader, here, asked, world, from, to, each, began, until));
    }

    static void refuse(Asked asked, LocalDate from, LocalDate to) {
        if (!asked.hasDay()) {
            throw BadParameter.ofWorld(
                    "The question '" + asked.question().name() + "' is about no single day, so that it has no history.",
                    asked.question().name(),
                    "a question with the parameter asOf",
                    Optional.empty());
        }
        if (from.isAfter(to)) {
            throw BadParameter.turnedRange(from.toString(), to.toString(), true);
        }
    }

    private static History follow(
            GraphReader reader,
            Graph here,
            Asked asked,
            ToldWorld world,
            LocalDate from,
            LocalDate to,
            Listener each,
            long began,
            long until) {
        Map<LocalDate, List<ChangeDays.Event>> events = ChangeDays.of(reader, asked, from, to);
        KeyedRows before = KeyedRows.of(reader, asked.on(from));
        boolean whole = before.isWhole();
        List<History.Entry> entries = new ArrayList<>();
        int tried = 0;
        LocalDate last = from;
        List<RowChange> latest = List.of();
        boolean late = false;
        for (Map.Entry<LocalDate, List<ChangeDays.Event>> day : events.entrySet()) {
            if (System.nanoTime() - until > 0) {
                late = true;
                break;
            }
            KeyedRows now = KeyedRows.of(reader, asked.on(day.getKey()));
            whole &= now.isWhole();
            if (!before.agreesWith(now)) {
                latest = differing(before, now);
                History.Entry entry =
                        named(reader, here, entry(asked.question(), day.getKey(), latest, now.size(), day.getValue()));
                entries.add(entry);
                each.changed(entry);
            }
            before = now;
            last = day.getKey();
            tried++;
            each.tried(tried, events.size());
        }
        String what = entries.isEmpty()
                ? ""
                : new RowNames(asked.question(), entries.getLast().names()).differences(latest);
        return new History(
                asked.question().name(),
                asked.values(),
                asked.world().plain(),
                from.toString(),
                to.toString(),
                tried,
                world.on(to)
                        .alone(
                                headline(
                                        asked.question().language(),
                                        entries.stream().map(History.Entry::day).toList(),
                                        what,
                                        from,
                                        late ? last : to,
                                        late,
                                        whole),
                                true,
                                LocalDate.now()),
                asked.question().identity().key(),
                asked.question().identity().verdict(),
                entries,
                (late ? last : to).toString(),
                late || !whole,
                (System.nanoTime() - began) / 1_000_000);
    }

    /**
     * @param days on which it changed
     * @param latest what differed on the last of them
     * @param to the last day that was tried
     * @param whole whether every row was compared
     */
    static String headline(
            Language language,
            List<String> days,
            String latest,
            LocalDate from,
            LocalDate to,
            boolean late,
            boolean whole) {
        if (from.equals(to)) {
            return (late ? Phrase.LATE : Phrase.ONE_DAY)
                    .in(language, Map.of("from", from.toString(), "to", to.toString()));
        }
        return changes(language, days, latest, from, to, whole)
                + (whole ? "" : " " + KeyedRows.cut(language))
                + (late ? " " + Phrase.LATE.in(language) : "");
    }

    private static String changes(
            Language language, List<String> days, String latest, LocalDate from, LocalDate to, boolean whole) {
        Map<String, String> words = new HashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        if (days.isEmpty()) {
            return (whole ? Phrase.NEVER_CHANGED : Phrase.NO_CHANGE_FOUND).in(language, words);
        }
        words.put("last", days.getLast());
        words.put("what", latest);
        words.put("n", Figures.count(days.size(), language));
        return (days.size() == 1 ? Phrase.CHANGED_ONCE : Phrase.CHANGED).in(language, words);
    }

    private static List<RowChange> differing(KeyedRows before, KeyedRows now) {
        return before.to(now).stream()
                .filter(change -> change.kind() != RowChange.Kind.SAME)
                .toList();
    }

    private static History.Entry entry(
            Question question, LocalDate day, List<RowChange> changes, int rows, List<ChangeDays.Event> events) {
        return new History.Entry(
                day.toString(),
                changes.stream().map(change -> change(question, change)).toList(),
                facts(question, changes, events),
                Map.of(),
                rows);
    }

    /** With the names of what it tells of, which the answer of today need not name. */
    private static History.Entry named(GraphReader reader, Graph here, History.Entry entry) {
        Set<String> ids = entry.changes().stream()
                .flatMap(change -> change.key().values().stream())
                .flatMap(cell -> cell instanceof Collection<?> several ? several.stream() : Stream.ofNullable(cell))
                .map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> facts = entry.facts().stream().limit(NAMED).toList();
        Map<String, String> names =
                new LinkedHashMap<>(Proof.of(reader, here, facts, ids).names());
        ids.addAll(facts);
        names.keySet().retainAll(ids);
        return new History.Entry(entry.day(), entry.changes(), entry.facts(), names, entry.total());
    }

    static History.Change change(Question question, RowChange change) {
        Map<String, Object> key = new LinkedHashMap<>();
        List<String> columns = question.identity().key();
        for (int place = 0; place < columns.size(); place++) {
            key.put(columns.get(place), change.key().get(place));
        }
        return new History.Change(change.kind().word(), key, change.row(), change.other());
    }

    /** Those in the proof of what changed or with an end that did; else all of the day. */
    static List<String> facts(Question question, List<RowChange> changes, List<ChangeDays.Event> events) {
        Set<String> proof = new LinkedHashSet<>();
        Set<String> entities = new LinkedHashSet<>();
        for (RowChange change : changes) {
            proof.addAll(KeyedRows.evidence(question, change.row()));
            proof.addAll(KeyedRows.evidence(question, change.other()));
            entities.addAll(KeyedRows.entities(question, change.row()));
            entities.addAll(KeyedRows.entities(question, change.other()));
        }
        List<String> near = events.stream()
                .filter(event -> proof.contains(event.fact())
                        || entities.contains(event.one())
                        || entities.contains(event.other()))
                .map(ChangeDays.Event::fact)
                .distinct()
                .toList();
        return near.isEmpty()
                ? events.stream().map(ChangeDays.Event::fact).distinct().toList()
                : near;
    }
}

package interlock.operators;

import interlock.answers.Graph;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.GraphReader;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.World;
import interlock.text.Figures;
import interlock.text.Language;
import interlock.world.ToldWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Follows an answer through the days. An answer of a day can only change on a day on which a fact begins or ends, so
 * these are tried, each once and all in one transaction.
 */
public final class Histories {
    /** Of the longest that a stream may take, so much; the rest is for the way back. */
    private static final int PERCENT_OF_THE_TIME = 80;

    private final Graph graph;

    public Histories(Graph graph) {
        this.graph = graph;
    }

    /** What begins or ends on a day, between two. */
    record Event(String fact, String one, String other) {}

    /**
     * The days after {@code from} and up to {@code to} on which the answer changed.
     *
     * @param each is given each day as soon as it is known
     * @throws BadParameter where the question is about no day, or the range is turned
     */
    public History of(Asked asked, LocalDate from, LocalDate to, Consumer<History.Entry> each) {
        refuse(asked, from, to);
        long began = System.nanoTime();
        long until = began + graph.limits().stream().toNanos() * PERCENT_OF_THE_TIME / 100;
        ToldWorld world = asked.told(graph);
        return graph.in(asked.world())
                .reading(graph.limits().stream(), reader -> follow(reader, asked, world, from, to, each, began, until));
    }

    static void refuse(Asked asked, LocalDate from, LocalDate to) {
        if (!asked.hasDay()) {
            throw BadParameter.ofWorld(
                    "The question '" + asked.question().name() + "' is about no day, so that it has no history.",
                    asked.question().name(),
                    "a question with the parameter asOf",
                    Optional.empty());
        }
        if (from.isAfter(to)) {
            throw BadParameter.ofWorld(
                    "The range of days begins after its end: 'from' is " + from + " and 'to' is " + to + ".",
                    from.toString(),
                    "a date up to " + to,
                    Optional.of(to.toString()));
        }
    }

    private static History follow(
            GraphReader reader,
            Asked asked,
            ToldWorld world,
            LocalDate from,
            LocalDate to,
            Consumer<History.Entry> each,
            long began,
            long until) {
        Map<LocalDate, List<Event>> events = events(reader, asked.world(), from, to);
        KeyedRows before = KeyedRows.of(reader, asked.on(from));
        boolean whole = before.isWhole();
        List<History.Entry> entries = new ArrayList<>();
        int tried = 0;
        LocalDate last = from;
        boolean late = false;
        for (Map.Entry<LocalDate, List<Event>> day : events.entrySet()) {
            if (System.nanoTime() - until > 0) {
                late = true;
                break;
            }
            KeyedRows now = KeyedRows.of(reader, asked.on(day.getKey()));
            whole &= now.isWhole();
            if (!before.agreesWith(now)) {
                History.Entry entry = entry(asked.question(), day.getKey(), before, now, day.getValue());
                entries.add(entry);
                each.accept(entry);
            }
            before = now;
            last = day.getKey();
            tried++;
        }
        return new History(
                asked.question().name(),
                asked.values(),
                asked.world().plain(),
                from.toString(),
                to.toString(),
                tried,
                world.in(headline(asked.question().language(), entries, from, late ? last : to)),
                asked.question().identity().key(),
                asked.question().identity().verdict(),
                entries,
                (late ? last : to).toString(),
                late || !whole,
                (System.nanoTime() - began) / 1_000_000);
    }

    private static String headline(Language language, List<History.Entry> entries, LocalDate from, LocalDate to) {
        Map<String, String> words = new HashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        if (entries.isEmpty()) {
            return Phrase.NEVER_CHANGED.in(language, words);
        }
        words.put("last", entries.getLast().day());
        words.put("n", Figures.number(entries.size(), language));
        return (entries.size() == 1 ? Phrase.CHANGED_ONCE : Phrase.CHANGED).in(language, words);
    }

    static Map<LocalDate, List<Event>> events(GraphReader reader, World world, LocalDate from, LocalDate to) {
        Map<LocalDate, List<Event>> events = new TreeMap<>();
        reader.cypher()
                .run(
                        CypherFiles.read("world/events"),
                        Map.of(
                                "from", from.toString(),
                                "to", to.toString(),
                                "atLeast", world.atLeast().word(),
                                "dataSet", world.dataSets()))
                .forEachRemaining(row -> {
                    if (row.get("day") instanceof LocalDate day) {
                        events.computeIfAbsent(day, first -> new ArrayList<>())
                                .add(new Event(row.text("fact"), row.text("one"), row.text("other")));
                    }
                });
        return events;
    }

    private static History.Entry entry(
            Question question, LocalDate day, KeyedRows before, KeyedRows now, List<Event> events) {
        List<RowChange> changes = before.to(now).stream()
                .filter(change -> change.kind() != RowChange.Kind.SAME)
                .toList();
        return new History.Entry(
                day.toString(),
                changes.stream().map(change -> change(question, change)).toList(),
                facts(question, changes, events),
                now.size());
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
    static List<String> facts(Question question, List<RowChange> changes, List<Event> events) {
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
                .map(Event::fact)
                .distinct()
                .toList();
        return near.isEmpty() ? events.stream().map(Event::fact).distinct().toList() : near;
    }
}

package interlock.answers;

import interlock.answers.Answer.Head;
import interlock.answers.Answer.Notice;
import interlock.answers.Answer.Shown;
import interlock.model.RecordKind;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.GraphReader;
import interlock.neo4j.ResultRow;
import interlock.neo4j.ResultRows;
import interlock.question.Column;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Tally;
import interlock.text.Figures;
import interlock.world.ToldWorld;
import interlock.world.WorldNames;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks one question: runs its file, and gathers what its rows mention. */
final class QuestionRun {
    /** What a source says of itself is told as it stands there, with its days as it writes them. */
    private static final Set<String> QUOTED = Set.of("source", "publisher", "origin", "url", "licence");

    /** The rest of the time is for names, sources and the way back. */
    private static final int COUNTING_PERCENT = 60;

    private static final String DEAL = RecordKind.DEAL.label();

    private final Question question;
    private final Map<String, Object> values;
    private final GraphReader reader;
    private final Evidence evidence;
    private final DisplayNames names;
    private final @Nullable InWorld world;
    private final Map<String, Map<String, Object>> named = new LinkedHashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    QuestionRun(Question question, Map<String, Object> values, GraphReader reader, DisplayNames names) {
        this(question, values, reader, names, null, Evidence.whole(question));
    }

    /** @param world in which it is asked; null for all that is known, with nothing taken out or supposed */
    QuestionRun(
            Question question,
            Map<String, Object> values,
            GraphReader reader,
            DisplayNames names,
            @Nullable InWorld world,
            Evidence evidence) {
        this.evidence = evidence;
        this.names = names;
        this.world = world;
        this.question = question;
        this.values = values;
        this.reader = reader;
    }

    /**
     * At most {@code limit} rows with their evidence.
     *
     * @param began {@link System#nanoTime} at the request
     * @param longest how long it may take: the rows after the limit are counted for a part of that only
     * @throws Unknown where a parameter names an entity or a deal that does not exist
     */
    Answer answer(int limit, long began, Duration longest) {
        long until = began + longest.toNanos() * COUNTING_PERCENT / 100;
        return answer(limit, limit, began, EachRow.NOBODY, RestOfRows.counted(until));
    }

    /**
     * The same, and every row is handed over, as many as there are: the answer is of no other state of the graph than its
     * rows, since the statement runs once for both.
     */
    Answer answer(int limit, long began, EachRow each) {
        each.begin();
        return answer(limit, Integer.MAX_VALUE, began, each, RestOfRows.handedOver(question.columns(), each));
    }

    /** @param withEvidence so many rows need evidence */
    private Answer answer(int limit, int withEvidence, long began, EachRow each, RestOfRows rest) {
        ResultRows found = reader.cypher()
                .run(question.cypher(), values, question.hasRowsAsCalled() ? withEvidence : Integer.MAX_VALUE);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Tally tally = question.tally();
        if (world != null && world.isSupposing()) {
            tally.suppose();
        }
        while (rows.size() < limit && found.hasNext()) {
            Map<String, @Nullable Object> row = row(question, found.next(), evidence);
            tally.add(row::get);
            rows.add(row);
            each.take(row);
        }
        boolean more = found.hasNext();
        rest.read(found, tally);
        long leftOut = found.leftOut();
        if (leftOut > 0) {
            tally.breakOff();
        }
        List<Notice> notices = new ArrayList<>(Notice.ofQuestion(found.end()));
        notices.addAll(Notice.leftOut(leftOut, question.language()));
        notices.addAll(Notice.moreFacts(evidence.most(), evidence.moreFacts(), question.language()));
        evidence.lookUpEnds(reader.cypher());
        List<Map<String, Object>> sources = nameEverything(rows, tally);
        Subgraph seen = evidence.picture();
        List<Map<String, Object>> all = new ArrayList<>(seen.nodes());
        all.addAll(named.values());
        List<Map<String, Object>> nodes = evidence.described(question, names.on(all));
        nodes.forEach(node -> shown.put(String.valueOf(node.get("id")), DisplayNames.of(node)));
        Fallen fallen = fallen(all);
        tally.fallen(fallen.all());
        LocalDate today = LocalDate.now();
        Answer answer = new Answer(
                question.name(),
                question.title(values, this::nameOf),
                values,
                new ToldWorld(question.world(values), WorldNames.NONE, question.language())
                        .alone(
                                question.headline(values, tally, this::nameOf),
                                question.tellsTheDay(values, tally),
                                today),
                Head.of(question),
                rows,
                Shown.of(question),
                new Subgraph(nodes, seen.edges()),
                sources,
                notices,
                tally.rows(),
                tally.isWhole(),
                more || tally.rows() > rows.size() || !tally.isWhole(),
                constants(tally),
                Fingerprint.of(question, values, rows, tally.rows(), evidence.telling(seen)),
                (System.nanoTime() - began) / 1_000_000,
                question.cypher(),
                WordsOfRows.of(question, rows),
                null,
                List.of());
        return world == null ? answer : answer.in(world, told(fallen), question.language(), today);
    }

    /** Who does not stand in this world, of the entities that are mentioned. */
    private Fallen fallen(List<Map<String, Object>> nodes) {
        if (world == null || !world.tellsFallen()) {
            return Fallen.NOBODY;
        }
        List<String> entities = nodes.stream()
                .filter(node -> !DEAL.equals(node.get("label")))
                .map(node -> String.valueOf(node.get("id")))
                .toList();
        return Fallen.of(reader.cypher(), question.world(values), entities);
    }

    /** The names of those who have failed: first those asked about, then the others. */
    private FallenNames told(Fallen fallen) {
        Set<String> asked = askedAbout();
        return new FallenNames(
                fallen.failed().stream()
                        .filter(asked::contains)
                        .collect(Collectors.toMap(id -> id, this::nameOf, (one, same) -> one, LinkedHashMap::new)),
                fallen.failed().stream()
                        .filter(id -> !asked.contains(id))
                        .map(this::nameOf)
                        .toList());
    }

    /** One row, in the order of the header; what it mentions goes into {@code evidence}. */
    static Map<String, @Nullable Object> row(Question question, ResultRow found, Evidence evidence) {
        return row(question.columns(), found, evidence::take);
    }

    /**
     * Of some columns.
     *
     * @param taken gives what stands for a value
     */
    static Map<String, @Nullable Object> row(
            List<Column> columns, ResultRow found, UnaryOperator<@Nullable Object> taken) {
        Map<String, @Nullable Object> row = LinkedHashMap.newLinkedHashMap(columns.size());
        for (Column column : columns) {
            Object cell = taken.apply(found.get(column.name()));
            row.put(column.name(), column.type() == Column.Type.FACT ? factIds(cell) : told(column, cell));
        }
        return row;
    }

    private static @Nullable Object told(Column column, @Nullable Object cell) {
        boolean prose = column.type() == Column.Type.TEXT && !QUOTED.contains(column.name());
        return prose && cell instanceof String text ? Figures.sentence(text) : cell;
    }

    /** Evidence is a path or several; either way its facts are told, each once. */
    private static List<String> factIds(@Nullable Object cell) {
        Set<String> ids = new LinkedHashSet<>();
        collect(cell, ids);
        return List.copyOf(ids);
    }

    static void collect(@Nullable Object cell, Set<String> ids) {
        if (cell instanceof Collection<?> several) {
            several.forEach(one -> collect(one, ids));
        } else if (cell != null) {
            ids.add(cell.toString());
        }
    }

    /** Names what the facts alone do not, and sees that what was asked about exists; gives the sources cited. */
    private List<Map<String, Object>> nameEverything(List<Map<String, @Nullable Object>> rows, Tally tally) {
        Set<String> ids = askedAbout();
        for (Column column : question.columns()) {
            if (column.type() == Column.Type.ENTITY || column.type() == Column.Type.DEAL) {
                rows.forEach(row -> collect(row.get(column.name()), ids));
            }
        }
        tally.named().forEach(one -> collect(one, ids));
        ids.removeIf(evidence::knows);
        Set<String> cited = evidence.citedSources();
        if (!ids.isEmpty() || !cited.isEmpty()) {
            Mentioned found = Mentioned.lookUp(reader.entities(), ids, cited);
            named.putAll(found.nodes());
            refuseUnknown();
            return DealSources.behind(question, rows, this::describe).with(found.sources(), reader.entities());
        }
        return List.of();
    }

    /** @throws Unknown where a parameter names an entity or a deal that does not exist */
    void seeThatItExists() {
        named.putAll(Mentioned.lookUp(reader.entities(), askedAbout(), Set.of()).nodes());
        refuseUnknown();
    }

    /** The ids that the parameters name. */
    private Set<String> askedAbout() {
        Set<String> ids = new TreeSet<>();
        question.references().forEach(parameter -> ids.addAll(given(parameter)));
        return ids;
    }

    private Set<String> given(Parameter parameter) {
        Set<String> ids = new LinkedHashSet<>();
        collect(values.get(parameter.name()), ids);
        ids.remove("");
        return ids;
    }

    /** An agreement that the world takes out is nobody's slip: nothing of it is in force there. */
    private void nameDealsThatAreOut() {
        List<String> out = question.references().stream()
                .filter(parameter -> parameter.kind() instanceof Kind.Deal)
                .flatMap(parameter -> given(parameter).stream())
                .filter(id -> describe(id) == null)
                .toList();
        if (!out.isEmpty()) {
            named.putAll(Mentioned.committedDeals(reader.cypher(), out));
        }
    }

    private void refuseUnknown() {
        nameDealsThatAreOut();
        for (Parameter parameter : question.references()) {
            for (String id : given(parameter)) {
                Map<String, Object> node = describe(id);
                if (node == null || !isOf(parameter.kind(), node)) {
                    String label = node == null ? null : String.valueOf(node.get("label"));
                    throw new Unknown(wanted(parameter.kind()), id, label, List.of());
                }
            }
        }
    }

    /** What a parameter of some kind names, in a word. */
    static String wanted(Kind kind) {
        return kind instanceof Kind.Entity entity && !entity.labels().isEmpty()
                ? String.join(" or ", entity.labels())
                : kind.word();
    }

    private static boolean isOf(Kind kind, Map<String, Object> node) {
        String label = String.valueOf(node.get("label"));
        return switch (kind) {
            case Kind.Entity entity ->
                entity.labels().isEmpty()
                        ? !label.equals(DEAL)
                        : entity.labels().contains(label);
            default -> label.equals(DEAL);
        };
    }

    private @Nullable Map<String, Object> describe(String id) {
        Map<String, Object> node = evidence.node(id);
        return node != null ? node : named.get(id);
    }

    private String nameOf(String id) {
        return shown.getOrDefault(id, id);
    }

    /** Where not every row is sent, the reader cannot see for itself what is the same in all of them. */
    private List<String> constants(Tally tally) {
        return question.columns().stream()
                .map(Column::name)
                .filter(tally.constants()::contains)
                .toList();
    }
}

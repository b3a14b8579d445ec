package interlock.notes;

import interlock.answers.Graph;
import interlock.dataset.Cancellation;
import interlock.dataset.Column;
import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Place;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.dataset.check.DataSetReader;
import interlock.dataset.check.RawRow;
import interlock.dataset.check.Remedies;
import interlock.dataset.history.CellTexts;
import interlock.model.FactType;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.DataSetStore.FactRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Checks a draft as a file would be: its records go through the same reader, beside those of the graph that they name and
 * the facts with which they must agree.
 */
final class DraftCheck {
    /** Where records of the graph stand, for those who ask. */
    private static final Place GRAPH = new Place("the graph", 0);

    private static final Set<String> ABSENT_ENDS = Set.of("start does not exist", "end does not exist");

    private final Graph graph;
    private final Market market;
    private final Map<Table, List<Map<String, String>>> records;
    /** Records of the graph that the draft names, and what those name. */
    private final Map<Table, Map<String, Map<String, String>>> named = new EnumMap<>(Table.class);

    private final List<FactRow> beside = new ArrayList<>();

    private DraftCheck(Graph graph, Market market, Map<Table, List<Map<String, String>>> records) {
        this.graph = graph;
        this.market = market;
        this.records = records;
        Stream.of(Table.values()).forEach(table -> named.put(table, new LinkedHashMap<>()));
    }

    /**
     * The draft as a data set: its records, and those of the graph that it names.
     *
     * @param retract ids of facts that will be gone
     * @throws FaultyDataSet with every fault, each at its table, its place in the draft from 1, and its column
     */
    static DataSet of(
            Graph graph,
            Market market,
            String dataSet,
            Map<Table, List<Map<String, String>>> records,
            Set<String> retract,
            Faults faults) {
        return new DraftCheck(graph, market, records).read(dataSet, retract, faults);
    }

    private DataSet read(String dataSet, Set<String> retract, Faults faults) {
        Set<String> own = name();
        Set<String> ofDraft = new HashSet<>(own);
        named.values().forEach(each -> ofDraft.addAll(each.keySet()));
        findFactsBeside(own, retract);
        DataSet read;
        try {
            read = DataSetReader.read(this::rows, dataSet, faults, Remedies.OWN, Cancellation.byTime());
        } catch (FaultyDataSet e) {
            throw withNearest(dataSet, e);
        }
        return new DataSet(
                dataSet,
                only(read.entities(), ofDraft),
                only(read.deals(), ofDraft),
                only(read.sources(), ofDraft),
                only(read.facts(), own),
                read.warnings(),
                List.of(),
                List.of());
    }

    private static List<Row> only(List<Row> rows, Set<String> ids) {
        return rows.stream().filter(row -> ids.contains(row.id())).toList();
    }

    /** Of what is not there, the nearest that the whole graph has: only what is named is among the rows. */
    private FaultyDataSet withNearest(String dataSet, FaultyDataSet found) {
        Faults told = new Faults();
        for (Fault fault : found.faults()) {
            boolean absent = ABSENT_ENDS.contains(fault.problem());
            Optional<String> near = absent
                    ? graph.search().entities(fault.found(), 1).stream()
                            .map(one -> one.id())
                            .findFirst()
                    : Optional.empty();
            String remedy = fault.found().startsWith("#")
                    ? "the note has fewer new records than that"
                    : near.map("nearest "::concat).orElse(fault.remedy());
            told.add(fault.place(), fault.column(), fault.problem(), fault.found(), remedy);
        }
        try {
            told.refuse(dataSet);
        } catch (FaultyDataSet e) {
            return e;
        }
        return found;
    }

    /** Looks up what the draft names; gives the ids of its own records. */
    private Set<String> name() {
        Set<String> own = new LinkedHashSet<>();
        records.values().forEach(each -> each.forEach(cells -> own.add(cells.getOrDefault("id", ""))));
        records.getOrDefault(Table.FACTS, List.of()).forEach(cells -> nameAll(cells, own));
        records.getOrDefault(Table.DEALS, List.of()).forEach(cells -> nameAll(cells, own));
        return own;
    }

    private void nameAll(Map<String, String> cells, Set<String> own) {
        List<String> ids = new ArrayList<>();
        for (String column : List.of(":START_ID", ":END_ID", "deal")) {
            ids.add(cells.getOrDefault(column, ""));
        }
        ids.addAll(List.of(cells.getOrDefault("sources", "").split(";")));
        market.look(ids);
        for (String id : ids) {
            Found found = id.isEmpty() || own.contains(id) ? null : market.find(id);
            if (found != null
                    && found.table() != Table.FACTS
                    && named.get(found.table()).putIfAbsent(id, found.cells()) == null
                    && found.table() == Table.DEALS) {
                nameAll(found.cells(), own);
            }
        }
    }

    /** With which a fact must agree: those of its type between the same ends, and of parts all, since they make circles. */
    private void findFactsBeside(Set<String> own, Set<String> retract) {
        Set<String> known = new HashSet<>(own);
        known.addAll(retract);
        for (Map<String, String> cells : records.getOrDefault(Table.FACTS, List.of())) {
            Optional<FactType> type = FactType.of(cells.getOrDefault(":TYPE", ""));
            if (type.isEmpty()) {
                continue;
            }
            List<String> ends = type.get() == FactType.PART_OF
                    ? List.of()
                    : List.of(cells.getOrDefault(":START_ID", ""), cells.getOrDefault(":END_ID", ""));
            for (FactRow fact : between(type.get(), ends)) {
                if (known.add(fact.id())) {
                    beside.add(fact);
                    nameAll(CellTexts.of(fact), own);
                }
            }
        }
    }

    private List<FactRow> between(FactType type, List<String> ends) {
        return graph.reading(graph.limits().question(), reader -> {
            List<FactRow> found = new ArrayList<>();
            reader.cypher()
                    .run(CypherFiles.read("load/facts-beside"), Map.of("type", type.name(), "ends", ends))
                    .forEachRemaining(row -> found.add(
                            new FactRow(row.text("type"), row.text("from"), row.text("to"), row.map("properties"))));
            return found;
        });
    }

    private boolean rows(Table table, Consumer<RawRow> each) {
        named.get(table).values().forEach(cells -> each.accept(raw(table, GRAPH, cells)));
        if (table == Table.FACTS) {
            beside.forEach(fact -> each.accept(raw(table, GRAPH, CellTexts.of(fact))));
        }
        List<Map<String, String>> own = records.getOrDefault(table, List.of());
        for (int n = 1; n <= own.size(); n++) {
            each.accept(raw(table, table.at(n), own.get(n - 1)));
        }
        return true;
    }

    private static RawRow raw(Table table, Place place, Map<String, String> cells) {
        return new RawRow(
                place,
                table.columns().stream()
                        .map(Column::name)
                        .map(name -> cells.getOrDefault(name, ""))
                        .toList());
    }

    /** Whether a warning is about a record of the draft. */
    static boolean isOfDraft(Fault warning) {
        return !warning.place().equals(GRAPH);
    }
}

package interlock.dataset.reconcile;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import interlock.dataset.DataSet;
import interlock.dataset.Row;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.NodeRow;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the graph has that a data set may speak of under other ids, and where the two say different things of one.
 *
 * @param candidates the surest first, then by name: the first {@value #MOST}
 * @param count how many there are
 */
public record Reconciliation(List<Candidate> candidates, long count, List<Conflict> conflicts) {
    static final int MOST = 500;
    private static final List<String> COMPARED = List.of("name", "country", "wikidata", "ticker", "released", "url");

    /** Nothing to ask. */
    public static final Reconciliation NONE = new Reconciliation(List.of(), 0, List.of());

    /**
     * Looks for them by Wikidata's item, ticker, name and alias, and by names that differ in one letter. O(nodes of the
     * graph + rows).
     *
     * @param others the other data sets of the graph
     * @param answers those that people gave already are not asked again
     */
    public static Reconciliation of(DataSetStore store, Collection<String> others, DataSet dataSet, SameAs answers) {
        Set<String> own = new HashSet<>();
        dataSet.entities().forEach(row -> own.add(row.id()));
        GraphNames names = new GraphNames();
        for (String other : others) {
            if (!other.equals(dataSet.id())) {
                store.eachNode(other, node -> {
                    if (!own.contains(node.id())
                            && other.equals(node.properties().get("dataSet"))) {
                        names.add(node);
                    }
                });
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Row row : dataSet.entities()) {
            candidates.addAll(candidates(row, names, answers));
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> !candidate.sure())
                .thenComparing(candidate -> candidate.why().getFirst().startsWith("a name"))
                .thenComparing(Candidate::name)
                .thenComparing(Candidate::other));
        return new Reconciliation(
                candidates.stream().limit(MOST).toList(), candidates.size(), conflicts(store, dataSet));
    }

    /** The file in which they are answered, those that are answered already first. */
    public String csv(SameAs answers) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord("id", "other", "answer", "name", "otherName", "dataSet", "why");
        answers.answers()
                .forEach(answer -> csv.writeRecord(
                        answer.id(), answer.other(), answer.same() ? "same" : "different", "", "", "", ""));
        candidates.forEach(each -> csv.writeRecord(
                each.id(),
                each.other(),
                "",
                each.name(),
                each.otherName(),
                each.dataSet(),
                String.join("; ", each.why())));
        return text.toString();
    }

    private static List<Candidate> candidates(Row row, GraphNames names, SameAs answers) {
        Map<NodeRow, List<String>> why = new LinkedHashMap<>();
        Set<NodeRow> sure = new HashSet<>();
        for (NodeRow node : names.ofItem(row.text("wikidata"))) {
            add(why, node, "the same item of Wikidata, " + row.text("wikidata"));
            sure.add(node);
        }
        for (NodeRow node : names.ofTicker(row.text("ticker"))) {
            add(why, node, "the same ticker, " + row.text("ticker"));
            sure.add(node);
        }
        for (String name : GraphNames.names(row.properties())) {
            boolean own = name.equals(row.text("name"));
            for (NodeRow node : names.ofName(name)) {
                boolean its = GraphNames.key(GraphNames.text(node, "name")).equals(GraphNames.key(name));
                add(why, node, own && its ? "the same name" : "'" + name + "' is another name of one of them");
            }
        }
        for (NodeRow node : names.nearName(row.text("name"))) {
            if (!why.containsKey(node)) {
                add(why, node, "a name that differs in one letter");
            }
        }
        String kind = row.list(":LABEL").getLast();
        return why.entrySet().stream()
                .filter(each -> each.getKey().labels().getLast().equals(kind))
                .filter(each -> !answers.knows(row.id(), each.getKey().id()))
                .map(each -> new Candidate(
                        row.id(),
                        row.text("name"),
                        kind,
                        each.getKey().id(),
                        GraphNames.text(each.getKey(), "name"),
                        GraphNames.text(each.getKey(), "dataSet"),
                        List.copyOf(each.getValue()),
                        sure.contains(each.getKey())))
                .toList();
    }

    private static void add(Map<NodeRow, List<String>> why, NodeRow node, String reason) {
        List<String> reasons = why.computeIfAbsent(node, any -> new ArrayList<>());
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    /** Of the entities that the graph has under the same ids and another data set brought. */
    private static List<Conflict> conflicts(DataSetStore store, DataSet dataSet) {
        List<Conflict> conflicts = new ArrayList<>();
        Map<String, NodeRow> there =
                store.nodes(dataSet.entities().stream().map(Row::id).toList());
        for (Row row : dataSet.entities()) {
            NodeRow node = there.get(row.id());
            if (node == null || dataSet.id().equals(node.properties().get("dataSet"))) {
                continue;
            }
            Map<String, Object> here = row.properties();
            for (String property : COMPARED) {
                Object mine = here.get(property);
                Object its = node.properties().get(property);
                if (mine != null && its != null && !mine.equals(its) && conflicts.size() < MOST) {
                    conflicts.add(new Conflict(
                            row.id(),
                            property,
                            String.valueOf(mine),
                            String.valueOf(its),
                            GraphNames.text(node, "dataSet")));
                }
            }
        }
        return conflicts;
    }
}

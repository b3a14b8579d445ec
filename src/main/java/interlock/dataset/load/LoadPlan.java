package interlock.dataset.load;

import interlock.dataset.Cancellation;
import interlock.dataset.Changes;
import interlock.dataset.Changes.Part;
import interlock.dataset.DataSet;
import interlock.dataset.Faults;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.dataset.history.Version;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be written to bring the graph to what a data set says, and what that changes.
 *
 * @param knownAnew facts that get another known day alone
 * @param back facts that stand again as the data set has them that brought them, after the others are out
 * @param kept what others say otherwise, with what this data set says of it now
 */
record LoadPlan(
        List<NodeRow> nodes,
        List<FactRow> facts,
        List<FactRow> knownAnew,
        List<String> nodesOut,
        List<String> factsOut,
        List<FactRow> back,
        List<Version> kept,
        Changes changes) {

    /** @throws FaultyDataSet where an id is taken by another data set */
    static LoadPlan of(DataSetStore store, DataSet dataSet, LoadOptions options) {
        Cancellation cancellation = options.cancellation();
        Corrections corrections = options.corrections();
        Originals originals = Originals.in(store, dataSet.id());
        NodePlan nodes = new NodePlan(store, dataSet.id(), originals);
        cancellation.check();
        Part sources = nodes.plan(dataSet.sources(), Table.SOURCES, options);
        cancellation.check();
        Part entities = nodes.plan(dataSet.entities(), Table.ENTITIES, options);
        Part deals = nodes.plan(dataSet.deals(), Table.DEALS, options);
        nodes.giveBack(corrections.back());
        cancellation.check();
        FactPlan facts = new FactPlan(store, dataSet.id(), nodes.known(), originals);
        Part factPart = facts.plan(dataSet.facts(), options);
        if (!corrections.leaves().isEmpty()) {
            nodes.leave(unnamed(store, dataSet, corrections.leaves(), facts));
        }
        if (!corrections.back().isEmpty()) {
            nodes.noLongerShare(unnamed(store, dataSet, corrections.back(), facts));
        }
        if (options.replace()) {
            originals.onlyThese(ids(dataSet));
        }
        cancellation.check();
        Faults faults = new Faults();
        nodes.tell(faults);
        facts.tell(faults);
        faults.refuse(dataSet.id());
        return new LoadPlan(
                nodes.put(),
                facts.put(),
                nodes.known().others(store, dataSet.id(), ids(dataSet.facts())),
                nodes.out(),
                facts.out(),
                facts.back(),
                originals.kept(),
                new Changes(dataSet.id(), entities, deals, sources, factPart));
    }

    private static Set<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).collect(Collectors.toSet());
    }

    private static Set<String> ids(DataSet dataSet) {
        Set<String> ids = ids(dataSet.facts());
        ids.addAll(ids(dataSet.entities()));
        ids.addAll(ids(dataSet.deals()));
        ids.addAll(ids(dataSet.sources()));
        return ids;
    }

    /** Those of some nodes that nothing of the data set names once its facts are as planned. O(facts and nodes). */
    private static Set<String> unnamed(DataSetStore store, DataSet dataSet, Set<String> candidates, FactPlan facts) {
        Set<String> left = new HashSet<>(candidates);
        left.removeAll(ids(dataSet));
        Set<String> out = new HashSet<>(facts.out());
        store.eachFact(dataSet.id(), fact -> {
            if (!out.contains(fact.id())) {
                left.remove(fact.from());
                left.remove(fact.to());
                forget(left, fact.properties());
            }
        });
        store.eachNode(dataSet.id(), node -> {
            if (!left.contains(node.id())) {
                forget(left, node.properties());
            }
        });
        return left;
    }

    private static void forget(Set<String> left, Map<String, Object> properties) {
        if (properties.get("sources") instanceof List<?> sources) {
            sources.forEach(left::remove);
        }
        if (properties.get("deal") instanceof String deal) {
            left.remove(deal);
        }
    }
}

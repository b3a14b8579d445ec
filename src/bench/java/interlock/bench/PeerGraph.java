package interlock.bench;

import interlock.market.BareLoops;
import interlock.market.Market;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The reliance that holds as a graph of JGraphT, from supplier to customer, each edge the number of its fact. Facts that
 * do not hold are left out beforehand, which the others ask of each fact while they walk.
 */
@State(Scope.Benchmark)
public class PeerGraph {

    private final LargeMarket large = new LargeMarket();
    private final Market market = large.market;
    private final Graph<Integer, Integer> graph = new DirectedPseudograph<>(null, null, false);

    public PeerGraph() {
        for (int entity = 0; entity < market.entities(); entity++) {
            graph.addVertex(entity);
        }
        for (int fact = 0; fact < market.reliances(); fact++) {
            if (market.holds(fact, LargeMarket.TERMS)) {
                graph.addEdge(market.supplier(fact), market.customer(fact), fact);
            }
        }
    }

    void dependents(BareLoops.Row row) {
        BreadthFirstIterator<Integer, Integer> reached = new BreadthFirstIterator<>(graph, large.hub);
        reached.next();
        while (reached.hasNext()) {
            Integer entity = reached.next();
            int distance = reached.getDepth(entity);
            if (distance > LargeMarket.DEPTH) {
                return;
            }
            row.take(market.id(entity), distance);
        }
    }

    /** JGraphT has no algorithm for it: the worklist over its graph. */
    void knockOut(BareLoops.Row row) {
        Map<Integer, Integer> rounds = new HashMap<>();
        Queue<Integer> queue = new ArrayDeque<>();
        rounds.put(large.hub, 0);
        queue.add(large.hub);
        while (!queue.isEmpty()) {
            Integer fallen = queue.remove();
            int round = rounds.get(fallen);
            for (Integer fact : graph.outgoingEdgesOf(fallen)) {
                Integer customer = graph.getEdgeTarget(fact);
                if (!rounds.containsKey(customer) && isEssential(fact) && nobodyIsLeft(customer, fact, rounds, round)) {
                    rounds.put(customer, round + 1);
                    queue.add(customer);
                    row.take(market.id(customer), round + 1);
                }
            }
        }
    }

    private boolean isEssential(int fact) {
        return market.type(fact).isEssential();
    }

    private boolean nobodyIsLeft(Integer customer, int lost, Map<Integer, Integer> rounds, int now) {
        for (Integer fact : graph.incomingEdgesOf(customer)) {
            if (market.role(fact) == market.role(lost)
                    && rounds.getOrDefault(graph.getEdgeSource(fact), Integer.MAX_VALUE) > now) {
                return false;
            }
        }
        return true;
    }
}

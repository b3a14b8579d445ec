package interlock.market;

import java.util.Arrays;

/**
 * The strongly connected components of a graph: two entities share one iff each can be reached from the other. They are
 * numbered so that what a component leads to has a smaller number. Tarjan, "Depth-First Search and Linear Graph Algorithms" (SIAM J. Comput. 1, 1972), without recursion:
 * O(entities + edges).
 */
final class StrongComponents {

    private final CompressedRows edges;
    private final int[] component;
    private final int[] low;
    private final int[] next;
    private final IntList path = new IntList();
    private final IntList open = new IntList();
    private int seen = 0;
    private int components = 0;

    private StrongComponents(CompressedRows edges) {
        this.edges = edges;
        int entities = edges.start().length - 1;
        component = new int[entities];
        Arrays.fill(component, -1);
        low = new int[entities];
        next = new int[entities];
    }

    /** The component of each entity, by number. */
    static int[] of(CompressedRows edges) {
        StrongComponents search = new StrongComponents(edges);
        int[] index = new int[edges.start().length - 1];
        for (int root = 0; root < index.length; root++) {
            if (index[root] == 0) {
                search.from(root, index);
            }
        }
        return search.component;
    }

    private void from(int root, int[] index) {
        enter(root, index);
        while (path.size() > 0) {
            int entity = path.last();
            if (next[entity] < edges.start()[entity + 1]) {
                int target = edges.items()[next[entity]++];
                if (index[target] == 0) {
                    enter(target, index);
                } else if (component[target] < 0) {
                    low[entity] = Math.min(low[entity], index[target]);
                }
            } else {
                leave(path.removeLast(), index);
            }
        }
    }

    private void enter(int entity, int[] index) {
        index[entity] = ++seen;
        low[entity] = seen;
        next[entity] = edges.start()[entity];
        path.add(entity);
        open.add(entity);
    }

    private void leave(int entity, int[] index) {
        if (low[entity] == index[entity]) {
            int member;
            do {
                member = open.removeLast();
                component[member] = components;
            } while (member != entity);
            components++;
        }
        if (path.size() > 0) {
            int before = path.last();
            low[before] = Math.min(low[before], low[entity]);
        }
    }
}

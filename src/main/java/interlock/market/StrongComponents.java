package interlock.market;

import java.util.Arrays;

/**
 * The strongly connected components of the hops of payments: two companies share one iff money can go from each to the
 * other. Tarjan, "Depth-First Search and Linear Graph Algorithms" (SIAM J. Comput. 1, 1972), without recursion:
 * O(entities + hops).
 */
final class StrongComponents {

    private final Payments payments;
    private final int[] component;
    private final int[] low;
    private final int[] nextHop;
    private final IntList path = new IntList();
    private final IntList open = new IntList();
    private int seen = 0;
    private int components = 0;

    private StrongComponents(Payments payments, int entities) {
        this.payments = payments;
        component = new int[entities];
        Arrays.fill(component, -1);
        low = new int[entities];
        nextHop = new int[entities];
    }

    /** The component of each entity, by number. */
    static int[] of(Payments payments, int entities) {
        StrongComponents search = new StrongComponents(payments, entities);
        int[] index = new int[entities];
        for (int root = 0; root < entities; root++) {
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
            if (nextHop[entity] < payments.firstHop(entity + 1)) {
                int payee = payments.payee(nextHop[entity]++);
                if (index[payee] == 0) {
                    enter(payee, index);
                } else if (component[payee] < 0) {
                    low[entity] = Math.min(low[entity], index[payee]);
                }
            } else {
                leave(path.removeLast(), index);
            }
        }
    }

    private void enter(int entity, int[] index) {
        index[entity] = ++seen;
        low[entity] = seen;
        nextHop[entity] = payments.firstHop(entity);
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
            int payer = path.last();
            low[payer] = Math.min(low[payer], low[entity]);
        }
    }
}

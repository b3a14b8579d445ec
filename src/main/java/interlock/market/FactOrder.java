package interlock.market;

import interlock.model.FactType;

/**
 * The order in which a market keeps its facts: those of reliance by customer, role and supplier, so that all suppliers
 * in one role lie side by side; then the rest. Three stable counting sorts: O(facts + entities + roles).
 */
final class FactOrder {

    private FactOrder() {}

    static int[] of(FactColumns facts, int entities, int namedRoles) {
        int[] order = new int[facts.size];
        for (int fact = 0; fact < order.length; fact++) {
            order[fact] = fact;
        }
        int[] key = new int[facts.size];
        System.arraycopy(facts.supplier, 0, key, 0, key.length);
        order = sorted(order, key, entities);
        for (int fact = 0; fact < key.length; fact++) {
            int role = facts.role[fact];
            key[fact] = role >= 0 ? role : namedRoles + ~role;
        }
        order = sorted(order, key, namedRoles + entities);
        for (int fact = 0; fact < key.length; fact++) {
            key[fact] = isReliance(facts.type[fact]) ? facts.customer[fact] : entities;
        }
        return sorted(order, key, entities + 1);
    }

    static boolean isReliance(byte type) {
        return FactType.at(type).isReliance();
    }

    private static int[] sorted(int[] order, int[] key, int keys) {
        int[] start = new int[keys + 1];
        for (int k : key) {
            start[k + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        int[] sorted = new int[order.length];
        for (int fact : order) {
            sorted[start[key[fact]]++] = fact;
        }
        return sorted;
    }
}

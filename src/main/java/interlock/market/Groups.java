package interlock.market;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The groups of a market: all facts of one customer in one role.
 *
 * @param of the group of each fact of reliance
 * @param ofCustomer the first group of each customer, and one past the last
 * @param start the first fact of each group, and one past the last
 */
record Groups(int[] of, int[] ofCustomer, int[] start) {

    /** Of facts in their order, those of reliance first. O(facts + entities). */
    static Groups of(FactColumns facts, int entities) {
        int reliances = 0;
        while (reliances < facts.size && FactOrder.isReliance(facts.type[reliances])) {
            reliances++;
        }
        int[] of = new int[reliances];
        int[] ofCustomer = new int[entities + 1];
        IntList starts = new IntList();
        int customer = 0;
        for (int fact = 0; fact < reliances; fact++) {
            if (fact == 0
                    || facts.customer[fact] != facts.customer[fact - 1]
                    || facts.role[fact] != facts.role[fact - 1]) {
                while (customer < facts.customer[fact]) {
                    ofCustomer[++customer] = starts.size();
                }
                starts.add(fact);
            }
            of[fact] = starts.size() - 1;
        }
        while (customer < entities) {
            ofCustomer[++customer] = starts.size();
        }
        starts.add(reliances);
        return new Groups(of, ofCustomer, starts.toArray());
    }

    /**
     * The groups after some facts were left out and others came: those of the customers of these are found anew, and the
     * others move as they are. O(facts + entities), by copying stretches.
     *
     * @param facts all in their new order
     * @param touched the customers whose facts of reliance have changed
     * @param reliances how many facts of reliance there are now
     * @param more at most how many groups come to be
     */
    Groups with(FactColumns facts, BitSet touched, int reliances, int more) {
        int entities = ofCustomer.length - 1;
        int[] nextOf = new int[reliances];
        int[] nextOfCustomer = new int[entities + 1];
        int[] nextStart = new int[start.length + more];
        int fact = 0;
        int group = 0;
        for (int customer = 0; customer < entities; ) {
            if (!touched.get(customer)) {
                int next = touched.nextSetBit(customer);
                int end = next < 0 ? entities : next;
                int firstGroup = ofCustomer[customer];
                int groups = ofCustomer[end] - firstGroup;
                int first = start[firstGroup];
                int moving = start[firstGroup + groups] - first;
                move(ofCustomer, customer, nextOfCustomer, customer, end - customer, group - firstGroup);
                move(start, firstGroup, nextStart, group, groups, fact - first);
                move(of, first, nextOf, fact, moving, group - firstGroup);
                group += groups;
                fact += moving;
                customer = end;
            } else {
                nextOfCustomer[customer] = group;
                for (int role = 0; fact < reliances && facts.customer[fact] == customer; fact++) {
                    if (nextOfCustomer[customer] == group || facts.role[fact] != role) {
                        role = facts.role[fact];
                        nextStart[group++] = fact;
                    }
                    nextOf[fact] = group - 1;
                }
                customer++;
            }
        }
        nextOfCustomer[entities] = group;
        nextStart[group] = fact;
        return new Groups(nextOf, nextOfCustomer, Arrays.copyOf(nextStart, group + 1));
    }

    private static void move(int[] some, int from, int[] next, int to, int count, int shift) {
        for (int one = 0; one < count; one++) {
            next[to + one] = some[from + one] + shift;
        }
    }
}

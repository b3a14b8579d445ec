package interlock.market;

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
}

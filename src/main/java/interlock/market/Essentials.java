package interlock.market;

/**
 * The essential reliance that holds by some terms, laid close together: all of it, or what is in reach of a few. Its
 * entities have numbers of their own, counted from 0; each group has its distinct suppliers, and no group is empty.
 *
 * @param entities the market's number of each entity
 * @param groupsOf the first group of each entity, and one past the last
 * @param suppliersOf where the suppliers of each group begin in {@code suppliers}, and one past the last
 * @param customers the customers of each entity, one for every group that it supplies
 */
record Essentials(int[] entities, int[] groupsOf, int[] suppliersOf, int[] suppliers, Grouping customers) {

    static Essentials all(Market market, Terms terms) {
        int[] everyone = new int[market.entities()];
        for (int entity = 0; entity < everyone.length; entity++) {
            everyone[entity] = entity;
        }
        return reachableFrom(market, terms, everyone);
    }

    /** The start has number 0. */
    static Essentials reachableFrom(Market market, Terms terms, int... starts) {
        try (Scratch numbers = market.scratch()) {
            IntList members = new IntList();
            for (int start : starts) {
                numbers.entity(start, members.size());
                members.add(start);
            }
            return gather(market, terms, numbers, members);
        }
    }

    private static Essentials gather(Market market, Terms terms, Scratch numbers, IntList members) {
        IntList groupsOf = new IntList();
        IntList suppliersOf = new IntList();
        IntList suppliers = new IntList();
        IntList owners = new IntList();
        for (int member = 0; member < members.size(); member++) {
            groupsOf.add(suppliersOf.size());
            int entity = members.get(member);
            for (int group = market.groupsOf[entity]; group < market.groupsOf[entity + 1]; group++) {
                int before = suppliers.size();
                if (market.essential(group)) {
                    gatherGroup(market, terms, group, numbers, members, suppliers);
                }
                if (suppliers.size() > before) {
                    suppliersOf.add(before);
                }
            }
            while (owners.size() < suppliers.size()) {
                owners.add(member);
            }
        }
        groupsOf.add(suppliersOf.size());
        suppliersOf.add(suppliers.size());
        int[] flat = suppliers.toArray();
        Grouping customers = Grouping.of(flat.length, members.size(), place -> flat[place]);
        int[] items = customers.items();
        for (int place = 0; place < items.length; place++) {
            items[place] = owners.get(items[place]);
        }
        return new Essentials(members.toArray(), groupsOf.toArray(), suppliersOf.toArray(), flat, customers);
    }

    /** Parallel facts of one supplier lie side by side and count once. */
    private static void gatherGroup(
            Market market, Terms terms, int group, Scratch numbers, IntList members, IntList suppliers) {
        int last = -1;
        for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
            int supplier = market.facts.supplier[fact];
            if (supplier == last || !market.holds(fact, terms)) {
                continue;
            }
            last = supplier;
            if (numbers.entity(supplier) == Scratch.UNMARKED) {
                numbers.entity(supplier, members.size());
                members.add(supplier);
            }
            suppliers.add(numbers.entity(supplier));
        }
    }

    int size() {
        return entities.length;
    }

    int firstSupplier(int entity) {
        return suppliersOf[groupsOf[entity]];
    }

    int endOfSuppliers(int entity) {
        return suppliersOf[groupsOf[entity + 1]];
    }

    boolean hasSoleSupplier(int group) {
        return suppliersOf[group + 1] - suppliersOf[group] == 1;
    }

    /** All entities, suppliers before their customers as far as cycles allow: the post-order of a depth-first walk. */
    int[] suppliersFirst() {
        int[] order = new int[size()];
        int done = 0;
        int[] next = new int[size()];
        boolean[] seen = new boolean[size()];
        IntList path = new IntList();
        for (int root = 0; root < size(); root++) {
            if (seen[root]) {
                continue;
            }
            seen[root] = true;
            next[root] = firstSupplier(root);
            path.add(root);
            while (path.size() > 0) {
                int entity = path.last();
                if (next[entity] == endOfSuppliers(entity)) {
                    order[done++] = path.removeLast();
                    continue;
                }
                int supplier = suppliers[next[entity]++];
                if (!seen[supplier]) {
                    seen[supplier] = true;
                    next[supplier] = firstSupplier(supplier);
                    path.add(supplier);
                }
            }
        }
        return order;
    }
}

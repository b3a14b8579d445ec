package interlock.market;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The essential reliance that holds by some terms, laid close together: all of it, or what is in reach of a few. Its
 * entities have numbers of their own, counted from 0; each group has its distinct suppliers, and no group is empty.
 *
 * @param entities the market's number of each entity
 * @param groupsOf the first group of each entity, and one past the last
 * @param suppliersOf where the suppliers of each group begin in {@code suppliers}, and one past the last
 * @param customerOf the one whose group it is
 * @param groupNumbers the market's number of each group
 * @param supplied the groups that each entity supplies
 */
record EssentialSubgraph(
        int[] entities,
        int[] groupsOf,
        int[] suppliersOf,
        int[] suppliers,
        int[] customerOf,
        int[] groupNumbers,
        CompressedRows supplied) {

    static EssentialSubgraph all(Market market, Terms terms) {
        return all(market, market.living(terms));
    }

    /** The same of the facts that count. Everyone has the number that the market gives. */
    static EssentialSubgraph all(Market market, IntPredicate holds) {
        int[] everyone = new int[market.entities()];
        for (int entity = 0; entity < everyone.length; entity++) {
            everyone[entity] = entity;
        }
        return reachableFrom(market, holds, everyone);
    }

    /** The start has number 0. In a world in which some are gone, of those who stand. */
    static EssentialSubgraph reachableFrom(Market market, Terms terms, int... starts) {
        return reachableFrom(market, market.living(terms), starts);
    }

    /** The same of the facts that count, whatever day they are of. */
    static EssentialSubgraph reachableFrom(Market market, IntPredicate holds, int... starts) {
        try (Scratch numbers = market.scratch()) {
            IntList members = new IntList();
            for (int start : starts) {
                numbers.entity(start, members.size());
                members.add(start);
            }
            return gather(market, holds, numbers, members);
        }
    }

    private static EssentialSubgraph gather(Market market, IntPredicate holds, Scratch numbers, IntList members) {
        IntList groupsOf = new IntList();
        IntList suppliersOf = new IntList();
        IntList suppliers = new IntList();
        IntList customerOf = new IntList();
        IntList groupNumbers = new IntList();
        for (int member = 0; member < members.size(); member++) {
            groupsOf.add(suppliersOf.size());
            int entity = members.get(member);
            for (int group = market.groupsOf[entity]; group < market.groupsOf[entity + 1]; group++) {
                int before = suppliers.size();
                if (market.essential(group)) {
                    gatherGroup(market, holds, group, numbers, members, suppliers);
                }
                if (suppliers.size() > before) {
                    suppliersOf.add(before);
                    customerOf.add(member);
                    groupNumbers.add(group);
                }
            }
        }
        groupsOf.add(suppliersOf.size());
        suppliersOf.add(suppliers.size());
        return of(
                members.toArray(),
                groupsOf.toArray(),
                suppliersOf.toArray(),
                suppliers.toArray(),
                customerOf.toArray(),
                groupNumbers.toArray());
    }

    /** With the groups that each entity supplies worked out. */
    static EssentialSubgraph of(
            int[] entities, int[] groupsOf, int[] suppliersOf, int[] suppliers, int[] customerOf, int[] groupNumbers) {
        int[] groups = new int[suppliers.length];
        for (int group = 0; group < customerOf.length; group++) {
            Arrays.fill(groups, suppliersOf[group], suppliersOf[group + 1], group);
        }
        CompressedRows supplied = CompressedRows.of(suppliers.length, entities.length, place -> suppliers[place]);
        int[] items = supplied.items();
        for (int place = 0; place < items.length; place++) {
            items[place] = groups[items[place]];
        }
        return new EssentialSubgraph(entities, groupsOf, suppliersOf, suppliers, customerOf, groupNumbers, supplied);
    }

    /** Parallel facts of one supplier lie side by side and count once. */
    private static void gatherGroup(
            Market market, IntPredicate holds, int group, Scratch numbers, IntList members, IntList suppliers) {
        int last = -1;
        for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
            int supplier = market.facts.supplier[fact];
            if (supplier == last || !holds.test(fact)) {
                continue;
            }
            last = supplier;
            if (numbers.isUnmarked(supplier)) {
                numbers.entity(supplier, members.size());
                members.add(supplier);
            }
            suppliers.add(numbers.entity(supplier));
        }
    }

    int size() {
        return entities.length;
    }

    int groups() {
        return customerOf.length;
    }

    boolean hasSoleSupplier(int group) {
        return suppliersOf[group + 1] - suppliersOf[group] == 1;
    }

    /** Who falls at once with each entity: the customers that have no other supplier in some role. */
    CompressedRows soleCustomers() {
        CompressedRows groups = CompressedRows.of(
                groups(),
                size(),
                group -> hasSoleSupplier(group) ? suppliers[suppliersOf[group]] : CompressedRows.LEFT_OUT);
        int[] customers = groups.items();
        for (int place = 0; place < customers.length; place++) {
            customers[place] = customerOf[customers[place]];
        }
        return groups;
    }
}

package interlock.market;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The facts of essential reliance that hold on some day between two, laid close together: a group is those of one customer
 * in one role. Between two of the days that are told here, nothing changes.
 *
 * @param days the first day, and each day after it, up to the second, on which one of the facts begins or ends; in order
 * @param start the first fact of each group, and one past the last
 * @param customer the one whose group it is
 * @param fact the market's number of each fact
 * @param supplied the groups in which each entity serves on some day; one twice where it serves by several facts
 */
record NeedsInTime(
        int[] days,
        int[] start,
        int[] customer,
        int[] fact,
        int[] supplier,
        int[] since,
        int[] until,
        CompressedRows supplied) {

    /** Those that count by some terms from a day up to that of the terms. O(facts). */
    static NeedsInTime of(Market market, Terms terms, int first) {
        IntList facts = new IntList();
        IntList start = new IntList();
        IntList customer = new IntList();
        for (int group = 0; group < market.groupStart.length - 1; group++) {
            if (!market.essential(group)) {
                continue;
            }
            int before = facts.size();
            for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
                if (market.since(fact) <= terms.day()
                        && first < market.until(fact)
                        && market.since(fact) < market.until(fact)
                        && market.counts(fact, terms)) {
                    facts.add(fact);
                }
            }
            if (facts.size() > before) {
                start.add(before);
                customer.add(market.customerOf(group));
            }
        }
        start.add(facts.size());
        int[] all = facts.toArray();
        int[] supplier = IntStream.of(all).map(market::supplier).toArray();
        int[] since = IntStream.of(all).map(market::since).toArray();
        int[] until = IntStream.of(all).map(market::until).toArray();
        int[] days = IntStream.concat(
                        IntStream.of(first),
                        IntStream.concat(IntStream.of(since), IntStream.of(until))
                                .filter(day -> first < day && day <= terms.day()))
                .distinct()
                .sorted()
                .toArray();
        int[] starts = start.toArray();
        return new NeedsInTime(
                days, starts, customer.toArray(), all, supplier, since, until, supplied(market, starts, supplier));
    }

    private static CompressedRows supplied(Market market, int[] start, int[] supplier) {
        CompressedRows supplied = CompressedRows.of(supplier.length, market.entities(), place -> supplier[place]);
        int[] groups = new int[supplier.length];
        for (int group = 0; group < start.length - 1; group++) {
            Arrays.fill(groups, start[group], start[group + 1], group);
        }
        int[] items = supplied.items();
        for (int place = 0; place < items.length; place++) {
            items[place] = groups[items[place]];
        }
        return supplied;
    }

    int groups() {
        return customer.length;
    }

    /** Whether a fact holds on every day from one to another. */
    boolean holdsThrough(int place, int from, int to) {
        return since[place] <= from && to < until[place];
    }

    /** Whether a fact holds on one of the two days, or between them. */
    boolean holdsWithin(int place, int from, int to) {
        return since[place] <= to && from < until[place];
    }

    /** Those who alone serve somebody in some role on a day, without whom somebody may fall. */
    void addSoleSuppliers(int day, BitSet sole) {
        for (int group = 0; group < groups(); group++) {
            int one = -1;
            boolean several = false;
            for (int place = start[group]; place < start[group + 1] && !several; place++) {
                if (holdsThrough(place, day, day)) {
                    several = one >= 0 && one != supplier[place];
                    one = supplier[place];
                }
            }
            if (one >= 0 && !several && one != customer[group]) {
                sole.set(one);
            }
        }
    }
}

package interlock.market;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The facts that begin or end on a day and may matter to whether one fails: of the roles of all whom it relies on by
 * essential reliance of any day, the nearest first. Facts by which others are funded do not matter.
 */
final class EventsInReach {

    private final Market market;
    private final EssentialSubgraph ever;
    private final Map<Integer, IntList> byDay = new HashMap<>();
    /** Where each entity comes among those in reach; past all where it is not among them. */
    private final int[] place;

    /** @param terms by which facts count; their day does not matter */
    EventsInReach(Market market, Terms terms) {
        this.market = market;
        ever = EssentialSubgraph.all(market, fact -> true);
        place = new int[market.entities()];
        for (int fact = 0; fact < market.reliances(); fact++) {
            if (market.facts.role[fact] != Roles.CAPITAL && market.counts(fact, terms)) {
                add(market.since(fact), fact);
                if (market.until(fact) != market.since(fact)) {
                    add(market.until(fact), fact);
                }
            }
        }
    }

    private void add(int day, int fact) {
        byDay.computeIfAbsent(day, unseen -> new IntList()).add(fact);
    }

    /** Turns to one subject. O(facts in reach). */
    void of(int subject) {
        Arrays.fill(place, Integer.MAX_VALUE);
        IntList members = new IntList();
        place[subject] = 0;
        members.add(subject);
        for (int member = 0; member < members.size(); member++) {
            int entity = members.get(member);
            int end = ever.suppliersOf()[ever.groupsOf()[entity + 1]];
            for (int at = ever.suppliersOf()[ever.groupsOf()[entity]]; at < end; at++) {
                int supplier = ever.suppliers()[at];
                if (place[supplier] == Integer.MAX_VALUE) {
                    place[supplier] = members.size();
                    members.add(supplier);
                }
            }
        }
    }

    /** Those of a day, for the subject turned to. */
    int[] on(int day) {
        IntList facts = byDay.getOrDefault(day, new IntList());
        long[] order = new long[facts.size()];
        int count = 0;
        for (int at = 0; at < facts.size(); at++) {
            int member = place[market.facts.customer[facts.get(at)]];
            if (member != Integer.MAX_VALUE) {
                order[count++] = (long) member << Integer.SIZE | facts.get(at);
            }
        }
        Arrays.sort(order, 0, count);
        int[] ordered = new int[count];
        for (int at = 0; at < count; at++) {
            ordered[at] = (int) order[at];
        }
        return ordered;
    }
}

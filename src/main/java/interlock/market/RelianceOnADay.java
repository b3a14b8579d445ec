package interlock.market;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What one relies on around a day, laid out once with all that held on it or on the day before, so that any set of the
 * day's events can be undone without walking the market again. A supplier that does not serve a role after all is off, and
 * a role of which all suppliers are off is none.
 */
final class RelianceOnADay {

    private final Market market;
    private final Terms on;
    private final Terms before;
    private final int[] events;
    private final EssentialSubgraph need;
    /** The places among the suppliers of all groups at which each entity stands. */
    private final CompressedRows places;

    private final int[] groupOf;
    /** For each event its place among the suppliers of all groups; none where it does not reach the subject. */
    private final int[] placeOf;

    /** Whether a supplier serves a role by facts that are no events. */
    private final boolean[] servesAnyway;

    /** How many suppliers of each group do. */
    private final int[] servingAnyway;

    /** @param terms of the day */
    RelianceOnADay(Market market, Terms terms, int subject, int[] events) {
        this.market = market;
        this.events = events;
        on = terms;
        before = terms.onDay(terms.day() - 1);
        IntPredicate either = fact -> market.held(fact, on) || market.held(fact, before);
        need = EssentialSubgraph.reachableFrom(market, either, subject);
        int[] suppliers = need.suppliers();
        places = CompressedRows.of(suppliers.length, need.size(), place -> suppliers[place]);
        groupOf = new int[suppliers.length];
        servesAnyway = new boolean[suppliers.length];
        servingAnyway = new int[need.groups()];
        placeOf = new int[events.length];
        Arrays.fill(placeOf, -1);
        layOut();
    }

    private void layOut() {
        Map<Integer, Integer> eventAt = new HashMap<>();
        for (int event = 0; event < events.length; event++) {
            eventAt.put(events[event], event);
        }
        for (int group = 0; group < need.groups(); group++) {
            int number = need.groupNumbers()[group];
            int place = need.suppliersOf()[group] - 1;
            int last = -1;
            for (int fact = market.groupStart[number]; fact < market.groupStart[number + 1]; fact++) {
                if (!market.held(fact, on) && !market.held(fact, before)) {
                    continue;
                }
                if (market.facts.supplier[fact] != last) {
                    last = market.facts.supplier[fact];
                    groupOf[++place] = group;
                }
                Integer event = eventAt.get(fact);
                if (event != null) {
                    placeOf[event] = place;
                } else if (!servesAnyway[place]) {
                    servesAnyway[place] = true;
                    servingAnyway[group]++;
                }
            }
        }
    }

    /** How many entities are laid out. */
    int size() {
        return need.size();
    }

    /**
     * Whether the subject fails without another, had some events not come to pass. O(events + groups) and what falls.
     *
     * @param undone the places of those events
     */
    boolean failsWithout(int supplier, BitSet undone) {
        Removal removal = new Removal(undone);
        BitSet gone = market.gone();
        if (!gone.isEmpty()) {
            for (int entity = 0; entity < need.size(); entity++) {
                if (gone.get(need.entities()[entity])) {
                    removal.remove(entity);
                }
            }
        }
        if (removal.fallen[0]) {
            return false;
        }
        for (int entity = 0; entity < need.size(); entity++) {
            if (need.entities()[entity] == supplier) {
                removal.remove(entity);
            }
        }
        return removal.fallen[0];
    }

    /** Who falls, with some events undone. */
    private final class Removal {
        private final boolean[] serves = servesAnyway.clone();
        private final int[] serving = servingAnyway.clone();
        private final boolean[] fallen = new boolean[need.size()];

        Removal(BitSet undone) {
            for (int event = 0; event < events.length; event++) {
                int place = placeOf[event];
                if (place >= 0 && !serves[place] && market.held(events[event], undone.get(event) ? before : on)) {
                    serves[place] = true;
                    serving[groupOf[place]]++;
                }
            }
        }

        void remove(int entity) {
            if (fallen[entity]) {
                return;
            }
            IntList falling = new IntList();
            fallen[entity] = true;
            falling.add(entity);
            while (falling.size() > 0) {
                int next = falling.removeLast();
                for (int at = places.start()[next]; at < places.start()[next + 1]; at++) {
                    int place = places.items()[at];
                    if (serves[place] && --serving[groupOf[place]] == 0) {
                        int customer = need.customerOf()[groupOf[place]];
                        if (!fallen[customer]) {
                            fallen[customer] = true;
                            falling.add(customer);
                        }
                    }
                }
            }
        }
    }
}

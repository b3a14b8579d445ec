package interlock.market;

import java.util.Arrays;

/**
 * The same work as plain loops over the projection's own arrays, with nothing about them: what rows, ids and rounds cost on
 * top. A question can be faster by what it knows beforehand, such as which facts hold on the day.
 */
public final class BareLoops {

    /** Takes one row. */
    public interface Row {
        void take(String entity, int steps);
    }

    private BareLoops() {}

    /** Who relies on the start, and how many steps away. */
    public static void dependents(Market market, Terms terms, int start, int depth, Row row) {
        int[] distance = unmarked(market);
        int[] queue = new int[market.entities()];
        int end = 1;
        queue[0] = start;
        distance[start] = 0;
        for (int place = 0; place < end && distance[queue[place]] < depth; place++) {
            int entity = queue[place];
            for (int item = market.bySupplier.start()[entity];
                    item < market.bySupplier.start()[entity + 1];
                    item++) {
                int fact = market.bySupplier.items()[item];
                int customer = market.facts.customer[fact];
                if (distance[customer] < 0 && market.holds(fact, terms)) {
                    distance[customer] = distance[entity] + 1;
                    queue[end++] = customer;
                }
            }
        }
        rows(market, queue, end, distance, row);
    }

    /** What falls without the removed one, and in which round. */
    public static void knockOut(Market market, Terms terms, int removed, Row row) {
        int[] round = unmarked(market);
        int[] queue = new int[market.entities()];
        int end = 1;
        queue[0] = removed;
        round[removed] = 0;
        for (int place = 0; place < end; place++) {
            int entity = queue[place];
            for (int item = market.bySupplier.start()[entity];
                    item < market.bySupplier.start()[entity + 1];
                    item++) {
                int fact = market.bySupplier.items()[item];
                int customer = market.facts.customer[fact];
                if (round[customer] < 0
                        && market.facts.role[fact] != Roles.CAPITAL
                        && market.holds(fact, terms)
                        && nobodyIsLeft(market, terms, market.groupOf[fact], round, round[entity])) {
                    round[customer] = round[entity] + 1;
                    queue[end++] = customer;
                }
            }
        }
        rows(market, queue, end, round, row);
    }

    private static boolean nobodyIsLeft(Market market, Terms terms, int group, int[] round, int now) {
        for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
            int fell = round[market.facts.supplier[fact]];
            if ((fell < 0 || fell > now) && market.holds(fact, terms)) {
                return false;
            }
        }
        return true;
    }

    private static int[] unmarked(Market market) {
        int[] marks = new int[market.entities()];
        Arrays.fill(marks, -1);
        return marks;
    }

    private static void rows(Market market, int[] queue, int end, int[] steps, Row row) {
        for (int place = 1; place < end; place++) {
            row.take(market.id(queue[place]), steps[queue[place]]);
        }
    }
}

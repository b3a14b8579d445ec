package interlock.market;

import interlock.model.FactType;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order in which a market keeps its facts: those of reliance by customer, role and supplier, so that all suppliers
 * in one role lie side by side; then the rest. Named roles are in the order of {@link Roles#places}. Several between the
 * same two in one role are told apart by what they say, the one that began first before the others, and not by where a
 * store happens to keep them: the same facts give the same answers in another store, and after they were taken out and
 * put in again. Stable counting sorts: O(facts + entities + roles).
 */
final class FactOrder {

    private FactOrder() {}

    /** @param roles the places of named roles among each other, by their numbers */
    static int[] of(FactColumns facts, int entities, int[] roles) {
        int[] order = new int[facts.size];
        for (int fact = 0; fact < order.length; fact++) {
            order[fact] = fact;
        }
        int[] key = new int[facts.size];
        System.arraycopy(facts.customer, 0, key, 0, key.length);
        order = sorted(order, key, entities);
        System.arraycopy(facts.supplier, 0, key, 0, key.length);
        order = sorted(order, key, entities);
        for (int fact = 0; fact < key.length; fact++) {
            key[fact] = place(facts.role[fact], roles);
        }
        order = sorted(order, key, roles.length + entities);
        for (int fact = 0; fact < key.length; fact++) {
            key[fact] = isReliance(facts.type[fact]) ? facts.customer[fact] : entities;
        }
        order = sorted(order, key, entities + 1);
        tellApart(facts, order);
        return order;
    }

    /** Those that are alike in all by which they were sorted lie side by side. */
    private static void tellApart(FactColumns facts, int[] order) {
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && areParallel(facts, order[from], order[to])) {
                to++;
            }
            if (to - from > 1) {
                int[] parallel = Arrays.stream(order, from, to)
                        .boxed()
                        .sorted(Comparator.comparing((Integer fact) -> Saying.of(facts, fact)))
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(parallel, 0, order, from, parallel.length);
            }
        }
    }

    private static boolean areParallel(FactColumns facts, int one, int other) {
        return facts.customer[one] == facts.customer[other]
                && facts.supplier[one] == facts.supplier[other]
                && facts.role[one] == facts.role[other]
                && isReliance(facts.type[one]) == isReliance(facts.type[other]);
    }

    /** The first place among facts in order before which one of some others belongs. O(log facts). */
    static int placeOf(FactColumns others, int one, FactColumns facts, int[] roles) {
        int low = 0;
        int high = facts.size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (compare(others, one, facts, middle, roles) < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int compare(FactColumns others, int one, FactColumns facts, int fact, int[] roles) {
        boolean relies = isReliance(others.type[one]);
        int byKey = Boolean.compare(isReliance(facts.type[fact]), relies);
        byKey = byKey == 0 && relies ? Integer.compare(others.customer[one], facts.customer[fact]) : byKey;
        byKey = byKey == 0 ? Integer.compare(place(others.role[one], roles), place(facts.role[fact], roles)) : byKey;
        byKey = byKey == 0 ? Integer.compare(others.supplier[one], facts.supplier[fact]) : byKey;
        byKey = byKey == 0 ? Integer.compare(others.customer[one], facts.customer[fact]) : byKey;
        return byKey == 0 ? Saying.of(others, one).compareTo(Saying.of(facts, fact)) : byKey;
    }

    private static int place(int role, int[] roles) {
        return role >= 0 ? roles[role] : roles.length + ~role;
    }

    /** What tells facts apart that are between the same two in one role. */
    private record Saying(
            byte type,
            int since,
            int until,
            byte standing,
            long amountMin,
            long amountMax,
            byte exclusive,
            byte qualifier)
            implements Comparable<Saying> {

        private static final Comparator<Saying> ORDER = Comparator.comparingInt(Saying::type)
                .thenComparingInt(Saying::since)
                .thenComparingInt(Saying::until)
                .thenComparingInt(Saying::standing)
                .thenComparingLong(Saying::amountMin)
                .thenComparingLong(Saying::amountMax)
                .thenComparingInt(Saying::exclusive)
                .thenComparingInt(Saying::qualifier);

        static Saying of(FactColumns facts, int fact) {
            return new Saying(
                    facts.type[fact],
                    facts.since[fact],
                    facts.until[fact],
                    facts.standing[fact],
                    facts.amountMin[fact],
                    facts.amountMax[fact],
                    facts.exclusive[fact],
                    facts.qualifier[fact]);
        }

        @Override
        public int compareTo(Saying other) {
            return ORDER.compare(this, other);
        }
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

package interlock.market;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The removal of every entity alone, one after the other.
 *
 * <p>Only the sole supplier of somebody in some essential role fells anything. Where u is the sole supplier of v, all
 * that falls with v falls with u; where they fell each other, the same falls with both. So the strongly connected
 * components of sole supply are removed as one, and each is removed in the world in which one that it fells is gone
 * already, the largest by estimate: a tree of worlds, walked depth first, in which every step costs only what falls on
 * top ({@link IncrementalKnockOut}). O(entities + facts) and the facts of what falls anew in each step; at worst one knock-out for
 * each component.
 */
final class SingleRemovals {

    /** Looks at the world without one entity, and without all that falls with it. */
    interface Look {
        void at(int entity, IncrementalKnockOut without);
    }

    /** Looks at a world that is entered. */
    private interface Step {
        /** @param before how many had fallen in the world around it */
        void at(int component, int before);
    }

    private static final int NONE = -1;

    private final CompressedRows soleCustomers;
    private final int[] component;
    private final CompressedRows members;
    private final IncrementalKnockOut falling;
    private final Checkpoint checkpoint;

    private SingleRemovals(EssentialSubgraph need, Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        soleCustomers = need.soleCustomers();
        component = StrongComponents.of(soleCustomers);
        int components = Arrays.stream(component).max().orElse(NONE) + 1;
        members = CompressedRows.of(component.length, components, entity -> component[entity]);
        falling = new IncrementalKnockOut(need);
    }

    /** Every entity of a market, each once, in no particular order. */
    static void each(Market market, Terms terms, Checkpoint checkpoint, Look look) {
        SingleRemovals removals = new SingleRemovals(EssentialSubgraph.all(market, terms), checkpoint);
        removals.walk(removals.within(), (component, before) -> {
            for (int place = removals.members.start()[component];
                    place < removals.members.start()[component + 1];
                    place++) {
                look.at(removals.members.items()[place], removals.falling);
            }
        });
    }

    /** A number for each entity, as if drawn at random, and each time the same. */
    static long[] numbers(int entities) {
        long[] numbers = new long[entities];
        Arrays.setAll(numbers, entity -> scattered(entity + 1L));
        return numbers;
    }

    /** The finalizer of SplittableRandom (Steele, Lea and Flood 2014). */
    private static long scattered(long number) {
        long z = number * 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /**
     * A number for each entity that tells by the removal of whom it falls, its own included: the sum of theirs, so that two
     * that fall by the same have the same, and others another but for a chance of one in 2^64. What falls anew in a world
     * falls in all worlds within it, whose sum is known before they are entered: the work of {@link #each} tells who falls
     * by whom, for pairs far too many to be told one by one.
     *
     * @param holds whether a fact counts
     * @param numbers that of each entity
     */
    static long[] sums(Market market, IntPredicate holds, long[] numbers, Checkpoint checkpoint) {
        SingleRemovals removals = new SingleRemovals(EssentialSubgraph.all(market, holds), checkpoint);
        int[] within = removals.within();
        long[] inside = new long[within.length];
        for (int one = within.length - 1; one >= 0; one--) {
            for (int place = removals.members.start()[one];
                    place < removals.members.start()[one + 1];
                    place++) {
                inside[one] += numbers[removals.members.items()[place]];
            }
            if (within[one] != NONE) {
                inside[within[one]] += inside[one];
            }
        }
        long[] sums = new long[market.entities()];
        removals.walk(within, (component, before) -> {
            for (int place = before; place < removals.falling.count(); place++) {
                sums[removals.falling.fallen(place)] += inside[component];
            }
        });
        return sums;
    }

    /**
     * In which component's world each is removed: of those that it fells, the one that is thought to fell the most, which
     * is counted by sole supply along one path. What a component leads to has a smaller number, and so is known before.
     */
    private int[] within() {
        int[] within = new int[members.start().length - 1];
        long[] estimate = new long[within.length];
        for (int one = 0; one < within.length; one++) {
            within[one] = NONE;
            long own = 0;
            for (int place = members.start()[one]; place < members.start()[one + 1]; place++) {
                int entity = members.items()[place];
                own += 1 + soleCustomers.count(entity);
                for (int sole = soleCustomers.start()[entity];
                        sole < soleCustomers.start()[entity + 1];
                        sole++) {
                    int other = component[soleCustomers.items()[sole]];
                    if (other != one && (within[one] == NONE || estimate[other] > estimate[within[one]])) {
                        within[one] = other;
                    }
                }
            }
            estimate[one] = own + (within[one] == NONE ? 0 : estimate[within[one]]);
        }
        return within;
    }

    private void walk(int[] within, Step step) {
        CompressedRows inside = CompressedRows.of(within.length, within.length, one -> within[one]);
        int[] next = inside.start().clone();
        IntList path = new IntList();
        IntList counts = new IntList();
        for (int root = 0; root < within.length; root++) {
            if (within[root] != NONE) {
                continue;
            }
            enter(root, path, counts, step);
            while (path.size() > 0) {
                int one = path.last();
                if (next[one] < inside.start()[one + 1]) {
                    enter(inside.items()[next[one]++], path, counts, step);
                } else {
                    path.removeLast();
                    falling.putBack(counts.removeLast());
                }
            }
        }
    }

    private void enter(int one, IntList path, IntList counts, Step step) {
        checkpoint.pass();
        path.add(one);
        int before = falling.count();
        counts.add(before);
        falling.remove(members.items()[members.start()[one]]);
        step.at(one, before);
    }
}

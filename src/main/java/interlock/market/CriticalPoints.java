package interlock.market;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For every entity, how many others its removal alone fells: the size of its {@link KnockOut}.
 *
 * <p>Only the sole supplier of somebody in some essential role fells anything. Where u is the sole supplier of v, all
 * that falls with v falls with u; where they fell each other, the same falls with both. So the strongly connected
 * components of sole supply are removed as one, and each is removed in the world in which one that it fells is gone
 * already, the largest by estimate: a tree of worlds, walked depth first, in which every step costs only what falls on
 * top ({@link Falling}). O(entities + facts) and the facts of what falls anew in each step; at worst one knock-out for
 * each component.
 */
public final class CriticalPoints {

    /** An entity, and how many others fall with it. */
    public record CriticalPoint(int entity, int fells) {}

    private static final int NONE = -1;

    private final Grouping soleCustomers;
    private final int[] component;
    private final Grouping members;
    private final Falling falling;
    private final int[] fells;
    private final Checkpoint checkpoint;

    private CriticalPoints(Essentials need, Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        soleCustomers = need.soleCustomers();
        component = StrongComponents.of(soleCustomers);
        int components = Arrays.stream(component).max().orElse(NONE) + 1;
        members = Grouping.of(component.length, components, entity -> component[entity]);
        falling = new Falling(need);
        fells = new int[need.size()];
    }

    /** How many others fall with each entity, by the entity's number. */
    public static int[] counts(Market market, Terms terms, Checkpoint checkpoint) {
        CriticalPoints points = new CriticalPoints(Essentials.all(market, terms), checkpoint);
        points.walk(points.within());
        return points.fells;
    }

    /** The entities that fell the most, most first; those that fell nobody are left out. */
    public static List<CriticalPoint> most(Market market, Terms terms, int limit, Checkpoint checkpoint) {
        int[] fells = counts(market, terms, checkpoint);
        return IntStream.range(0, fells.length)
                .filter(entity -> fells[entity] > 0)
                .mapToObj(entity -> new CriticalPoint(entity, fells[entity]))
                .sorted(Comparator.comparingInt(CriticalPoint::fells)
                        .reversed()
                        .thenComparing(point -> market.id(point.entity())))
                .limit(limit)
                .toList();
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

    private void walk(int[] within) {
        Grouping inside = Grouping.of(within.length, within.length, one -> within[one]);
        int[] next = inside.start().clone();
        IntList path = new IntList();
        IntList counts = new IntList();
        for (int root = 0; root < within.length; root++) {
            if (within[root] != NONE) {
                continue;
            }
            enter(root, path, counts);
            while (path.size() > 0) {
                int one = path.last();
                if (next[one] < inside.start()[one + 1]) {
                    enter(inside.items()[next[one]++], path, counts);
                } else {
                    path.removeLast();
                    falling.putBack(counts.removeLast());
                }
            }
        }
    }

    private void enter(int one, IntList path, IntList counts) {
        checkpoint.pass();
        path.add(one);
        counts.add(falling.count());
        falling.remove(members.items()[members.start()[one]]);
        for (int place = members.start()[one]; place < members.start()[one + 1]; place++) {
            fells[members.items()[place]] = falling.count() - 1;
        }
    }
}

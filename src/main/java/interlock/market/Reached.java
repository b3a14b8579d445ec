package interlock.market;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The entities that a search over reliance came to, nearest first; for one thread. */
public final class Reached {

    /** Which way the search went. */
    public enum Towards {
        SUPPLIERS,
        CUSTOMERS
    }

    /**
     * One entity that was reached.
     *
     * @param distance steps from the start
     * @param roles the roles of the last steps that lead here at this distance, by number
     * @param chain one shortest chain of facts, from the one who relies to the one relied on
     * @param necessary whether the one who relies falls without the one relied on; else there are substitutes
     */
    public record Step(int entity, int distance, int[] roles, int[] chain, boolean necessary) {}

    private final Market market;
    private final Towards towards;
    private final Gathering steps;
    private final Supplier<BitSet> necessity;
    private @Nullable BitSet necessary;
    private @Nullable Map<Integer, TreeSet<Integer>> moreRoles;

    private Reached(Market market, Towards towards, Gathering steps, Supplier<BitSet> necessity) {
        this.market = market;
        this.towards = towards;
        this.steps = steps;
        this.necessity = necessity;
    }

    /** How many were reached, without the start. */
    public int size() {
        return steps.size() - 1;
    }

    public int entity(int index) {
        return steps.entity(index + 1);
    }

    public int distance(int index) {
        return steps.distance(index + 1);
    }

    /** Whether the one who relies falls without the one relied on. The first call works it out for all. */
    public boolean necessary(int index) {
        if (necessary == null) {
            necessary = necessity.get();
        }
        return necessary.get(entity(index));
    }

    /** The roles of the last steps, by number, without doubles. */
    public int[] roles(int index) {
        int role = market.role(steps.facts.get(index + 1));
        TreeSet<Integer> more = moreRoles().get(index + 1);
        if (more == null) {
            return new int[] {role};
        }
        return IntStream.concat(IntStream.of(role), more.stream().mapToInt(Integer::intValue))
                .distinct()
                .toArray();
    }

    private Map<Integer, TreeSet<Integer>> moreRoles() {
        if (moreRoles == null) {
            moreRoles = new HashMap<>();
            for (int more = 0; more < steps.morePlaces.size(); more++) {
                moreRoles
                        .computeIfAbsent(steps.morePlaces.get(more), place -> new TreeSet<>())
                        .add(steps.moreRoles.get(more));
            }
        }
        return moreRoles;
    }

    /** One shortest chain of facts, from the one who relies to the one relied on. */
    public int[] chain(int index) {
        int[] chain = new int[distance(index)];
        int place = index + 1;
        for (int step = chain.length - 1; step >= 0; step--) {
            chain[towards == Towards.SUPPLIERS ? step : chain.length - 1 - step] = steps.facts.get(place);
            place = steps.parents.get(place);
        }
        return chain;
    }

    public Step get(int index) {
        return new Step(entity(index), distance(index), roles(index), chain(index), necessary(index));
    }

    public List<Step> steps() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }

    /** A search under way; the start has place 0. */
    static final class Gathering {

        private final IntList entities = new IntList();
        private final IntList distances = new IntList();
        private final IntList parents = new IntList();
        private final IntList facts = new IntList();
        private final IntList morePlaces = new IntList();
        private final IntList moreRoles = new IntList();

        void start(int entity) {
            entities.add(entity);
            distances.add(0);
            parents.add(-1);
            facts.add(-1);
        }

        void add(int entity, int parent, int fact) {
            entities.add(entity);
            distances.add(distances.get(parent) + 1);
            parents.add(parent);
            facts.add(fact);
        }

        void addRole(int place, int role) {
            boolean repeated = moreRoles.size() > 0 && morePlaces.last() == place && moreRoles.last() == role;
            if (!repeated) {
                morePlaces.add(place);
                moreRoles.add(role);
            }
        }

        int size() {
            return entities.size();
        }

        int entity(int place) {
            return entities.get(place);
        }

        int distance(int place) {
            return distances.get(place);
        }

        int fact(int place) {
            return facts.get(place);
        }

        Reached done(Market market, Towards towards, Supplier<BitSet> necessity) {
            return new Reached(market, towards, this, necessity);
        }
    }
}

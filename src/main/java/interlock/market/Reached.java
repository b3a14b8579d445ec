package interlock.market;

import interlock.market.Dependencies.Following;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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

    private static final int NOT_REACHED = -2;

    private final Market market;
    private final Terms terms;
    private final Following following;
    private final Towards towards;
    private final Gathering steps;
    private final Supplier<BitSet> necessity;
    private @Nullable BitSet necessary;
    private int @Nullable [] distances;

    private Reached(
            Market market,
            Terms terms,
            Following following,
            Towards towards,
            Gathering steps,
            Supplier<BitSet> necessity) {
        this.market = market;
        this.terms = terms;
        this.following = following;
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

    /** The roles of the last steps, by number, without doubles; that of the chain first. */
    public int[] roles(int index) {
        IntStream others = factsOf(entity(index))
                .filter(fact -> distanceOf(other(fact)) == distance(index) - 1)
                .filter(fact -> following.follows(market, fact) && market.holds(fact, terms))
                .map(market::role)
                .sorted();
        return IntStream.concat(IntStream.of(market.role(steps.facts.get(index + 1))), others)
                .distinct()
                .toArray();
    }

    /** The facts over which one can have been reached. */
    private IntStream factsOf(int entity) {
        if (towards == Towards.SUPPLIERS) {
            return IntStream.range(
                            market.bySupplier.start()[entity], market.bySupplier.start()[entity + 1])
                    .map(place -> market.bySupplier.items()[place]);
        }
        return IntStream.range(
                market.groupStart[market.groupsOf[entity]], market.groupStart[market.groupsOf[entity + 1]]);
    }

    private int other(int fact) {
        return towards == Towards.SUPPLIERS ? market.customer(fact) : market.supplier(fact);
    }

    /** Not gathered while the search walks, since most who ask want no roles. */
    private int distanceOf(int entity) {
        if (distances == null) {
            distances = new int[market.entities()];
            Arrays.fill(distances, NOT_REACHED);
            for (int place = 0; place < steps.size(); place++) {
                distances[steps.entity(place)] = steps.distance(place);
            }
        }
        return distances[entity];
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

        int size() {
            return entities.size();
        }

        int entity(int place) {
            return entities.get(place);
        }

        int distance(int place) {
            return distances.get(place);
        }

        Reached done(Market market, Terms terms, Following following, Towards towards, Supplier<BitSet> necessity) {
            return new Reached(market, terms, following, towards, this, necessity);
        }
    }
}

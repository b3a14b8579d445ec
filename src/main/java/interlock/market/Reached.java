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

    /**
     * All steps, the start first, which has none.
     *
     * @param facts by which fact each was reached
     * @param distanceEnds where those of each distance end, from 0
     */
    record Steps(int[] entities, int[] facts, int[] distanceEnds) {

        int distance(int place) {
            int end = Arrays.binarySearch(distanceEnds, place + 1);
            return end < 0 ? ~end : end;
        }
    }

    private static final int NOT_REACHED = -1;

    private final Market market;
    private final Terms terms;
    private final Following following;
    private final Towards towards;
    private final Steps steps;
    private final Supplier<BitSet> necessity;
    private @Nullable BitSet necessary;
    private int @Nullable [] places;

    Reached(Market market, Terms terms, Following following, Towards towards, Steps steps, Supplier<BitSet> necessity) {
        this.market = market;
        this.terms = terms;
        this.following = following;
        this.towards = towards;
        this.steps = steps;
        this.necessity = necessity;
    }

    /** How many were reached, without the start. */
    public int size() {
        return steps.entities.length - 1;
    }

    public int entity(int index) {
        return steps.entities[index + 1];
    }

    /** O(log distances). */
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

    /** The roles of the last steps, by number, without doubles; that of the chain first, the others as {@link Roles#order} has them. */
    public int[] roles(int index) {
        int entity = entity(index);
        int nearer = distance(index) - 1;
        int begins = nearer == 0 ? 0 : steps.distanceEnds[nearer - 1];
        int ends = steps.distanceEnds[nearer];
        int first = market.role(steps.facts[index + 1]);
        IntList others = new IntList();
        boolean byItems = towards == Towards.SUPPLIERS;
        int from = byItems ? market.bySupplier.start()[entity] : market.firstFact(entity);
        int end = byItems ? market.bySupplier.start()[entity + 1] : market.firstFact(entity + 1);
        for (int place = from; place < end; place++) {
            int fact = byItems ? market.bySupplier.items()[place] : place;
            int role = market.role(fact);
            if (role != first && !others.contains(role) && leadsHere(fact, begins, ends)) {
                others.add(role);
            }
        }
        return others.size() == 0
                ? new int[] {first}
                : IntStream.concat(
                                IntStream.of(first),
                                IntStream.of(others.toArray())
                                        .boxed()
                                        .sorted(Roles.order(market))
                                        .mapToInt(Integer::intValue))
                        .toArray();
    }

    /** Whether a step goes over a fact from one whose place is from {@code begins} up to {@code ends}. */
    private boolean leadsHere(int fact, int begins, int ends) {
        int before = place(other(fact));
        return before >= begins && before < ends && following.follows(market, fact) && market.holds(fact, terms);
    }

    private int other(int fact) {
        return towards == Towards.SUPPLIERS ? market.customer(fact) : market.supplier(fact);
    }

    /** Where an entity is among the steps. Not gathered while the search walks, since many who ask do not need it. */
    private int place(int entity) {
        if (places == null) {
            places = new int[market.entities()];
            Arrays.fill(places, NOT_REACHED);
            for (int place = 0; place < steps.entities.length; place++) {
                places[steps.entities[place]] = place;
            }
        }
        return places[entity];
    }

    /** One shortest chain of facts, from the one who relies to the one relied on. */
    public int[] chain(int index) {
        int[] chain = new int[distance(index)];
        int place = index + 1;
        for (int step = chain.length - 1; step >= 0; step--) {
            int fact = steps.facts[place];
            chain[towards == Towards.SUPPLIERS ? step : chain.length - 1 - step] = fact;
            place = place(other(fact));
        }
        return chain;
    }

    public Step get(int index) {
        return new Step(entity(index), distance(index), roles(index), chain(index), necessary(index));
    }

    List<Step> steps() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }
}

package interlock.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The minimal cut sets of an entity: what must be lost together for it to fall, where no smaller part would do. It falls
 * as {@link KnockOut} has it; the one asked about is no part of a set.
 *
 * <p>The importance of an event is that of Fussell and Vesely (1975) where all events are as likely to be lost, with a
 * chance of one in {@link #ODDS}: the share of the sets that it is a part of, a set counting ten times one of an event
 * more.
 */
public final class CutSets {

    /** The most events in a set that are looked for. */
    public static final int LARGEST = 3;

    /** So many sets are best told at once. */
    public static final int TOGETHER = CutCascade.TOGETHER;

    /** A convention, by which a set counts ten times one of an event more. */
    private static final int ODDS = 10;

    /**
     * One set.
     *
     * @param events what must be lost
     * @param round the round in which the entity then falls
     * @param role the role in which it has nobody left, by number
     * @param closed whether all that serve are known in each role that is lost on the way; else it falls as far as this
     *     data knows
     * @param facts the facts that are lost on the way, those of the entity itself first
     */
    public record CutSet(int[] events, int round, int role, boolean closed, int[] facts) {}

    private final Market market;
    private final Terms terms;
    private final FaultTree tree;
    private final BitSet members;
    private final List<int[]> sets;
    private final int complete;
    private final double searched;
    /** Of each node how much the sets weigh that it is in. */
    private final long[] weights;

    private final long whole;
    private final CutCascade cascade;

    private CutSets(Market market, Terms terms, FaultTree tree, CutSearch search) {
        this.market = market;
        this.terms = terms;
        this.tree = tree;
        members = tree.entities();
        cascade = new CutCascade(tree);
        sets = List.copyOf(search.found());
        complete = search.complete();
        searched = search.searched();
        weights = new long[tree.need().size()];
        long sum = 0;
        for (int[] set : sets) {
            long weight = weightOf(set.length);
            sum += weight;
            for (int node : set) {
                weights[node] += weight;
            }
        }
        whole = sum;
    }

    private static long weightOf(int events) {
        long weight = 1;
        for (int more = events; more < LARGEST; more++) {
            weight *= ODDS;
        }
        return weight;
    }

    /**
     * Every set of at most {@code most} events, or those that are found until it is enough.
     *
     * @param known what is known of the market
     * @param enough asked before each step of the search whether as much as was looked at so far is enough; once it says
     *     yes, {@link #complete} tells how far it came
     */
    public static CutSets of(
            KnownNecessities known,
            Terms terms,
            int entity,
            BasicEvents events,
            int most,
            LongPredicate enough,
            Checkpoint checkpoint) {
        FaultTree tree = FaultTree.of(known.market(), terms, entity, events);
        BitSet alone = alone(known, terms, entity, tree, events, checkpoint);
        CutSearch search =
                new CutSearch(tree.need(), alone, node -> tree.isEvent(node, events), new Effort(enough, checkpoint));
        search.run(most);
        return new CutSets(known.market(), terms, tree, search);
    }

    /**
     * The nodes that fell the top alone. A fact does where it is the only one in a role of the top, or of an entity that
     * does: then nothing need be removed to see it.
     */
    private static BitSet alone(
            KnownNecessities known,
            Terms terms,
            int entity,
            FaultTree tree,
            BasicEvents events,
            Checkpoint checkpoint) {
        if (events != BasicEvents.ENTITIES && events != BasicEvents.FACTS) {
            return Necessity.of(tree.need(), checkpoint);
        }
        BitSet alone = tree.nodes(known.of(terms, entity, checkpoint));
        if (events == BasicEvents.FACTS) {
            alone.or(tree.soleSuppliersOf(alone));
        }
        return alone;
    }

    public int size() {
        return sets.size();
    }

    /** How many of the sets that are found have so many events. */
    public long count(int events) {
        return sets.stream().filter(set -> set.length == events).count();
    }

    /** The events of a set, by the caller's numbers, in order; the smaller sets come first. */
    public int[] events(int place) {
        int[] set = sets.get(place);
        int[] events = new int[set.length];
        for (int one = 0; one < set.length; one++) {
            events[one] = tree.number(set[one]);
        }
        Arrays.sort(events);
        return events;
    }

    /** The importance of its events in sum, in a unit that has no name: of two sets the more important has more of it. */
    public long weight(int place) {
        long weight = 0;
        for (int node : sets.get(place)) {
            weight += weights[node];
        }
        return weight;
    }

    /** All sets of up to so many events are known; larger ones among those that are found may not be all. */
    public int complete() {
        return complete;
    }

    /** How much of the search for the size after {@link #complete} was done, from 0 to 1. */
    public double searched() {
        return searched;
    }

    /** From 0 to 1, among the sets that are found, of an event of one of them. */
    public double importance(int place, int event) {
        for (int node : sets.get(place)) {
            if (tree.number(node) == event) {
                return (double) weights[node] / whole;
            }
        }
        throw new IllegalArgumentException("The event is no part of the set");
    }

    /**
     * Some sets with how the entity falls by each, in the same order; for one thread at a time. So many as are {@link
     * #TOGETHER} take little longer than one. O(what falls until it does).
     */
    public List<CutSet> get(int... places) {
        List<CutSet> told = new ArrayList<>();
        for (int begin = 0; begin < places.length; begin += TOGETHER) {
            int[] some = Arrays.copyOfRange(places, begin, Math.min(begin + TOGETHER, places.length));
            cascade.run(Arrays.stream(some).mapToObj(sets::get).toList());
            for (int set = 0; set < some.length; set++) {
                told.add(told(some[set], set));
            }
        }
        return told;
    }

    private CutSet told(int place, int set) {
        int[] groups = cascade.lostGroups(set);
        return new CutSet(
                events(place),
                cascade.round(set),
                market.role(market.groupStart[groups[0]]),
                Arrays.stream(groups).allMatch(group -> market.closed(group, terms.day())),
                Arrays.stream(groups)
                        .flatMap(group -> Arrays.stream(market.holding(group, terms)))
                        .filter(fact -> members.get(market.supplier(fact)))
                        .toArray());
    }
}

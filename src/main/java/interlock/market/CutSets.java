package interlock.market;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The minimal cut sets of an entity: what must be lost together for it to fall, where no smaller part would do. It falls
 * as {@link KnockOut} has it; the one asked about is no part of a set.
 *
 * <p>The importance of an event is that of Fussell and Vesely (1975) where all events are as likely to be lost, with a
 * chance of {@link #CHANCE}: the share of the sets that it is a part of, a set counting ten times one of an event more.
 */
public final class CutSets {

    /** The most events in a set that are looked for. */
    public static final int LARGEST = 3;

    /** A convention, that a set counts ten times one of an event more. */
    public static final double CHANCE = 0.1;

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
    private final Map<Integer, Double> weights = new HashMap<>();
    private final double whole;
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
        double sum = 0;
        for (int[] set : sets) {
            double weight = Math.pow(CHANCE, set.length);
            sum += weight;
            for (int event : set) {
                weights.merge(tree.number(event), weight, Double::sum);
            }
        }
        whole = sum;
    }

    /**
     * Every set of at most {@code most} events, or those that are found until it is to stop.
     *
     * @param stop asked before each step of the search; once it says yes, {@link #complete} tells how far it came
     */
    public static CutSets of(
            Market market,
            Terms terms,
            int entity,
            BasicEvents events,
            int most,
            BooleanSupplier stop,
            Checkpoint checkpoint) {
        FaultTree tree = FaultTree.of(market, terms, entity, events);
        BitSet some = new BitSet();
        IntStream.range(0, tree.need().size())
                .filter(node -> tree.isEvent(node, events))
                .forEach(some::set);
        CutSearch search = new CutSearch(tree.need(), some, stop, checkpoint);
        search.run(most);
        return new CutSets(market, terms, tree, search);
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
        return Arrays.stream(sets.get(place)).map(tree::number).sorted().toArray();
    }

    /** All sets of up to so many events are known; larger ones among those that are found may not be all. */
    public int complete() {
        return complete;
    }

    /** How much of the search for the size after {@link #complete} was done, from 0 to 1. */
    public double searched() {
        return searched;
    }

    /** From 0 to 1, among the sets that are found. */
    public double importance(int event) {
        return whole == 0 ? 0 : weights.getOrDefault(event, 0.0) / whole;
    }

    /** A set with how the entity falls; for one thread at a time. O(what falls until it does). */
    public CutSet get(int place) {
        cascade.run(sets.get(place));
        int[] groups = cascade.lostGroups();
        return new CutSet(
                events(place),
                cascade.rounds(),
                market.role(market.groupStart[cascade.lostGroup()]),
                Arrays.stream(groups).allMatch(group -> market.closed(group, terms.day())),
                Arrays.stream(groups)
                        .flatMap(group -> Arrays.stream(market.holding(group, terms)))
                        .filter(fact -> members.get(market.supplier(fact)))
                        .toArray());
    }
}

package interlock.market;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What fell with the removed entities, which are not counted themselves; in order of rounds. */
public final class Cascade {

    /**
     * One that fell.
     *
     * @param round the round in which it fell, counted from 1
     * @param role the role in which it has nobody left, by number
     * @param lost the facts that were its suppliers in that role
     * @param closed whether all its suppliers in that role are known; where not, it falls 'as far as this data knows'
     */
    public record Fallen(int entity, int round, int role, int[] lost, boolean closed) {}

    private final Market market;
    private final Terms terms;
    private final int[] entities;
    private final int[] groups;
    private final int[] roundEnds;
    private final int removed;

    /**
     * @param groups the group in which each has nobody left
     * @param roundEnds where each round ends in both; in the first are the removed
     */
    Cascade(Market market, Terms terms, int[] entities, int[] groups, int[] roundEnds) {
        this.market = market;
        this.terms = terms;
        this.entities = entities;
        this.groups = groups;
        this.roundEnds = roundEnds;
        removed = roundEnds.length == 0 ? 0 : roundEnds[0];
    }

    public int size() {
        return entities.length - removed;
    }

    /** The number of rounds until nothing more fell. */
    int rounds() {
        return Math.max(0, roundEnds.length - 1);
    }

    /** All that are gone: the removed, then those that fell. */
    int[] everyone() {
        return entities;
    }

    /** The same, by number. */
    BitSet all() {
        BitSet all = new BitSet();
        for (int entity : entities) {
            all.set(entity);
        }
        return all;
    }

    /** The group in which each of them has nobody left; below 0 for the removed. */
    int[] lostGroups() {
        return groups;
    }

    public int entity(int place) {
        return entities[removed + place];
    }

    /** O(log rounds). */
    public int round(int place) {
        int end = Arrays.binarySearch(roundEnds, removed + place + 1);
        return end < 0 ? ~end : end;
    }

    /** Whether an entity fell. O(fallen). */
    boolean fells(int entity) {
        return IntStream.range(0, size()).anyMatch(place -> entity(place) == entity);
    }

    /** The role in which one has nobody left, by number. */
    public int role(int place) {
        return market.role(market.groupStart[group(place)]);
    }

    /** The facts that were its suppliers in that role. */
    public int[] lost(int place) {
        return market.holding(group(place), terms);
    }

    /** Whether all its suppliers in that role are known; where not, it falls 'as far as this data knows'. */
    public boolean closed(int place) {
        return market.closed(group(place), terms.day());
    }

    private int group(int place) {
        return groups[removed + place];
    }

    public Fallen get(int place) {
        return new Fallen(entity(place), round(place), role(place), lost(place), closed(place));
    }

    public List<Fallen> fallen() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }
}

package interlock.market;

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
    private final int removed;
    private final IntList entities;
    private final IntList rounds;
    private final IntList groups;

    /** @param removed so many come first in each list, and fell with nobody */
    Cascade(Market market, Terms terms, int removed, IntList entities, IntList rounds, IntList groups) {
        this.market = market;
        this.terms = terms;
        this.removed = removed;
        this.entities = entities;
        this.rounds = rounds;
        this.groups = groups;
    }

    public int size() {
        return entities.size() - removed;
    }

    /** The number of rounds until nothing more fell. */
    public int rounds() {
        return size() == 0 ? 0 : rounds.last();
    }

    public int entity(int place) {
        return entities.get(removed + place);
    }

    public int round(int place) {
        return rounds.get(removed + place);
    }

    /** Whether an entity fell. O(fallen). */
    public boolean fells(int entity) {
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
        return groups.get(removed + place);
    }

    public Fallen get(int place) {
        return new Fallen(entity(place), round(place), role(place), lost(place), closed(place));
    }

    public List<Fallen> fallen() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }
}

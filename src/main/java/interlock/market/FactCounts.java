package interlock.market;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * In how many facts each entity takes part, those with most first, and those with equally many by name; those with none are
 * left out. A fact between one and itself counts once. O(facts + entities · log).
 */
public final class FactCounts {

    private final int[] counts;
    private final int[] entities;

    private FactCounts(int[] counts, int[] entities) {
        this.counts = counts;
        this.entities = entities;
    }

    /**
     * Of the entities that are wanted.
     *
     * @param wanted by number
     */
    public static FactCounts of(Market market, Terms terms, IntPredicate wanted) {
        int[] counts = new int[market.entities()];
        for (int fact = 0; fact < market.facts(); fact++) {
            // What has no day is in no answer about a day.
            if (market.since(fact) != Fact.ALWAYS && market.holds(fact, terms)) {
                counts[market.customer(fact)]++;
                if (market.supplier(fact) != market.customer(fact)) {
                    counts[market.supplier(fact)]++;
                }
            }
        }
        long[] keys = new long[counts.length];
        int size = 0;
        for (int entity = 0; entity < counts.length; entity++) {
            if (counts[entity] > 0 && wanted.test(entity)) {
                keys[size++] = (long) (Integer.MAX_VALUE - counts[entity]) << Integer.SIZE | entity;
            }
        }
        Arrays.sort(keys, 0, size);
        int[] entities = new int[size];
        for (int place = 0; place < size; place++) {
            entities[place] = (int) keys[place];
        }
        return new FactCounts(counts, entities);
    }

    public int size() {
        return entities.length;
    }

    public int entity(int place) {
        return entities[place];
    }

    /** In how many facts the one at a place takes part. */
    public int facts(int place) {
        return counts[entities[place]];
    }
}

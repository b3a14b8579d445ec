package interlock.market;

import interlock.market.Dependencies.Following;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What several rely on alike, directly and through others, in the order of the steps to it from the one farthest away, then
 * by name. What each relies on is {@link Dependencies}; whoever is asked about is not part of the answer, since nobody
 * relies on himself here. O(entities) for each, and the order of those that all reach.
 */
public final class SharedDependencies {

    private static final int NONE = -1;

    private final List<Reached> reached;
    /** For each of those asked about, where the shared ones stand among what it reached. */
    private final int[][] places;

    private final int[] entities;
    private final int[] distances;

    private SharedDependencies(List<Reached> reached, int[][] places, int[] entities, int[] distances) {
        this.reached = reached;
        this.places = places;
        this.entities = entities;
        this.distances = distances;
    }

    /** @param starts those that rely, each once; where there are none, nothing is shared */
    public static SharedDependencies of(
            KnownNecessities known, Terms terms, int[] starts, int depth, Following following, Checkpoint checkpoint) {
        Market market = known.market();
        List<Reached> reached = new ArrayList<>();
        int[] farthest = new int[market.entities()];
        int[] times = new int[market.entities()];
        for (int start : starts) {
            checkpoint.pass();
            Reached one = Dependencies.of(known, terms, start, depth, following, checkpoint);
            for (int index = 0; index < one.size(); index++) {
                int entity = one.entity(index);
                times[entity]++;
                farthest[entity] = Math.max(farthest[entity], one.distance(index));
            }
            reached.add(one);
        }
        int[] entities = inOrder(market, starts.length, times, farthest);
        int[] distances = new int[entities.length];
        int[][] places = new int[starts.length][entities.length];
        int[] shared = new int[market.entities()];
        Arrays.fill(shared, NONE);
        for (int place = 0; place < entities.length; place++) {
            shared[entities[place]] = place;
            distances[place] = farthest[entities[place]];
        }
        for (int one = 0; one < starts.length; one++) {
            for (int index = 0; index < reached.get(one).size(); index++) {
                int place = shared[reached.get(one).entity(index)];
                if (place != NONE) {
                    places[one][place] = index;
                }
            }
        }
        return new SharedDependencies(reached, places, entities, distances);
    }

    /** Those that all reach, by the steps from the one farthest away, then by name. */
    private static int[] inOrder(Market market, int all, int[] times, int[] farthest) {
        long[] order = new long[times.length];
        int count = 0;
        for (int entity = 0; entity < times.length && all > 0; entity++) {
            if (times[entity] == all) {
                order[count++] = (long) farthest[entity] << Integer.SIZE | entity;
            }
        }
        Arrays.sort(order, 0, count);
        int[] entities = new int[count];
        for (int place = 0; place < count; place++) {
            entities[place] = (int) order[place];
        }
        return entities;
    }

    public int size() {
        return entities.length;
    }

    public int entity(int place) {
        return entities[place];
    }

    /** Steps from the one farthest away. */
    public int distance(int place) {
        return distances[place];
    }

    /** Steps from one of those asked about, by its place among them. */
    public int distance(int place, int of) {
        return reached.get(of).distance(places[of][place]);
    }

    /** Whether one of those asked about falls without it. */
    public boolean necessary(int place, int of) {
        return reached.get(of).necessary(places[of][place]);
    }

    /** One shortest chain of facts to it from one of those asked about. */
    public int[] chain(int place, int of) {
        return reached.get(of).chain(places[of][place]);
    }
}

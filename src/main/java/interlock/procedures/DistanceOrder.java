package interlock.procedures;

import interlock.market.Market;
import interlock.market.Reached;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Those that were reached by distance, and those of one distance by id, as people read them. Each distance is put in
 * order when it is come to, since who asks for the first thousand need not wait for the last of a hundred thousand.
 */
final class DistanceOrder {

    private final Market market;
    private final Reached reached;
    private final int[] places;
    private int ordered = 0;

    DistanceOrder(Market market, Reached reached) {
        this.market = market;
        this.reached = reached;
        places = new int[reached.size()];
    }

    /** The place of the one that stands here in this order. */
    int place(int here) {
        while (here >= ordered) {
            orderNextDistance();
        }
        return places[here];
    }

    private void orderNextDistance() {
        int end = ordered;
        while (end < places.length && reached.distance(end) == reached.distance(ordered)) {
            end++;
        }
        int[] byId = IntStream.range(ordered, end)
                .boxed()
                .sorted(Comparator.comparing(place -> market.id(reached.entity(place))))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(byId, 0, places, ordered, byId.length);
        ordered = end;
    }
}

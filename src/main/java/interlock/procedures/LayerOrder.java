package interlock.procedures;

import interlock.market.Market;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Entities by a layer, such as a distance, in which they lie already, and those of one layer by name, as people read them.
 * Each layer is put in order when it is come to, since who asks for the first thousand need not wait for the last of a
 * hundred thousand.
 */
final class LayerOrder {

    private final Market market;
    private final IntUnaryOperator entityAt;
    private final IntUnaryOperator layerAt;
    private final int[] places;
    private int ordered = 0;

    /** @param layerAt never falls from one place to the next */
    LayerOrder(Market market, int size, IntUnaryOperator entityAt, IntUnaryOperator layerAt) {
        this.market = market;
        this.entityAt = entityAt;
        this.layerAt = layerAt;
        places = new int[size];
    }

    /** The place of the one that stands here in this order. */
    int place(int here) {
        while (here >= ordered) {
            orderNextLayer();
        }
        return places[here];
    }

    private void orderNextLayer() {
        int end = ordered;
        int layer = layerAt.applyAsInt(ordered);
        while (end < places.length && layerAt.applyAsInt(end) == layer) {
            end++;
        }
        long[] byName = new long[end - ordered];
        for (int place = ordered; place < end; place++) {
            byName[place - ordered] = (long) entityAt.applyAsInt(place) << Integer.SIZE | place;
        }
        Arrays.sort(byName);
        for (int next = 0; next < byName.length; next++) {
            places[ordered + next] = (int) byName[next];
        }
        ordered = end;
    }
}

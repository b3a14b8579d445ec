package interlock.market;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The place of each entity among all in the order of their ids, worked out when it is first asked for. */
final class IdOrder {

    private final Ids ids;
    private int @Nullable [] ranks;

    IdOrder(Ids ids) {
        this.ids = ids;
    }

    int rank(int entity) {
        return ranks()[entity];
    }

    private synchronized int[] ranks() {
        int[] known = ranks;
        if (known == null) {
            int[] sorted = IntStream.range(0, ids.count())
                    .boxed()
                    .sorted(Comparator.comparing(ids::id))
                    .mapToInt(Integer::intValue)
                    .toArray();
            known = new int[sorted.length];
            for (int place = 0; place < sorted.length; place++) {
                known[sorted[place]] = place;
            }
            ranks = known;
        }
        return known;
    }
}

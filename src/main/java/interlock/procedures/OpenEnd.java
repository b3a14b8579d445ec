package interlock.procedures;

import interlock.market.Range;
import org.jspecify.annotations.Nullable;

/** Cypher has no number for an upper end that is not there: it is null. */
final class OpenEnd {

    private OpenEnd() {}

    static @Nullable Long orNull(long max) {
        return max == Range.OPEN ? null : (Long) max;
    }
}

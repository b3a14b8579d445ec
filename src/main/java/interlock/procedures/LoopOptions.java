package interlock.procedures;

import interlock.market.Market;
import interlock.market.Terms;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What every search for loops of payments is asked with.
 *
 * @param maxLength the most companies in a loop
 * @param limit the most loops
 * @param through a company in each loop, or empty for any
 */
record LoopOptions(Terms terms, int maxLength, int limit, OptionalInt through) {
    static final int LONGEST = 12;

    private static final int USUAL_LIMIT = 1_000;

    static LoopOptions read(String procedure, Map<String, Object> given, int usualLength, Market market) {
        return read(
                new Options(procedure, given, "asOf", "atLeast", "maxLength", "limit", "through"), usualLength, market);
    }

    static LoopOptions read(Options options, int usualLength, Market market) {
        int maxLength = options.integer("maxLength", usualLength, 2, LONGEST);
        int limit = options.integer("limit", USUAL_LIMIT, 1, Integer.MAX_VALUE);
        return new LoopOptions(options.terms(market), maxLength, limit, options.entity("through", market));
    }
}

package interlock.model;

import org.jspecify.annotations.Nullable;

/**
 * Facts in an order, whose ids are at hand: who wants nothing else of them, as a file of all rows does, need not read the
 * store.
 */
public interface FactsAtHand {
    int count();

    /** The number that the store gives the fact at a place. */
    long number(int place);

    /** The id that we give it; null where there is none. */
    @Nullable
    String id(int place);
}

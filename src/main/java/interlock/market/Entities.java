package interlock.market;

import interlock.model.FactType;

/**
 * What a market knows of its entities, by number.
 *
 * @param completeFor one bit for each {@link FactType} of which all facts are known
 * @param completeSince the first day from which they are known
 * @param completeAsOf the last day up to which they are known
 * @param handles the store's own numbers
 */
record Entities(Ids ids, byte[] kinds, int[] completeFor, int[] completeSince, int[] completeAsOf, long[] handles) {

    /** Whether all facts of these types are known on a day. */
    boolean isComplete(int entity, int types, int day) {
        return (completeFor[entity] & types) == types && day >= completeSince[entity] && day <= completeAsOf[entity];
    }

    int count() {
        return ids.count();
    }

    long bytes() {
        return ids.bytes() + (1L + 4 + 4 + 4 + 8) * count();
    }
}

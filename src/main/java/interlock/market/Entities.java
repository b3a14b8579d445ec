package interlock.market;

import interlock.model.FactType;

/**
 * What a market knows of its entities, by number.
 *
 * @param completeFor one bit for each {@link FactType} of which all facts are known
 * @param completeAsOf the last day up to which they are known
 * @param handles the store's own numbers
 */
record Entities(Ids ids, byte[] kinds, int[] completeFor, int[] completeAsOf, long[] handles) {

    int count() {
        return ids.count();
    }

    long bytes() {
        return ids.bytes() + (1L + 4 + 4 + 8) * count();
    }
}

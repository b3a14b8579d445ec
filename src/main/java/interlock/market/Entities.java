package interlock.market;

import interlock.model.FactType;

/**
 * What a market knows of its entities, by number.
 *
 * @param completeFor one bit for each {@link FactType} of which all facts are known
 * @param completeAsOf the last day up to which they are known
 */
record Entities(Ids ids, byte[] kinds, int[] completeFor, int[] completeAsOf) {

    int count() {
        return ids.count();
    }

    long bytes() {
        return ids.bytes() + (1L + 4 + 4) * count();
    }
}

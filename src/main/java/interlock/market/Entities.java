package interlock.market;

import java.util.Map;

/**
 * What a market knows of its entities, by number.
 *
 * @param completeFor one bit for each {@link FactType} of which all facts are known
 * @param completeAsOf the last day up to which they are known
 */
record Entities(String[] ids, Map<String, Integer> numbers, byte[] kinds, int[] completeFor, int[] completeAsOf) {

    int count() {
        return ids.length;
    }

    /** With the ids' characters and the map's entries, as a 64-bit JVM with compressed references lays them out. */
    long bytes() {
        long bytes = 0;
        for (String id : ids) {
            bytes += 24 + 16 + ((id.length() + 7) & ~7);
        }
        long perEntity = 4 + 1 + 4 + 4 + 16 + 16;
        return bytes + perEntity * ids.length;
    }
}

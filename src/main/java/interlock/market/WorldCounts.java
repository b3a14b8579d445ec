package interlock.market;

/**
 * Counts, for each of many bit positions, how often it was set: 64 counters to a word, stored as bit planes, so that
 * adding a word costs two steps on average whatever its bits (a carry-save counter).
 */
final class WorldCounts {

    private static final int PLANES = 31;

    private final int words;
    private final long[] planes;

    WorldCounts(int words) {
        this.words = words;
        planes = new long[PLANES * words];
    }

    void add(long[] bits, int from) {
        for (int word = 0; word < words; word++) {
            long carry = bits[from + word];
            for (int plane = word; carry != 0; plane += words) {
                long kept = planes[plane];
                planes[plane] = kept ^ carry;
                carry &= kept;
            }
        }
    }

    int[] toArray() {
        int[] counts = new int[words * Long.SIZE];
        for (int position = 0; position < counts.length; position++) {
            for (int plane = 0; plane < PLANES; plane++) {
                long bit = planes[plane * words + position / Long.SIZE] >>> position & 1;
                counts[position] |= (int) bit << plane;
            }
        }
        return counts;
    }
}

package interlock.answers;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A fingerprint of records in no order, since a store hands them over in an order of its own: the digests of all, added up
 * in four lanes that run over.
 */
final class RecordSum {
    private final long[] lanes = new long[4];
    private long count;

    /** O(length of the record). */
    void add(Map<String, Object> record) {
        ByteBuffer digest = ByteBuffer.wrap(Fingerprint.ofRecord(record));
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] += digest.getLong();
        }
        count++;
    }

    long count() {
        return count;
    }

    /** What it comes to. */
    List<Long> sum() {
        return LongStream.concat(LongStream.of(count), LongStream.of(lanes))
                .boxed()
                .toList();
    }
}

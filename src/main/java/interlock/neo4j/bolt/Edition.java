package interlock.neo4j.bolt;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What tells one state of a graph elsewhere from another.
 *
 * @param written how often we wrote
 * @param size of what there is
 * @param minute since others may have changed names alone
 */
record Edition(int written, List<Long> size, long minute) {
    static Edition now(int written, List<Long> size) {
        return new Edition(written, size, TimeUnit.NANOSECONDS.toMinutes(System.nanoTime()));
    }
}

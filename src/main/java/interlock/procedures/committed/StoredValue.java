package interlock.procedures.committed;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.impl.store.PropertyType;
import org.neo4j.kernel.impl.store.record.DynamicRecord;
import org.neo4j.kernel.impl.store.record.PropertyBlock;

/**
 * The value of a property as Neo4j's log has it. A list or a long text lies in records of its own, and gets others when it
 * is written again, so that their contents are compared and not their places.
 *
 * @param type the type as the store has it
 * @param inline the value, or where it lies
 * @param contents what lies there, in pieces; empty where the log does not tell
 */
record StoredValue(PropertyType type, long[] inline, List<byte[]> contents) {

    static StoredValue of(PropertyBlock block) {
        return new StoredValue(
                block.getType(),
                block.getValueBlocks().clone(),
                block.getValueRecords().stream().map(DynamicRecord::getData).toList());
    }

    /** Whether both are the same for sure; null where there is none. */
    static boolean areSame(@Nullable StoredValue one, @Nullable StoredValue other) {
        if (one == null || other == null || one.type != other.type) {
            return one == other;
        }
        return one.contents.isEmpty() || other.contents.isEmpty()
                ? Arrays.equals(one.inline, other.inline)
                : Arrays.deepEquals(one.contents.toArray(), other.contents.toArray());
    }
}

package interlock.procedures;

import java.util.HashMap;
import java.util.Map;
import org.neo4j.kernel.api.KernelTransaction;

/**
 * Says in the metadata of a transaction of how many rows a row tells, for a caller who counts those after the first few. A
 * column could not say it: it would stand in the answer.
 */
public final class RowsTogether {

    /** The key of a map from the number of a row, counted from 0 and as a text, to how many it stands for. */
    public static final String TIMES = "interlock.rowsTogether";

    /** The key of how many are left out of an answer as too many, of which each would have a row or more. */
    public static final String LEFT_OUT = "interlock.leftOut";

    private final KernelTransaction transaction;
    private final Map<String, Object> times = new HashMap<>();

    RowsTogether(KernelTransaction transaction) {
        this.transaction = transaction;
    }

    void set(long row, long many) {
        times.put(String.valueOf(row), many);
        put(TIMES, Map.copyOf(times));
    }

    void leaveOut(long many) {
        put(LEFT_OUT, many);
    }

    private void put(String key, Object value) {
        Map<String, Object> all = new HashMap<>(transaction.getMetaData());
        all.put(key, value);
        transaction.setMetaData(all);
    }
}

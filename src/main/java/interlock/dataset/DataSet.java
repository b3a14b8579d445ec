package interlock.dataset;

import java.util.List;

/**
 * A data set that was read and found without a fault.
 *
 * @param id the name of its folder
 */
public record DataSet(String id, List<Row> entities, List<Row> deals, List<Row> sources, List<Row> facts) {
    /** How many rows it has. */
    public long size() {
        return (long) entities.size() + deals.size() + sources.size() + facts.size();
    }
}

package interlock.dataset;

import java.util.List;

/**
 * A data set that was read and found without a fault.
 *
 * @param id the name of its folder
 * @param warnings what looks wrong all the same
 */
public record DataSet(
        String id, List<Row> entities, List<Row> deals, List<Row> sources, List<Row> facts, Warnings warnings) {
    /** One of which nothing looks wrong. */
    public DataSet(String id, List<Row> entities, List<Row> deals, List<Row> sources, List<Row> facts) {
        this(id, entities, deals, sources, facts, new Warnings());
    }

    /** How many rows it has. */
    public long size() {
        return (long) entities.size() + deals.size() + sources.size() + facts.size();
    }
}

package interlock.dataset;

import java.util.List;

/**
 * A data set that was read and found without a fault.
 *
 * @param id the name of its folder
 * @param warnings what looks wrong all the same
 * @param restated what it says of records of other data sets
 * @param blocks what became of the rows that each block of its mapping read; none where it has no mapping
 */
public record DataSet(
        String id,
        List<Row> entities,
        List<Row> deals,
        List<Row> sources,
        List<Row> facts,
        Warnings warnings,
        List<BlockReport> blocks,
        List<Restatement> restated) {
    /** The file beside it in which people answer which of its entities are one that is there. */
    public static final String SAME_FILE = "same.csv";

    /** One of which nothing looks wrong. */
    public DataSet(String id, List<Row> entities, List<Row> deals, List<Row> sources, List<Row> facts) {
        this(id, entities, deals, sources, facts, new Warnings(), List.of(), List.of());
    }

    /** The same, with what became of each block of its mapping. */
    public DataSet reported(List<BlockReport> reports) {
        return new DataSet(id, entities, deals, sources, facts, warnings, reports, restated);
    }

    /** The same, with what it says of records of others. */
    public DataSet restating(List<Restatement> others) {
        return new DataSet(id, entities, deals, sources, facts, warnings, blocks, others);
    }

    /** Its rows of one table. */
    public List<Row> rows(Table table) {
        return switch (table) {
            case ENTITIES -> entities;
            case DEALS -> deals;
            case SOURCES -> sources;
            case FACTS -> facts;
        };
    }

    /** How many rows it has. */
    public long size() {
        return (long) entities.size() + deals.size() + sources.size() + facts.size();
    }
}

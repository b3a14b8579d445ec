package interlock.dataset;

import interlock.dataset.check.DataSetReader;
import interlock.dataset.mapping.MappedDataSet;
import java.nio.file.Path;
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

    /**
     * Reads and checks a folder, through its {@code mapping.yaml} where it has one. It may lie in any file system, so in
     * a zip file too.
     *
     * @throws FaultyDataSet with every fault of every file
     */
    public static DataSet read(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return read(folder, name == null ? "data-set" : name.toString().replace("/", ""));
    }

    /** As {@link #read(Path)}, under an id that is not the folder's name. */
    public static DataSet read(Path folder, String id) {
        if (MappedDataSet.isIn(folder)) {
            return new MappedDataSet(folder, id).read();
        }
        Faults faults = new Faults();
        DataSet dataSet = new DataSetReader(folder, faults).read(id);
        if (!faults.isEmpty()) {
            throw new FaultyDataSet(id, faults.sorted());
        }
        return dataSet;
    }
}

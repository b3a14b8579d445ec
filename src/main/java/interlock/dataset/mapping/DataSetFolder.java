package interlock.dataset.mapping;

import interlock.dataset.Cancellation;
import interlock.dataset.DataSet;
import interlock.dataset.check.DataSetReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that holds a data set: our four CSV files, or files in other columns and the mapping that reads them. */
public final class DataSetFolder {
    private DataSetFolder() {}

    /**
     * Reads and checks a folder, through its {@code mapping.yaml} where it has one. It may lie in any file system, so in
     * a zip file too.
     *
     * @throws interlock.dataset.FaultyDataSet with every fault of every file
     */
    public static DataSet read(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return read(folder, name == null ? "data-set" : name.toString().replace("/", ""));
    }

    /** As {@link #read(Path)}, under an id that is not the folder's name. */
    public static DataSet read(Path folder, String id) {
        return read(folder, id, Cancellation.byTime());
    }

    /** As {@link #read(Path)}, until it is to end. */
    public static DataSet read(Path folder, String id, Cancellation cancellation) {
        return Files.exists(folder.resolve(Mapping.FILE))
                ? new MappedDataSet(folder, id, cancellation).read()
                : DataSetReader.read(folder, id, cancellation);
    }
}

package interlock.dataset.mapping;

import interlock.dataset.Cancellation;
import interlock.dataset.DataSet;
import interlock.dataset.Faults;
import interlock.dataset.check.DataSetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A data set that is read through its mapping: its rows are brought into our columns and checked there as any other, so
 * that nothing comes in by a mapping that would not come in without one.
 */
final class MappedDataSet {
    private final Path folder;
    private final String id;
    private final Cancellation cancellation;

    MappedDataSet(Path folder, String id, Cancellation cancellation) {
        this.folder = folder;
        this.id = id;
        this.cancellation = cancellation;
    }

    /** @throws interlock.dataset.FaultyDataSet with every fault of the mapping; else with every fault of the files */
    DataSet read() {
        Faults faults = new Faults();
        Mapping mapping = mapping(faults);
        faults.refuse(id);
        MappedRows rows = MappedRows.of(folder, mapping, faults, cancellation);
        faults.refuse(id);
        return DataSetReader.read(rows, id, mapping.daysAllowed(), cancellation);
    }

    private Mapping mapping(Faults faults) {
        try {
            return MappingFile.read(folder.resolve(Mapping.FILE), faults);
        } catch (IOException e) {
            throw new UncheckedIOException("The data set " + id + " cannot be read through its mapping", e);
        }
    }
}

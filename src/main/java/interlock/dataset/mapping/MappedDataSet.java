package interlock.dataset.mapping;

import interlock.dataset.Cancellation;
import interlock.dataset.DataSet;
import interlock.dataset.Faults;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Place;
import interlock.dataset.Restatement;
import interlock.dataset.check.DataSetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A data set that is read through its mapping: its rows are brought into our columns and checked there as any other, so
 * that nothing comes in by a mapping that would not come in without one.
 */
final class MappedDataSet {
    private final Path file;
    private final String id;
    private final Cancellation cancellation;

    /** @param file the mapping; its files lie beside it */
    MappedDataSet(Path file, String id, Cancellation cancellation) {
        this.file = file;
        this.id = id;
        this.cancellation = cancellation;
    }

    /** @throws interlock.dataset.FaultyDataSet with every fault of the mapping, of the files and of the rows made of them */
    DataSet read() {
        Faults faults = new Faults();
        Mapping mapping = mapping(faults);
        Path folder = file.resolveSibling("");
        MappedRows rows = MappedRows.of(folder, mapping, faults, cancellation);
        try {
            DataSet dataSet = DataSetReader.read(rows, id, faults, mapping.remedies(), cancellation);
            dataSet.warnings().addAll(rows.warnings());
            unread(folder, mapping)
                    .forEach(name -> dataSet.warnings()
                            .add(new Place(name, 0), null, "is not read", "", "no block of the mapping names it"));
            return dataSet.reported(rows.reports());
        } catch (FaultyDataSet e) {
            throw e.saying(SaidRows.of(folder, mapping, e.faults()));
        }
    }

    /** Files that look as if they belonged to it and are asked for nothing; notes and licences are texts. */
    private static List<String> unread(Path folder, Mapping mapping) {
        Set<String> read = new HashSet<>(List.of(Restatement.FILE, DataSet.SAME_FILE));
        mapping.blocks().forEach(block -> {
            read.addAll(block.files());
            Optional.ofNullable(block.join()).ifPresent(join -> read.add(join.file()));
        });
        return FilePattern.readable(folder).stream()
                .filter(name -> !read.contains(name) && !name.endsWith(".txt"))
                .toList();
    }

    private Mapping mapping(Faults faults) {
        try {
            return MappingFile.read(file, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("The data set " + id + " cannot be read through its mapping", e);
        }
    }
}

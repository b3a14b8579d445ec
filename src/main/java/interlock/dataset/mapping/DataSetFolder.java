package interlock.dataset.mapping;

import interlock.dataset.Cancellation;
import interlock.dataset.DataSet;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Table;
import interlock.dataset.check.DataSetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder that holds a data set: our four CSV files, or files in other columns and the mapping that reads them. */
public final class DataSetFolder {
    /** The problem of a file in columns of its own that no mapping names. */
    public static final String NO_MAPPING = "is in columns of its own";

    private static final List<String> MAPPINGS = List.of("mapping.yaml", "mapping.yml");

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
        List<Path> mappings = mappings(folder);
        Faults faults = new Faults();
        if (mappings.size() > 1) {
            faults.add(new Place(MAPPINGS.getLast(), 0), null, "stands beside " + MAPPINGS.getFirst(), "", "keep one");
        }
        if (mappings.isEmpty()) {
            tellForeignFiles(folder, faults);
        }
        faults.refuse(id);
        DataSet read = mappings.isEmpty()
                ? DataSetReader.read(folder, id, cancellation)
                : new MappedDataSet(mappings.getFirst(), id, cancellation).read();
        return RestatementFile.beside(folder, read);
    }

    /** Whatever their capitals. */
    private static List<Path> mappings(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return FilePattern.names(folder).stream()
                .filter(name -> MAPPINGS.contains(name.toLowerCase(Locale.ROOT)))
                .map(folder::resolve)
                .toList();
    }

    /** Files in columns of their own, and none of ours: what lacks is the mapping, and not each of our four files. */
    private static void tellForeignFiles(Path folder, Faults faults) {
        if (Stream.of(Table.values()).anyMatch(table -> Files.exists(folder.resolve(table.file())))) {
            return;
        }
        FilePattern.readable(folder)
                .forEach(name -> faults.add(
                        new Place(name, 0),
                        null,
                        NO_MAPPING,
                        "",
                        "it needs a mapping.yaml beside it, which the page of data sets makes by looking"));
    }

    /**
     * What the columns of the files of a folder seem to hold, where they are not ours.
     *
     * @throws interlock.dataset.FaultyDataSet where one of them cannot be read
     */
    public static List<ColumnLook> look(Path folder) {
        Set<String> own = Stream.of(Table.values()).map(Table::file).collect(Collectors.toSet());
        return FilePattern.readable(folder).stream()
                .filter(name -> !own.contains(name))
                .map(name -> ColumnLook.at(folder.resolve(name)))
                .toList();
    }
}

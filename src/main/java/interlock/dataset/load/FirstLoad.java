package interlock.dataset.load;

import interlock.answers.Graph;
import interlock.dataset.DataSet;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Progress;
import interlock.dataset.mapping.DataSetFolder;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Loads a data set into a graph that has none yet, so that a first start answers questions. */
public final class FirstLoad {
    private static final String BUNDLED = "/interlock/cypher/data/ai-market";

    private FirstLoad() {}

    /**
     * Loads {@code folder}, or the bundled data set where that is null, whole or not at all.
     *
     * @throws StartFailure where the folder is none, or with every fault of its files
     */
    public static void into(Graph graph, @Nullable Path folder) {
        DataSet dataSet = folder == null ? bundled() : read(folder);
        DataSetLoader.into(graph, dataSet, false, Progress.NONE);
    }

    private static DataSet read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StartFailure("INTERLOCK_DATA is '" + folder
                    + "', but must be a folder with entities.csv, deals.csv, sources.csv" + " and facts.csv");
        }
        try {
            return DataSetFolder.read(folder);
        } catch (FaultyDataSet e) {
            throw new StartFailure(e.getMessage(), e);
        }
    }

    /** The data set on the class path lies in a folder, or in our jar. */
    private static DataSet bundled() {
        URL url = FirstLoad.class.getResource(BUNDLED);
        if (url == null) {
            throw new IllegalStateException("The class path has no " + BUNDLED);
        }
        try {
            if (!(url.openConnection() instanceof JarURLConnection inJar)) {
                return DataSetFolder.read(Path.of(url.toURI()));
            }
            // By its path, not its address: of one address a process has one file system at a time.
            try (FileSystem jar =
                    FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
                return DataSetFolder.read(jar.getPath(BUNDLED));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The bundled data set cannot be read", e);
        }
    }
}

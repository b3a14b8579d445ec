package interlock.neo4j.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Resource;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.impl.transaction.log.files.LogFiles;

/**
 * Copies a store that is in use, while everybody reads and writes, as Neo4j's own online backup does: everything is
 * written down first, no further checkpoint is made while the files are copied, and the log of transactions is copied
 * after them. So the log has every change that a file may or may not have, and whoever opens the copy finds the store as
 * after a crash at the moment at which the log was copied: with all that was committed by then, and nothing by half.
 */
final class StoreBackup {
    private StoreBackup() {}

    /** How many bytes the files have that a backup would hold, before they are packed. */
    static long bytes(RunningStore running) throws IOException {
        long bytes = 0;
        try (ResourceIterator<Path> files = running.dependency(Database.class).listStoreFiles(true)) {
            while (files.hasNext()) {
                bytes += Files.size(files.next());
            }
        }
        return bytes;
    }

    /** @param out stays the caller's to close */
    static void write(RunningStore running, OutputStream out) throws IOException {
        Database database = running.dependency(Database.class);
        DatabaseLayout layout = database.getDatabaseLayout();
        StoreArchive.Writer archive = new StoreArchive.Writer(out);
        Resource noCheckpoint = database.getStoreCopyCheckPointMutex().storeCopy(() -> checkpoint(running));
        try {
            addStore(archive, database, layout);
            addLog(archive, running);
            archive.finish();
        } finally {
            noCheckpoint.close();
        }
    }

    private static void checkpoint(RunningStore running) throws IOException {
        running.dependency(CheckPointer.class).forceCheckPoint(new SimpleTriggerInfo("Backup"));
    }

    private static void addStore(StoreArchive.Writer archive, Database database, DatabaseLayout layout)
            throws IOException {
        try (ResourceIterator<Path> files = database.listStoreFiles(false)) {
            while (files.hasNext()) {
                Path file = files.next();
                archive.add(
                        StoreArchive.STORE + slashed(layout.databaseDirectory().relativize(file)),
                        file,
                        Long.MAX_VALUE);
            }
        }
    }

    /** Each as long as it is at one moment: what is written later belongs to no transaction of the backup. */
    private static void addLog(StoreArchive.Writer archive, RunningStore running) throws IOException {
        Map<Path, Long> sizes = new LinkedHashMap<>();
        LogFiles log = running.dependency(LogFiles.class);
        List<Path> files = new ArrayList<>(List.of(log.getLogFile().getMatchedFiles()));
        files.addAll(List.of(log.getCheckpointFile().getMatchedFiles()));
        for (Path file : files) {
            sizes.put(file, Files.size(file));
        }
        for (Map.Entry<Path, Long> file : sizes.entrySet()) {
            archive.add(StoreArchive.LOG + file.getKey().getFileName(), file.getKey(), file.getValue());
        }
    }

    private static String slashed(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }
}

package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import interlock.neo4j.StoreInUse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.kernel.recovery.Recovery;
import org.neo4j.memory.EmptyMemoryTracker;

/**
 * What Neo4j's consistency checker found in a store at rest.
 *
 * @param faults how many inconsistencies there are
 * @param report where they are written down; the checker's folder where there are none
 */
record StoreVerification(long faults, Path report) {

    boolean isWhole() {
        return faults == 0;
    }

    @Override
    public String toString() {
        return faults + (faults == 1 ? " inconsistency" : " inconsistencies") + " by Neo4j's checker, listed in "
                + report;
    }

    /**
     * Reads every record, index and chain of the market's database.
     *
     * @throws StoreInUse where another process has it open
     * @throws StartFailure in one line, where there is none, or it cannot be checked
     */
    static StoreVerification of(Path home) {
        DatabaseLayout layout = layout(home);
        if (Files.notExists(layout.databaseDirectory())) {
            throw new StartFailure("There is no store in " + home + "; name its folder in INTERLOCK_HOME");
        }
        try {
            return StoreLock.holding(home, () -> check(home, layout));
        } catch (IOException e) {
            throw new StartFailure("The store in " + home + " cannot be read: " + e, e);
        }
    }

    private static DatabaseLayout layout(Path home) {
        return Neo4jLayout.of(home).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    /** Whether the last stop was none in order, so that the files alone are not the whole store. */
    static boolean needsRecovery(Path home) {
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            return Files.exists(layout(home).databaseDirectory())
                    && Recovery.isRecoveryRequired(files, layout(home), Config.defaults(), EmptyMemoryTracker.INSTANCE);
        } catch (Exception e) {
            // Then the start says why.
            return true;
        }
    }

    private static StoreVerification check(Path home, DatabaseLayout layout) throws IOException {
        PrivateFolder.inside(home, "logs");
        try {
            ConsistencyCheckService.Result found = new ConsistencyCheckService(layout)
                    .with(Config.newBuilder()
                            .set(GraphDatabaseSettings.neo4j_home, home)
                            .build())
                    .with(OutputStream.nullOutputStream())
                    .with(home.resolve("logs"))
                    .runFullConsistencyCheck();
            long faults = found.summary().getTotalInconsistencyCount();
            return new StoreVerification(found.isSuccessful() ? 0 : Math.max(1, faults), found.reportFile());
        } catch (ConsistencyCheckIncompleteException e) {
            throw new StartFailure(
                    "The store in " + home + " cannot be checked to its end: " + cause(e).getMessage(), e);
        }
    }

    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }
}

package interlock.neo4j.embedded;

import interlock.neo4j.Size;
import interlock.neo4j.StartFailure;
import interlock.neo4j.StoreInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;

/** What is done to the store of a home that nobody has open. */
public final class StoreMaintenance {
    private static final String UNDER_WAY = "restore";
    private static final String DATA = "data";

    private StoreMaintenance() {}

    /**
     * Brings a backup into a home that has no store: whole, or not at all. It is unpacked beside, opened once (which
     * finishes its log of transactions and brings an older one to our schema) and checked by Neo4j's consistency checker;
     * then one rename puts it in place. The password is that of the home, or a new one.
     *
     * @return how much is in it
     * @throws StartFailure in one line, where the home has a store, or the file is no whole backup
     */
    public static Size restore(Path archive, Path home, EmbeddedNeo4j.Caps caps) {
        Path folder = PrivateFolder.at(home.toAbsolutePath().normalize());
        refuseStoreIn(folder);
        Path beside = folder.resolve(UNDER_WAY);
        try {
            FileUtils.deleteDirectory(beside);
            PrivateFolder.inside(folder, UNDER_WAY);
            PrivateFolder.inside(beside, DATA);
            DiskSpace.of(folder).demand(DiskSpace.RESERVE + Files.size(archive));
            DatabaseLayout layout = Neo4jLayout.of(beside).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            StoreArchive.unpack(archive, layout.databaseDirectory(), layout.getTransactionLogsDirectory())
                    .writeTo(beside);
            Size size = opened(beside, caps);
            refuseFaults(archive, StoreVerification.of(beside));
            refuseStoreIn(folder);
            StoreVersion.CURRENT.writeTo(folder);
            Files.move(beside.resolve(DATA), folder.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
            FileUtils.tryForceDirectory(folder);
            return size;
        } catch (NoSuchFileException e) {
            throw new StartFailure("There is no file '" + e.getFile() + "'", e);
        } catch (IOException e) {
            throw new StartFailure("'" + archive + "' cannot be restored: " + e, e);
        } finally {
            clear(folder);
        }
    }

    private static void refuseStoreIn(Path home) {
        if (Files.exists(home.resolve(DATA))) {
            throw new StartFailure("There is a store in " + home
                    + " already; nothing was restored. Name an empty folder in" + " INTERLOCK_HOME");
        }
    }

    private static void refuseFaults(Path archive, StoreVerification found) {
        if (!found.isWhole()) {
            throw new StartFailure("The store in '" + archive + "' has " + found + "; nothing was restored");
        }
    }

    private static Size opened(Path home, EmbeddedNeo4j.Caps caps) {
        try (EmbeddedDatabase database = new EmbeddedDatabase(EmbeddedNeo4j.start(home, 0, caps, List.of()))) {
            return database.size();
        }
    }

    /** What a restore left that did not end; it is not the store. */
    static void clear(Path home) {
        try {
            FileUtils.deleteDirectory(home.resolve(UNDER_WAY));
        } catch (IOException e) {
            throw new StartFailure(home.resolve(UNDER_WAY) + " cannot be taken away: " + e, e);
        }
    }

    /**
     * Has Neo4j's consistency checker read every record, index and chain. What it finds is kept in the home: no health says
     * 'up' over a store that is known to be damaged, until it was found whole.
     *
     * @return what was found, in a sentence
     * @throws StartFailure in one line, where it is damaged, or cannot be checked
     */
    public static String verify(Path home, EmbeddedNeo4j.Caps caps) {
        Path folder = home.toAbsolutePath().normalize();
        try {
            if (StoreVerification.needsRecovery(folder)) {
                opened(folder, caps);
            }
            StoreVerification found = StoreVerification.of(folder);
            DamageMark.write(folder, found);
            if (!found.isWhole()) {
                throw new StartFailure("The store in " + folder + " is damaged: " + found
                        + ". Restore a backup into another" + " home");
            }
            return "The store in " + folder + " is whole";
        } catch (StoreInUse e) {
            throw new StartFailure(
                    "The store in " + folder + " is in use, and is checked at rest only. Stop that Interlock, or make a"
                            + " backup beside it and restore that into another home, which checks it",
                    e);
        }
    }
}

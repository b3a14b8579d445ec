package interlock;

import interlock.command.ServedMarket;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Interlock that a command asks: the one that has this home open, else one of our own for as long as the command
 * takes, so that the answer is the same either way.
 *
 * @param own null where another one is asked
 */
record AskedMarket(ServedMarket market, @Nullable Interlock own) implements AutoCloseable {
    /** Where Neo4j locks its store. */
    private static final String LOCK = "data/databases/store_lock";

    /** @throws StartFailure in one line, where there is none and none can be started */
    static AskedMarket by(Map<String, String> environment) {
        Settings settings = Settings.from(environment);
        // Of a file that this process has locked no other channel may be closed: the system would take that as
        // unlocking.
        boolean served = settings.neo4jUri().isEmpty()
                && (PageAddress.isServedHere(settings.home())
                        || isLocked(settings.home().resolve(LOCK)));
        Interlock own = served ? null : alone(environment);
        return new AskedMarket(
                new ServedMarket(
                        own == null ? PageAddress.keptIn(settings.home()) : own.page(),
                        settings.access().anyToken()),
                own);
    }

    private static Interlock alone(Map<String, String> environment) {
        QuietLibraries.quieten();
        Map<String, String> alone = new HashMap<>(environment);
        alone.putAll(Map.of(
                "INTERLOCK_HOST", "127.0.0.1",
                "INTERLOCK_PORT", "0",
                "INTERLOCK_BOLT_PORT", "0",
                "INTERLOCK_ACCESS_LOG", "off",
                "INTERLOCK_EVENT_LOG", "off"));
        return Interlock.start(alone);
    }

    /** Looked at here, since Neo4j's own classes take longer to load than the answer takes to come. */
    private static boolean isLocked(Path file) {
        if (Files.notExists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException here) {
            return true;
        } catch (IOException e) {
            throw new StartFailure("The store of " + file + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}

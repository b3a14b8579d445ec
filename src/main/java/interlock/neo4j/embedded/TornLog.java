package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import interlock.neo4j.StoreInUse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.kernel.BinarySupportedKernelVersions;
import org.neo4j.kernel.impl.transaction.log.ReadableLogChannel;
import org.neo4j.kernel.impl.transaction.log.entry.LogEntry;
import org.neo4j.kernel.impl.transaction.log.entry.LogEntryCommit;
import org.neo4j.kernel.impl.transaction.log.entry.LogEntryTypeCodes;
import org.neo4j.kernel.impl.transaction.log.entry.VersionAwareLogEntryReader;
import org.neo4j.kernel.impl.transaction.log.files.LogFile;
import org.neo4j.kernel.impl.transaction.log.files.LogFilesBuilder;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.storageengine.api.StorageEngineFactory;

/**
 * A log of transactions whose end was never written whole, as a full disk leaves it. Neo4j does not open such a store,
 * since what it cannot read might as well be damage. Where nothing that was acknowledged comes after that place, the end
 * is cut off and set aside, and the rest is what Neo4j finds after any crash.
 *
 * <p>Neo4j would cut by itself where {@code internal.dbms.tx_log.fail_on_corrupted_log_files} is false, but then it cuts
 * wherever it cannot read, in the middle of what was committed too.
 *
 * @param file the last one of the log
 * @param transaction the last that can be read whole
 * @param end where that ends, in bytes
 * @param size of the file, in bytes
 */
record TornLog(Path file, long transaction, long end, long size) {
    private static final Logger LOG = System.getLogger(TornLog.class.getName());
    private static final String FOLDER = "set-aside";

    /** Version and kind of an entry and two numbers: so a transaction begins, and so it is committed. */
    private static final int HEAD_BYTES = 2 + 2 * Long.BYTES;

    /** The same, and a checksum. */
    private static final int COMMIT_BYTES = HEAD_BYTES + Integer.BYTES;

    private static final long LEAST_MILLIS =
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final long MOST_MILLIS =
            Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();
    private static final long MOST_TRANSACTIONS = 1L << 40;

    /**
     * Mends the logs of a home.
     *
     * @throws StoreInUse where another process has it open
     * @throws StartFailure where one is damaged before its end, and then nothing is changed
     */
    static void mend(Path home) {
        try {
            StoreLock.holding(home, () -> {
                for (String database : List.of(
                        GraphDatabaseSettings.DEFAULT_DATABASE_NAME, GraphDatabaseSettings.SYSTEM_DATABASE_NAME)) {
                    TornLog torn = find(home, database);
                    if (torn != null) {
                        torn.refuseDamage();
                        torn.cut(home.resolve(FOLDER));
                    }
                }
                return null;
            });
        } catch (IOException e) {
            throw new StartFailure("The log of transactions of the store in " + home + " cannot be put right: " + e, e);
        }
    }

    /** Reads the last file of the log as recovery does; null where it reads to the end. */
    static @Nullable TornLog find(Path home, String database) throws IOException {
        Path folder = Neo4jLayout.of(home).databaseLayout(database).getTransactionLogsDirectory();
        Config config = Config.defaults();
        StorageEngineFactory engine = StorageEngineFactory.selectStorageEngine(config);
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            if (!files.isDirectory(folder)) {
                return null;
            }
            LogFile log = LogFilesBuilder.logFilesBasedOnlyBuilder(folder, files)
                    .withStorageEngineFactory(engine)
                    .withConfig(config)
                    .build()
                    .getLogFile();
            if (log.getMatchedFiles().length == 0) {
                return null;
            }
            long version = log.getLogRangeInfo().highestVersion();
            var header = log.extractHeader(version);
            if (header == null) {
                return null;
            }
            Path file = log.getLogFileForVersion(version);
            var reader = new VersionAwareLogEntryReader(
                    engine.commandReaderFactory(),
                    new BinarySupportedKernelVersions(config),
                    EmptyMemoryTracker.INSTANCE);
            try (ReadableLogChannel channel = log.getReader(header.getStartPosition())) {
                return read(reader, channel, file);
            }
        }
    }

    /** What is cut short, or zero, is the usual end after a crash, and no failure. */
    private static @Nullable TornLog read(VersionAwareLogEntryReader reader, ReadableLogChannel channel, Path file)
            throws IOException {
        long transaction = 0;
        long end = channel.getCurrentLogPosition().getByteOffset();
        try {
            for (LogEntry entry = reader.readLogEntry(channel); entry != null; entry = reader.readLogEntry(channel)) {
                if (entry instanceof LogEntryCommit commit) {
                    transaction = commit.getTxId();
                    end = channel.getCurrentLogPosition().getByteOffset();
                }
            }
            return null;
        } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
            // What stands there is no entry: numbers in it may be anything, the length of an array too.
            LOG.log(Level.DEBUG, "The log cannot be read behind {0}: {1}", end, e);
            return new TornLog(file, transaction, end, Files.size(file));
        }
    }

    private void refuseDamage() throws IOException {
        if (isDamaged()) {
            throw new StartFailure("The log of transactions " + file + " is damaged behind byte " + end
                    + ", and transactions that were committed come after it; nothing was changed. Restore a backup into"
                    + " another home");
        }
    }

    /**
     * Whether commits come after that which must not be lost. What did not fit the disk, Neo4j may write once more behind a
     * part of it, and with it other transactions that failed: all of these began when nothing later than the last whole
     * one was committed, and there are several beginnings before the first commit. Behind damage comes the rest of a
     * transaction, or one that knows a later.
     */
    boolean isDamaged() throws IOException {
        int begun = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(MapMode.READ_ONLY, end, Math.min(size - end, Integer.MAX_VALUE))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at + COMMIT_BYTES <= bytes.limit(); at++) {
                long seen = seenAtStart(bytes, at);
                begun += seen > 0 ? 1 : 0;
                if (seen > transaction || committed(bytes, at) > transaction && begun < 2) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The last transaction that was committed when the one began that begins there; 0 where none does. */
    private static long seenAtStart(ByteBuffer bytes, int at) {
        if (at + HEAD_BYTES > bytes.limit() || bytes.get(at + 1) != LogEntryTypeCodes.TX_START) {
            return 0;
        }
        long seen = bytes.getLong(at + 2 + Long.BYTES);
        return isTime(bytes.getLong(at + 2)) && isTransaction(seen) ? seen : 0;
    }

    /** The transaction that is committed there, to the end of the log or to where another begins; 0 where none is. */
    private static long committed(ByteBuffer bytes, int at) {
        if (bytes.get(at + 1) != LogEntryTypeCodes.TX_COMMIT) {
            return 0;
        }
        long number = bytes.getLong(at + 2);
        int next = at + COMMIT_BYTES;
        boolean isWhole = next == bytes.limit() || seenAtStart(bytes, next) > 0;
        return isWhole && isTransaction(number) && isTime(bytes.getLong(at + 2 + Long.BYTES)) ? number : 0;
    }

    private static boolean isTransaction(long number) {
        return number > 0 && number < MOST_TRANSACTIONS;
    }

    private static boolean isTime(long millis) {
        return millis > LEAST_MILLIS && millis < MOST_MILLIS;
    }

    /** Only what is cut off is copied, since all before it stays: the disk has little room. It is written down first. */
    private void cut(Path aside) throws IOException {
        PrivateFolder.inside(aside.getParent(), FOLDER);
        Path copy = aside.resolve(
                file.getFileName() + "-" + Instant.now().toString().replace(':', '-') + "-from-byte-" + end);
        try (FileChannel from = FileChannel.open(file);
                FileChannel to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = end; at < size; ) {
                at += from.transferTo(at, size - at, to);
            }
            to.force(true);
        }
        FileUtils.tryForceDirectory(aside);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
        }
        LOG.log(
                Level.WARNING,
                "The log of transactions was not written to its end: its last {0} bytes, which were never acknowledged, are"
                        + " cut off and set aside as {1}",
                size - end,
                copy);
    }
}

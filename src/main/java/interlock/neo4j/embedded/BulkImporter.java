package interlock.neo4j.embedded;

import interlock.neo4j.BulkData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.IntConsumer;
import org.neo4j.batchimport.api.AdditionalInitialIds;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.configuration.Config;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.DatabaseCreationOptions;
import org.neo4j.kernel.impl.index.schema.DefaultIndexProvidersAccess;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.LogTailMetadataFactoryImpl;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;

/** Neo4j's own importer, the one behind {@code neo4j-admin database import full}: it writes store files, not transactions. */
final class BulkImporter {
    private BulkImporter() {}

    /**
     * Makes a database in the files of {@code layout}, which must be none yet. Constraints and indexes are for
     * later: the importer of Neo4j Community makes none.
     *
     * @param transactions how many the database has seen that this one replaces: readers wait until it has come as far
     * as they have seen it
     * @param config the settings of the Neo4j that will open it
     * @param percent is told how much is done
     */
    static void make(DatabaseLayout layout, Config config, long transactions, BulkData filling, IntConsumer percent)
            throws IOException {
        StorageEngineFactory engine = StorageEngineFactory.selectStorageEngine(config);
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
                JobScheduler jobs = JobSchedulerFactory.createInitialisedScheduler();
                PrintStream unseen = new PrintStream(OutputStream.nullOutputStream());
                BulkImporterInput input = new BulkImporterInput(filling)) {
            BatchImporter importer = engine.batchImporter(
                    layout,
                    files,
                    true,
                    PageCacheTracer.NULL,
                    new Indexed(),
                    NullLogService.getInstance(),
                    unseen,
                    false,
                    new After(transactions),
                    new LogTailMetadataFactoryImpl(files),
                    config,
                    new Told(percent),
                    jobs,
                    Collector.STRICT,
                    TransactionLogInitializer.getLogFilesInitializer(),
                    new IndexImporterFactoryImpl(),
                    EmptyMemoryTracker.INSTANCE,
                    CursorContextFactory.NULL_CONTEXT_FACTORY,
                    () -> new DefaultIndexProvidersAccess(
                            engine,
                            files,
                            config,
                            jobs,
                            NullLogService.getInstance(),
                            PageCacheTracer.NULL,
                            CursorContextFactory.NULL_CONTEXT_FACTORY),
                    0,
                    null,
                    DatabaseCreationOptions.EMPTY_CREATION_OPTIONS,
                    BatchImporter.HardwareValidation.NONE);
            try (importer) {
                importer.doImport(input);
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Neo4j's importer failed", e);
        }
    }

    /** With the two indexes that every database has, which would otherwise be made when it is opened. */
    private static final class Indexed implements Configuration {
        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }
    }

    /** The ids of a new database, but that its transactions are counted on. */
    private record After(long lastCommittedTransactionId) implements AdditionalInitialIds {
        private static final AdditionalInitialIds NEW = DefaultAdditionalIds.EMPTY;

        @Override
        public int lastCommittedTransactionChecksum() {
            return NEW.lastCommittedTransactionChecksum();
        }

        @Override
        public long lastCommittedTransactionLogVersion() {
            return NEW.lastCommittedTransactionLogVersion();
        }

        @Override
        public long lastCommittedTransactionLogByteOffset() {
            return NEW.lastCommittedTransactionLogByteOffset();
        }

        @Override
        public long checkpointLogVersion() {
            return NEW.checkpointLogVersion();
        }

        @Override
        public long lastAppendIndex() {
            return NEW.lastAppendIndex();
        }

        @Override
        public long lastCommittedTransactionAppendIndex() {
            return NEW.lastCommittedTransactionAppendIndex();
        }
    }

    private record Told(IntConsumer percent) implements Monitor {
        @Override
        public void percentageCompleted(int percentage) {
            percent.accept(percentage);
        }
    }
}

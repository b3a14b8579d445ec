package interlock.neo4j.embedded;

import interlock.neo4j.GraphFailure.DiskFull;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The free room on the disk of a folder. A disk that fills up stops Neo4j whole, its readers too, so whoever is about to
 * write much asks first.
 */
final class DiskSpace {
    private static final long MEGABYTE = 1024 * 1024;

    /** What recovery writes, and the first pages of an empty store. */
    static final long LEAST_TO_OPEN = 16 * MEGABYTE;

    /** What is left to Neo4j's checkpoints and logs beside a change. */
    static final long RESERVE = 32 * MEGABYTE;

    /** Of a node or fact with its constraint and its part of the log: of made-up markets 1.1 KB, the empty store included. */
    private static final long BYTES_A_ROW = 2 * 1024;

    private final Path folder;
    private final Probe probe;

    /** How many bytes are free. */
    interface Probe {
        long free(Path folder) throws IOException;
    }

    private DiskSpace(Path folder, Probe probe) {
        this.folder = folder;
        this.probe = probe;
    }

    static DiskSpace of(Path folder) {
        return new DiskSpace(folder, inUse -> Files.getFileStore(inUse).getUsableSpace());
    }

    /** As {@code probe} tells it. */
    static DiskSpace of(Path folder, Probe probe) {
        return new DiskSpace(folder, probe);
    }

    /** Whole megabytes, for people. */
    long megabytes() {
        return bytes() / MEGABYTE;
    }

    long bytes() {
        try {
            return probe.free(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The disk of " + folder + " does not tell its free space", e);
        }
    }

    boolean isEnoughToOpen() {
        return bytes() >= LEAST_TO_OPEN;
    }

    /** @throws StartFailure where the store cannot be opened for want of room */
    void demandEnoughToOpen() {
        if (!isEnoughToOpen()) {
            throw new StartFailure("The disk of " + folder + " has " + megabytes() + " MB free, but a start needs "
                    + LEAST_TO_OPEN / MEGABYTE + ": make room, or name another folder in INTERLOCK_HOME");
        }
    }

    /**
     * Before so many nodes and facts are written.
     *
     * @throws DiskFull where they may not fit
     */
    void demandFor(long rows) {
        demand(RESERVE + rows * BYTES_A_ROW);
    }

    /** @throws DiskFull where so many bytes are not free */
    void demand(long bytes) {
        long free = bytes();
        if (free < bytes) {
            throw new DiskFull(folder, free / MEGABYTE, (bytes + MEGABYTE - 1) / MEGABYTE);
        }
    }
}

package interlock.neo4j.embedded;

import interlock.neo4j.GraphFailure.StoreDown;
import interlock.neo4j.Neo4jErrors;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.api.exceptions.Status;

/** What Neo4j's exceptions inside the process mean. */
final class EmbeddedErrors {
    /** Those that a reader never meets because others write at the same time. */
    private static final Set<String> DAMAGE = Set.of(
            "StoreFailureException",
            "UnderlyingStorageException",
            "TreeInconsistencyException",
            "MetadataMismatchException",
            "ChecksumMismatchException",
            "CursorException");

    /** Where Neo4j reads its files: what has no code and arises there did not come from a statement. */
    private static final List<String> STORAGE = List.of(
            "org.neo4j.internal.recordstorage.",
            "org.neo4j.kernel.impl.store.",
            "org.neo4j.index.internal.",
            "org.neo4j.io.pagecache.");

    private EmbeddedErrors() {}

    /**
     * What is to be thrown in the place of {@code e}: that itself where it is not of Neo4j.
     *
     * @param limit the time that the failed work had
     */
    static RuntimeException of(RuntimeException e, Duration limit) {
        return switch (e) {
            case QueryExecutionException refused -> Neo4jErrors.of(refused.getStatusCode(), refused, null, limit);
            case Status.HasStatus known -> Neo4jErrors.of(known.status().code().serialize(), e, null, limit);
            case UncheckedIOException fault -> StoreDown.of(fault);
            default -> isDamage(e) ? StoreDown.of(e) : e;
        };
    }

    /** Whether Neo4j met files that are not as it wrote them, which it tells in many classes and by no code. */
    static boolean isDamage(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (DAMAGE.contains(cause.getClass().getSimpleName()) || isJavasOwnInStorage(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Such as an illegal argument, where a record has a number in it that no record has. */
    private static boolean isJavasOwnInStorage(Throwable cause) {
        StackTraceElement[] frames = cause.getStackTrace();
        return cause.getClass().getName().startsWith("java.lang.")
                && cause instanceof RuntimeException
                && frames.length > 0
                && STORAGE.stream().anyMatch(frames[0].getClassName()::startsWith);
    }
}

package interlock.neo4j;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The Neo4j that holds the market. There are two kinds, one reached over Bolt and one inside this process; which one it
 * is, is decided once, where the program is put together.
 *
 * <p>Every method throws {@link GraphFailure} where Neo4j refuses or does not answer.
 */
public interface Database extends AutoCloseable {
    /** Where it speaks Bolt, and its credentials. */
    Neo4jAddress address();

    /**
     * Does {@code work} with statements that cannot write.
     *
     * @param limit the longest that each statement may take
     */
    <T extends @Nullable Object> T read(Duration limit, Function<GraphReader, T> work);

    /**
     * Does {@code work} with statements that cannot write, in one transaction in which some changes are made before, and
     * which is never committed: nobody else sees them, and nothing of them is kept, however the work ends.
     *
     * @param limit the longest that changes and work together may take
     */
    <T extends @Nullable Object> T suppose(Duration limit, Supposition supposition, Function<GraphReader, T> work);

    /** Does {@code work} on nodes and facts by id, of which nothing is kept. */
    <T> T look(Duration limit, Function<DataSetStore, T> work);

    /** Does {@code work} in one transaction: all of it is kept, or nothing. */
    <T> T change(Duration limit, Function<DataSetStore, T> work);

    /**
     * What tells whether anything was written: equal to an earlier one where nothing was. Over Bolt what others write may
     * be seen a minute late, unless there is more or less than before.
     */
    Object edition();

    /**
     * What tells whether a name was changed: equal to an earlier one where no entity and no agreement has come, gone or become
     * another since. Empty where it cannot be known at once.
     */
    default Optional<Object> names() {
        return Optional.empty();
    }

    /**
     * What is committed, whoever did it: equal to an earlier one where nothing was committed since. Empty while a commit is
     * under way, and where it cannot be known at once, as over Bolt.
     */
    default Optional<Object> committed() {
        return Optional.empty();
    }

    /** Whether nothing is in it, and it can be filled at once by {@link #fill}. */
    boolean canBeFilled();

    /**
     * Fills it, constraints and indexes too, whole or not at all, and many times as fast as {@link #change}. Nobody gets
     * an answer meanwhile.
     *
     * @param percent is told how much is done
     * @throws IllegalStateException unless {@link #canBeFilled}
     */
    void fill(BulkData data, IntConsumer percent);

    /**
     * Sees to constraints and indexes, and waits until the indexes answer. It may be done again.
     *
     * @throws StartFailure where Neo4j does not take one of them
     */
    void applySchema();

    /**
     * Writes a backup of the whole store, while everybody reads and writes.
     *
     * @param out stays the caller's to close
     * @throws GraphFailure.Forbidden where the store is another machine's
     */
    void backup(OutputStream out) throws IOException;

    /** @throws GraphFailure.StoreDown where the store is known to be damaged, though it may answer */
    void seeThatItIsWhole();

    /** How much is in it. It may be the first thing that is asked of a cold Neo4j. */
    Size size();

    @Override
    void close();
}

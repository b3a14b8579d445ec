package interlock.world;

import interlock.neo4j.BulkData;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.Database;
import interlock.neo4j.GraphReader;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.Size;
import interlock.neo4j.Supposition;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A database that is read in a world. It cannot be written to, since what would be written is of no world. */
public final class WorldDatabase implements Database {
    private final Database real;
    private final Supposition supposition;

    /** @param real stays the caller's to close */
    public WorldDatabase(Database real, Supposition supposition) {
        this.real = real;
        this.supposition = supposition;
    }

    @Override
    public Neo4jAddress address() {
        return real.address();
    }

    @Override
    public <T extends @Nullable Object> T read(Duration limit, Function<GraphReader, T> work) {
        return real.suppose(limit, supposition, work);
    }

    @Override
    public <T extends @Nullable Object> T suppose(Duration limit, Supposition other, Function<GraphReader, T> work) {
        throw onlyRead();
    }

    @Override
    public <T> T look(Duration limit, Function<DataSetStore, T> work) {
        throw onlyRead();
    }

    @Override
    public <T> T change(Duration limit, Function<DataSetStore, T> work) {
        throw onlyRead();
    }

    @Override
    public Object edition() {
        return real.edition();
    }

    @Override
    public Optional<Object> committed() {
        return real.committed();
    }

    @Override
    public boolean canBeFilled() {
        return false;
    }

    @Override
    public void fill(BulkData data, IntConsumer percent) {
        throw onlyRead();
    }

    @Override
    public void applySchema() {
        throw onlyRead();
    }

    @Override
    public void backup(OutputStream out) {
        throw onlyRead();
    }

    @Override
    public void seeThatItIsWhole() {
        real.seeThatItIsWhole();
    }

    @Override
    public Size size() {
        return real.size();
    }

    @Override
    public void close() {}

    private static UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("A world is only read");
    }
}

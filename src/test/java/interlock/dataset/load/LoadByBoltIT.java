package interlock.dataset.load;

import interlock.fixtures.RunningProduct;
import interlock.neo4j.Database;
import interlock.neo4j.bolt.BoltDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** All of {@link LoadIT} by statements over Bolt. */
class LoadByBoltIT extends LoadIT {
    private static BoltDatabase bolt;

    @BeforeAll
    static void connect() {
        bolt = BoltDatabase.connect(RunningProduct.database().address());
    }

    @AfterAll
    static void close() {
        bolt.close();
    }

    @Override
    Database database() {
        return bolt;
    }
}

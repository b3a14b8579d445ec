package interlock.dataset.load;

import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RemoteProduct;
import interlock.neo4j.Database;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.neo4j.graphdb.GraphDatabaseService;

/** All of {@link LoadIT} by statements over Bolt, into a Neo4j that is not ours. */
@ChangesTheMarket
@ResourceLock(RemoteProduct.MARKET)
class LoadByBoltIT extends LoadIT {
    @Override
    Database database() {
        return RemoteProduct.database();
    }

    @Override
    GraphDatabaseService store() {
        return RemoteProduct.store();
    }
}

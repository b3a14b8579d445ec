package interlock.dataset.load;

import interlock.answers.Graph;
import interlock.fixtures.RunningProduct;

/** All of {@link LoadIT} by statements over Bolt. */
class LoadByBoltIT extends LoadIT {
    @Override
    Graph open() {
        return Graph.connect(
                RunningProduct.neo4j().address(), RunningProduct.graph().limits());
    }
}

package interlock.dataset.load;

import interlock.RunningProduct;
import interlock.answers.Graph;

/** All of {@link LoadIT} by statements over Bolt. */
class LoadByBoltIT extends LoadIT {
    @Override
    Graph open() {
        return Graph.connect(
                RunningProduct.neo4j().address(), RunningProduct.graph().limits());
    }
}

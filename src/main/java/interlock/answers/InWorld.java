package interlock.answers;

import interlock.question.World;
import interlock.world.Scenario;

/**
 * The world in which something is asked, and what it changes.
 *
 * @param tellsFallen whether some may have fallen in it, and this Neo4j can tell who
 */
record InWorld(World world, Scenario scenario, boolean tellsFallen) {

    /** Whether facts are supposed in it. */
    boolean isSupposing() {
        return scenario.supposed() > 0;
    }
}

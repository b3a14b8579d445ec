package interlock.procedures;

import interlock.market.Market;
import java.time.ZonedDateTime;

/**
 * A market read from the store.
 *
 * @param skipped relationships of the types of facts that are no readable fact: without a standing, or between nodes
 *     that are no entities
 * @param millis how long reading and laying out took
 */
record Projection(Market market, long skipped, long millis, ZonedDateTime builtAt) {}

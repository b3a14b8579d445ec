package interlock.procedures;

import interlock.market.FactIds;
import interlock.market.KnownNecessities;
import interlock.market.Market;
import java.time.ZonedDateTime;
import org.eclipse.collections.api.map.primitive.LongIntMap;
import org.eclipse.collections.api.set.primitive.LongSet;

/**
 * A market read from the store.
 *
 * @param numbers of the entities, by those that the store has for them; read by many at once, and never changed
 * @param necessities what was worked out in it of who cannot do without whom
 * @param ids of its facts, as far as they were asked for
 * @param skipped the store's numbers of relationships of the types of facts that are no readable fact: without a standing,
 *     or between nodes that are no entities
 * @param millis how long reading and laying out took
 */
record Projection(
        Market market,
        LongIntMap numbers,
        KnownNecessities necessities,
        FactIds ids,
        LongSet skipped,
        long millis,
        ZonedDateTime builtAt) {
    Projection(Market market, LongIntMap numbers, LongSet skipped, long millis, ZonedDateTime builtAt) {
        this(market, numbers, new KnownNecessities(market), new FactIds(market), skipped, millis, builtAt);
    }
}

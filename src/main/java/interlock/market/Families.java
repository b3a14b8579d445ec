package interlock.market;

import interlock.model.EntityKind;
import interlock.model.FactType;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Families of models and the clouds that they are on. A family is a model that is a part of no other; it is where any of
 * its versions is. Both obey the facts that count, those of parts too.
 *
 * @param holds whether a fact counts
 */
record Families(Market market, IntPredicate holds) {

    /** Every model that is a part of no other; whether anything else is known of it is not asked. O(models and their parts). */
    static BitSet of(Market market, IntPredicate holds) {
        BitSet families = new BitSet();
        IntStream.range(0, market.entities())
                .filter(entity -> market.kind(entity) == EntityKind.MODEL)
                .forEach(families::set);
        for (int fact : market.byWhole.items()) {
            if (holds.test(fact) && market.kind(market.supplier(fact)) == EntityKind.MODEL) {
                families.clear(market.customer(fact));
            }
        }
        return families;
    }

    /** Whether one is a model that is a part of no other. O(what it is a part of). */
    boolean isOne(int model) {
        return market.kind(model) == EntityKind.MODEL
                && wholes(market, model)
                        .noneMatch(fact -> holds.test(fact) && market.kind(market.supplier(fact)) == EntityKind.MODEL);
    }

    /** The facts that make one a part of others, whether or not they count. */
    static IntStream wholes(Market market, int part) {
        return IntStream.range(market.byPart.start()[part], market.byPart.start()[part + 1])
                .map(place -> market.byPart.items()[place]);
    }

    /** The clouds on which a model or a version of it is. */
    BitSet clouds(int model) {
        BitSet clouds = new BitSet();
        availability(model)
                .filter(fact -> market.type(fact) == FactType.AVAILABLE_ON)
                .forEach(fact -> clouds.set(market.supplier(fact)));
        return clouds;
    }

    /** The facts by which a model or a version of it is on any cloud, and those by which the versions are its own. */
    IntStream availability(int model) {
        BitSet seen = new BitSet();
        IntList members = new IntList();
        IntList facts = new IntList();
        seen.set(model);
        members.add(model);
        for (int member = 0; member < members.size(); member++) {
            int entity = members.get(member);
            for (int fact = market.firstFact(entity); fact < market.firstFact(entity + 1); fact++) {
                if (market.type(fact) == FactType.AVAILABLE_ON && holds.test(fact)) {
                    facts.add(fact);
                }
            }
            for (int place = market.byWhole.start()[entity];
                    place < market.byWhole.start()[entity + 1];
                    place++) {
                int fact = market.byWhole.items()[place];
                int part = market.customer(fact);
                if (holds.test(fact) && market.kind(part) == EntityKind.MODEL) {
                    facts.add(fact);
                    if (!seen.get(part)) {
                        seen.set(part);
                        members.add(part);
                    }
                }
            }
        }
        return IntStream.of(facts.toArray());
    }
}

package interlock.market;

import interlock.model.FactType;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Something that is so or not so, by the facts that count; and which may come to be so, or cease, as days go by. */
public sealed interface Statement {

    /** Whom it is about. */
    int subject();

    /**
     * Whether it is so by the facts that count; of who fails without whom, by those that would if nobody were gone, since who
     * has lost somebody needs another.
     */
    boolean isSo(Market market, IntPredicate holds);

    /** Every fact that may matter to it on some day. */
    IntStream facts(Market market);

    /** A family is on all of some clouds. */
    record OnAll(int subject, BitSet clouds) implements Statement {
        @Override
        public boolean isSo(Market market, IntPredicate holds) {
            BitSet missing = (BitSet) clouds.clone();
            missing.andNot(new Families(market, holds).clouds(subject));
            return missing.isEmpty() && new Families(market, holds).isOne(subject);
        }

        @Override
        public IntStream facts(Market market) {
            return IntStream.concat(
                    Families.wholes(market, subject),
                    new Families(market, fact -> true)
                            .availability(subject)
                            .filter(fact ->
                                    market.type(fact) == FactType.PART_OF || clouds.get(market.supplier(fact))));
        }
    }

    /** A family is the only one of some that is on all of some clouds. */
    record OnlyOnAll(int subject, BitSet clouds, BitSet models) implements Statement {
        @Override
        public boolean isSo(Market market, IntPredicate holds) {
            return new OnAll(subject, clouds).isSo(market, holds)
                    && models.stream()
                            .noneMatch(model -> model != subject && new OnAll(model, clouds).isSo(market, holds));
        }

        @Override
        public IntStream facts(Market market) {
            return models.stream()
                    .flatMap(model -> new OnAll(model, clouds).facts(market))
                    .distinct();
        }
    }

    /** A family is on one cloud and on no other. */
    record OnlyOn(int subject, int cloud) implements Statement {
        @Override
        public boolean isSo(Market market, IntPredicate holds) {
            Families families = new Families(market, holds);
            BitSet clouds = families.clouds(subject);
            return clouds.get(cloud) && clouds.cardinality() == 1 && families.isOne(subject);
        }

        @Override
        public IntStream facts(Market market) {
            return IntStream.concat(
                    Families.wholes(market, subject), new Families(market, fact -> true).availability(subject));
        }
    }

    /** One fails when another is gone. */
    record FailsWithout(int subject, int supplier) implements Statement {
        @Override
        public boolean isSo(Market market, IntPredicate holds) {
            EssentialSubgraph need = EssentialSubgraph.reachableFrom(market, holds, subject);
            IncrementalKnockOut without = new IncrementalKnockOut(need);
            remove(need, without, market.gone());
            if (without.hasFallen(0)) {
                return false;
            }
            BitSet one = new BitSet();
            one.set(supplier);
            remove(need, without, one);
            return without.hasFallen(0);
        }

        private static void remove(EssentialSubgraph need, IncrementalKnockOut without, BitSet some) {
            for (int entity = 0; entity < need.size(); entity++) {
                if (some.get(need.entities()[entity]) && !without.hasFallen(entity)) {
                    without.remove(entity);
                }
            }
        }

        @Override
        public IntStream facts(Market market) {
            return IntStream.of(EssentialSubgraph.reachableFrom(market, fact -> true, subject)
                            .entities())
                    .flatMap(entity -> IntStream.range(market.firstFact(entity), market.firstFact(entity + 1)))
                    .filter(fact -> market.facts.role[fact] != Roles.CAPITAL);
        }
    }

    /** One source alone serves another in a role. */
    record ServesAlone(int subject, int group, int source) implements Statement {
        public String roleName(Market market) {
            return market.roleName(market.role(market.groupStart[group]));
        }

        @Override
        public boolean isSo(Market market, IntPredicate holds) {
            int[] sources = Exclusivity.sources(market, holds, group, supplier -> true);
            return sources.length == 1 && sources[0] == source;
        }

        @Override
        public IntStream facts(Market market) {
            return Exclusivity.sourceFacts(market, group);
        }
    }
}

package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.model.Reliance.Role;
import interlock.model.Standing;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A world in which some are gone, against the real one in which they are removed. */
class GoneEntitiesPropertiesTest {

    /**
     * A market, and who is gone in its world.
     *
     * @param gone by number
     */
    record Case(int entities, int facts, long seed, Terms terms, int gone, int other) {
        Market real() {
            return GeneratedMarket.small(entities, facts, seed);
        }

        /** The same entities and facts, of which those of one are lost. */
        Market world() {
            Market real = real();
            MarketBuilder builder = new MarketBuilder(real.entities(), real.facts());
            for (int entity = 0; entity < real.entities(); entity++) {
                builder.entity(real.id(entity), real.kind(entity));
            }
            for (int fact = 0; fact < real.facts(); fact++) {
                boolean lost = real.from(fact) == gone || real.to(fact) == gone;
                Fact same = copy(real, fact);
                if (lost) {
                    builder.addLost(same);
                } else {
                    builder.add(same);
                }
            }
            builder.gone(gone);
            return builder.build();
        }

        private static Fact copy(Market market, int fact) {
            String what = market.type(fact).role() == Role.WHAT ? market.roleName(market.role(fact)) : "";
            return new Fact(
                    market.handle(fact),
                    market.type(fact),
                    market.from(fact),
                    market.to(fact),
                    what,
                    market.standing(fact),
                    market.since(fact),
                    market.until(fact),
                    market.exclusive(fact),
                    market.amount(fact),
                    market.share(fact),
                    "",
                    "");
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(10, 30),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.longs(),
                        Arbitraries.integers()
                                .between(GeneratedMarket.FIRST_DAY, GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS),
                        Arbitraries.of(Standing.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9))
                .as((entities, facts, seed, day, standing, gone, other) ->
                        new Case(entities, facts, seed, new Terms(day, standing), gone, other));
    }

    @Property(tries = 200)
    void theKnockOutOfNothingIsThatOfTheOneWhoIsGone(@ForAll("cases") Case one) {
        assertThat(rounds(KnockOut.of(one.world(), one.terms())))
                .isEqualTo(rounds(KnockOut.of(one.real(), one.terms(), one.gone())));
    }

    @Property(tries = 200)
    void theKnockOutOfAnotherIsThatOfBoth(@ForAll("cases") Case one) {
        assertThat(rounds(KnockOut.of(one.world(), one.terms(), one.other())))
                .isEqualTo(rounds(KnockOut.of(one.real(), one.terms(), one.gone(), one.other())));
    }

    @Property(tries = 100)
    void criticalPointsCountWhatFallsOnTop(@ForAll("cases") Case one) {
        Market world = one.world();
        int[] counts = CriticalPoints.counts(world, one.terms(), Checkpoint.NONE);
        Set<Integer> before = fallen(one.real(), one.terms(), one.gone());

        for (int entity = 0; entity < world.entities(); entity++) {
            Set<Integer> more = fallen(one.real(), one.terms(), one.gone(), entity);
            more.removeAll(before);
            more.remove(entity);
            assertThat(counts[entity]).isEqualTo(before.contains(entity) ? 0 : more.size());
        }
    }

    @Property(tries = 100)
    void whoStandsCannotDoWithoutThoseWhoseLossFellsItToo(@ForAll("cases") Case one) {
        Market world = one.world();
        Set<Integer> before = fallen(one.real(), one.terms(), one.gone());
        if (before.contains(one.other())) {
            return;
        }
        BitSet necessary = Necessity.of(world, one.terms(), one.other(), Checkpoint.NONE);

        for (int entity = 0; entity < world.entities(); entity++) {
            boolean fells = entity != one.other()
                    && fallen(one.real(), one.terms(), one.gone(), entity).contains(one.other());
            assertThat(necessary.get(entity)).isEqualTo(fells);
        }
    }

    @Property(tries = 100)
    void itsFactsDoNotHoldAndAllOthersDo(@ForAll("cases") Case one) {
        Market world = one.world();
        Set<Long> expected = new HashSet<>();
        Market real = one.real();
        for (int fact = 0; fact < real.facts(); fact++) {
            if (real.holds(fact, one.terms()) && real.from(fact) != one.gone() && real.to(fact) != one.gone()) {
                expected.add(real.handle(fact));
            }
        }

        Set<Long> holding = new HashSet<>();
        IntStream.range(0, world.facts())
                .filter(fact -> world.holds(fact, one.terms()))
                .forEach(fact -> holding.add(world.handle(fact)));
        assertThat(holding).isEqualTo(expected);
    }

    private static Map<Integer, Integer> rounds(Cascade cascade) {
        Map<Integer, Integer> rounds = new HashMap<>();
        for (int place = 0; place < cascade.size(); place++) {
            rounds.put(cascade.entity(place), cascade.round(place));
        }
        return rounds;
    }

    /** With the removed ones. */
    private static Set<Integer> fallen(Market market, Terms terms, int... removed) {
        Set<Integer> fallen =
                new HashSet<>(rounds(KnockOut.of(market, terms, removed)).keySet());
        fallen.addAll(List.of(IntStream.of(removed).boxed().toArray(Integer[]::new)));
        return fallen;
    }
}

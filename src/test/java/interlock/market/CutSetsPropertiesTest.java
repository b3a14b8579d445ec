package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.fixtures.SlowMarket;
import interlock.model.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Minimal cut sets against every set tried, on small made-up markets. */
class CutSetsPropertiesTest {

    private static final int COUNTRIES = 4;
    private static final int SOURCES = 7;

    /** Each entity has a country or none, and each fact one or two sources, or none that is known. */
    private static final BasicEvents COUNTRIES_AND_SOURCES = new BasicEvents() {
        @Override
        public int[] holdingUpFact(int fact) {
            return switch (fact % 4) {
                case 0 -> NOTHING;
                case 1 -> new int[] {COUNTRIES + fact % SOURCES};
                default -> new int[] {COUNTRIES + fact % SOURCES, COUNTRIES + fact / 2 % SOURCES};
            };
        }

        @Override
        public int[] holdingUpEntity(int entity) {
            return entity % 3 == 0 ? NOTHING : new int[] {entity % COUNTRIES};
        }
    };

    record Case(Market market, Terms terms, int top) {}

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(6, 14),
                        Arbitraries.integers().between(8, 60),
                        Arbitraries.longs(),
                        Arbitraries.of(Standing.RUMOURED, Standing.ANNOUNCED, Standing.COMMITTED),
                        Arbitraries.integers().between(0, 5))
                .as((entities, facts, seed, standing, top) -> new Case(
                        GeneratedMarket.small(entities, facts, seed),
                        new Terms(GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 2, standing),
                        top));
    }

    @Property(tries = 200)
    void ofEntitiesAreAllSetsThatFellItAndNoneThatIsLarger(@ForAll("cases") Case one) {
        List<Integer> others = IntStream.range(0, one.market().entities())
                .filter(entity -> entity != one.top())
                .boxed()
                .toList();
        assertThat(sets(found(one, BasicEvents.ENTITIES))).isEqualTo(minimal(one, BasicEvents.ENTITIES, others));
    }

    @Property(tries = 100)
    void ofFactsAreAllSetsThatFellItAndNoneThatIsLarger(@ForAll("cases") Case one) {
        List<Integer> facts = IntStream.range(0, one.market().reliances())
                .filter(fact -> one.market().holds(fact, one.terms()))
                .boxed()
                .toList();
        assertThat(sets(found(one, BasicEvents.FACTS))).isEqualTo(minimal(one, BasicEvents.FACTS, facts));
    }

    @Property(tries = 200)
    void ofCountriesAndSourcesAreAllSetsThatFellItAndNoneThatIsLarger(@ForAll("cases") Case one) {
        List<Integer> events = IntStream.range(0, COUNTRIES + SOURCES).boxed().toList();
        assertThat(sets(found(one, COUNTRIES_AND_SOURCES))).isEqualTo(minimal(one, COUNTRIES_AND_SOURCES, events));
    }

    @Property(tries = 200)
    void entitiesInASetOfOneAreThoseThatAreNecessary(@ForAll("cases") Case one) {
        Set<Integer> alone = sets(found(one, BasicEvents.ENTITIES)).stream()
                .filter(set -> set.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(alone)
                .isEqualTo(Necessity.of(one.market(), one.terms(), one.top(), Checkpoint.NONE).stream()
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    @Property(tries = 100)
    void theRoundOfASetIsThatOfItsKnockOut(@ForAll("cases") Case one) {
        CutSets found = found(one, BasicEvents.ENTITIES);
        for (CutSets.CutSet set : all(found)) {
            Set<Integer> removed = Arrays.stream(set.events()).boxed().collect(Collectors.toSet());
            Map<Integer, Integer> rounds = new SlowMarket(one.market(), one.terms()).knockOut(removed);

            assertThat(set.round()).isEqualTo(rounds.get(one.top()));
            assertThat(one.market().customer(set.facts()[0])).isEqualTo(one.top());
            assertThat(one.market().role(set.facts()[0])).isEqualTo(set.role());
            // Every fact on the way is lost: its supplier fell before its customer did.
            for (int fact : set.facts()) {
                assertThat(rounds.get(one.market().supplier(fact)))
                        .isLessThan(rounds.get(one.market().customer(fact)));
            }
        }
    }

    @Property(tries = 100)
    void theRoundOfASetIsThatInWhichItFallsWhereFactsAreLostAtOnce(@ForAll("cases") Case one) {
        for (BasicEvents events : List.of(BasicEvents.FACTS, COUNTRIES_AND_SOURCES)) {
            CutSets found = found(one, events);
            for (CutSets.CutSet set : all(found)) {
                Set<Integer> lost = Arrays.stream(set.events()).boxed().collect(Collectors.toSet());

                assertThat(set.round()).isEqualTo(round(one, events, lost));
                assertThat(one.market().customer(set.facts()[0])).isEqualTo(one.top());
                assertThat(one.market().role(set.facts()[0])).isEqualTo(set.role());
            }
        }
    }

    @Property(tries = 100)
    void aSearchThatIsStoppedTellsHowFarItCame(@ForAll("cases") Case one) {
        Set<Set<Integer>> all = sets(found(one, BasicEvents.ENTITIES));
        for (int steps : List.of(0, 1, 3, 10, 40)) {
            int[] left = {steps};
            CutSets some = CutSets.of(
                    new KnownNecessities(one.market()),
                    one.terms(),
                    one.top(),
                    BasicEvents.ENTITIES,
                    CutSets.LARGEST,
                    looks -> left[0]-- <= 0,
                    Checkpoint.NONE);
            Set<Set<Integer>> found = sets(some);

            assertThat(all).containsAll(found);
            assertThat(found)
                    .containsAll(all.stream()
                            .filter(set -> set.size() <= some.complete())
                            .toList());
            assertThat(some.searched()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 100)
    void importanceIsTheShareOfTheWeightOfSets(@ForAll("cases") Case one) {
        CutSets found = found(one, BasicEvents.ENTITIES);
        double whole = 0;
        double[] part = new double[one.market().entities()];
        for (Set<Integer> set : sets(found)) {
            double weight = 1 / Math.pow(10, set.size());
            whole += weight;
            for (int event : set) {
                part[event] += weight;
            }
        }
        for (int place = 0; place < found.size(); place++) {
            for (int event : found.events(place)) {
                assertThat(found.importance(place, event))
                        .isCloseTo(part[event] / whole, org.assertj.core.api.Assertions.within(1e-9));
            }
        }
    }

    @Property(tries = 100)
    void itIsSecureSinceTheFirstOfTheDaysOnWhichNoneIsNecessary(@ForAll("cases") Case one) {
        int day = one.terms().day();
        boolean secure =
                SingleFailures.isSecure(new KnownNecessities(one.market()), one.terms(), one.top(), Checkpoint.NONE);
        assertThat(secure).isEqualTo(isSecure(one, day));
        int first = GeneratedMarket.FIRST_DAY - 1;
        while (secure && day > first && isSecure(one, day)) {
            day--;
        }
        if (secure) {
            assertThat(since(one, looks -> true)).isEmpty();
            assertThat(Math.max(since(one, looks -> false).getAsInt(), first))
                    .isEqualTo(isSecure(one, day) ? first : day + 1);
        }
    }

    private static OptionalInt since(Case one, LongPredicate enough) {
        return SingleFailures.secureSince(
                new KnownNecessities(one.market()), one.terms(), one.top(), enough, Checkpoint.NONE);
    }

    private static boolean isSecure(Case one, int day) {
        SlowMarket slow = new SlowMarket(one.market(), one.terms().onDay(day));
        boolean relies = IntStream.range(0, one.market().reliances())
                .anyMatch(fact -> one.market().customer(fact) == one.top()
                        && one.market().type(fact).isEssential()
                        && one.market().holds(fact, one.terms().onDay(day)));
        return relies
                && IntStream.range(0, one.market().entities())
                        .filter(entity -> entity != one.top())
                        .noneMatch(entity -> slow.fells(entity, one.top()));
    }

    private static CutSets found(Case one, BasicEvents events) {
        CutSets found = CutSets.of(
                new KnownNecessities(one.market()),
                one.terms(),
                one.top(),
                events,
                CutSets.LARGEST,
                looks -> false,
                Checkpoint.NONE);
        assertThat(found.complete()).isEqualTo(CutSets.LARGEST);
        return found;
    }

    private static List<CutSets.CutSet> all(CutSets found) {
        return found.get(IntStream.range(0, found.size()).toArray());
    }

    /** No set is found twice. */
    private static Set<Set<Integer>> sets(CutSets found) {
        List<Set<Integer>> sets = IntStream.range(0, found.size())
                .mapToObj(place -> Arrays.stream(found.events(place)).boxed().collect(Collectors.toSet()))
                .toList();
        assertThat(sets).doesNotHaveDuplicates();
        return new HashSet<>(sets);
    }

    /** Every set is tried, the smaller first. */
    private static Set<Set<Integer>> minimal(Case one, BasicEvents events, List<Integer> all) {
        List<Set<Integer>> found = new ArrayList<>();
        for (int size = 1; size <= CutSets.LARGEST; size++) {
            for (Set<Integer> set : subsets(all, size)) {
                if (found.stream().noneMatch(set::containsAll) && falls(one, events, set)) {
                    found.add(set);
                }
            }
        }
        return new HashSet<>(found);
    }

    private static List<Set<Integer>> subsets(List<Integer> all, int size) {
        if (size == 0) {
            return List.of(Set.of());
        }
        List<Set<Integer>> subsets = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            for (Set<Integer> rest : subsets(all.subList(place + 1, all.size()), size - 1)) {
                Set<Integer> more = new TreeSet<>(rest);
                more.add(all.get(place));
                subsets.add(more);
            }
        }
        return subsets;
    }

    private static boolean falls(Case one, BasicEvents events, Set<Integer> lost) {
        return round(one, events, lost) > 0;
    }

    /**
     * Straight from the definition: all stand, and whoever cannot is taken out until nobody more is.
     *
     * @return the round in which the top is; 0 where it stands
     */
    private static int round(Case one, BasicEvents events, Set<Integer> lost) {
        Market market = one.market();
        boolean[] dead = new boolean[market.entities()];
        for (int entity = 0; entity < dead.length; entity++) {
            dead[entity] = entity != one.top() && isLost(events.holdingUpEntity(entity), lost);
        }
        for (int round = 1; ; round++) {
            boolean[] before = dead.clone();
            for (int entity = 0; entity < dead.length; entity++) {
                dead[entity] = before[entity] || lacksARole(one, events, lost, before, entity);
            }
            if (dead[one.top()] || Arrays.equals(dead, before)) {
                return dead[one.top()] ? round : 0;
            }
        }
    }

    private static boolean lacksARole(Case one, BasicEvents events, Set<Integer> lost, boolean[] dead, int entity) {
        Market market = one.market();
        Set<Integer> roles = new HashSet<>();
        Set<Integer> served = new HashSet<>();
        for (int fact = 0; fact < market.reliances(); fact++) {
            if (market.customer(fact) == entity && market.type(fact).isEssential() && market.holds(fact, one.terms())) {
                roles.add(market.role(fact));
                if (!dead[market.supplier(fact)] && !isLost(events.holdingUpFact(fact), lost)) {
                    served.add(market.role(fact));
                }
            }
        }
        return !served.equals(roles);
    }

    private static boolean isLost(int[] holdingUp, Set<Integer> lost) {
        return holdingUp.length > 0 && Arrays.stream(holdingUp).allMatch(lost::contains);
    }
}

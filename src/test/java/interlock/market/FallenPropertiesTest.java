package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.market.Dependencies.Following;
import interlock.model.Standing;
import java.util.BitSet;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** In a world without some entities, against the knock-out of those in the whole market: who has failed there fails no more. */
class FallenPropertiesTest {
    private static final int ENTITIES = 25;
    private static final int DAY = GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 2;
    private static final Terms TERMS = new Terms(DAY, Standing.RUMOURED);

    @Property(tries = 150)
    void areThoseWhoAreGoneAndWhomTheyFell(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 120) int facts,
            @ForAll @IntRange(min = 0, max = ENTITIES - 1) int gone) {
        Market market = GeneratedMarket.small(ENTITIES, facts, seed);

        assertThat(numbers(market.fallen(TERMS))).isEmpty();
        assertThat(numbers(without(market, gone).fallen(TERMS))).isEqualTo(failing(market, gone));
    }

    /** By removing each that could be necessary from the whole market, along with who is gone. */
    @Property(tries = 150)
    void needNobodyAndWhoStandsNeedsWhoseLossWouldFellIt(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 120) int facts,
            @ForAll @IntRange(min = 0, max = ENTITIES - 1) int gone) {
        Market market = GeneratedMarket.small(ENTITIES, facts, seed);
        Market world = without(market, gone);
        Set<Integer> fallen = failing(market, gone);

        for (int supplier = 0; supplier < ENTITIES; supplier++) {
            Set<Integer> felled = failing(market, gone, supplier);
            felled.removeAll(fallen);
            Reached dependents = dependents(world, supplier);
            for (int place = 0; place < dependents.size(); place++) {
                int customer = dependents.entity(place);
                assertThat(dependents.necessary(place))
                        .as(supplier + " to " + customer)
                        .isEqualTo(felled.contains(customer));
                assertThat(necessaryTo(world, customer, supplier))
                        .as(customer + " on " + supplier)
                        .isEqualTo(felled.contains(customer));
            }
        }
    }

    /** What the world has lost already is lost to nobody once more. */
    @Property(tries = 150)
    void areLostToNobodyAgain(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 120) int facts,
            @ForAll @IntRange(min = 0, max = ENTITIES - 1) int gone,
            @ForAll @IntRange(min = 0, max = ENTITIES - 1) int removed) {
        Market market = GeneratedMarket.small(ENTITIES, facts, seed);
        Market world = without(market, gone);
        Set<Integer> fallen = failing(market, gone);
        Set<Integer> now = failing(market, gone, removed);

        for (Weakened.Role role : Weakened.without(world, TERMS, removed)) {
            assertThat(now).doesNotContain(role.customer());
            assertThat(IntStream.of(role.lost())).allMatch(lost -> now.contains(lost) && !fallen.contains(lost));
            assertThat(IntStream.of(role.left())).noneMatch(now::contains);
        }
        for (MoneyAtRisk.Loss loss : MoneyAtRisk.of(world, TERMS, removed).losses()) {
            assertThat(fallen).doesNotContain(loss.payee());
            assertThat(IntStream.of(loss.facts()))
                    .allMatch(fact -> !fallen.contains(world.from(fact)) && !fallen.contains(world.to(fact)));
        }
    }

    /** What fails without whom, on two days, against the removal of both from the whole market. */
    @Property(tries = 150)
    void areNotToldToHaveComeFreeOfTheirSuppliers(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 120) int facts,
            @ForAll @IntRange(min = 0, max = ENTITIES - 1) int gone) {
        Market market = GeneratedMarket.small(ENTITIES, facts, seed);
        Market world = without(market, gone);
        Terms before = TERMS.onDay(DAY - 400);
        BitSet none = new BitSet();

        for (Changes.Flip flip : Changes.between(world, before, TERMS, none, none, Checkpoint.NONE)) {
            if (flip.known() && flip.statement() instanceof Statement.FailsWithout fails) {
                assertThat(failing(market, before, gone)).doesNotContain(fails.subject());
                assertThat(failing(market, TERMS, gone)).doesNotContain(fails.subject());
                assertThat(failing(market, before, gone, fails.supplier()).contains(fails.subject()))
                        .isEqualTo(!flip.now());
                assertThat(failing(market, TERMS, gone, fails.supplier()).contains(fails.subject()))
                        .isEqualTo(flip.now());
            }
        }
        for (Diversification.Escape escape :
                Diversification.between(world, before, TERMS, OptionalInt.empty(), Checkpoint.NONE)) {
            assertThat(failing(market, TERMS, gone, escape.oldSupplier())).doesNotContain(escape.buyer());
            assertThat(failing(market, before, gone)).doesNotContain(escape.buyer());
        }
    }

    /** Some events of a day undone, and one more gone than are gone: as it is by the facts that hold then. */
    @Property(tries = 300)
    void failOrStandWithSomeEventsUndoneAsByTheFactsThatHoldThen(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 120) int facts,
            @ForAll @IntRange(min = 0, max = ENTITIES - 1) int gone) {
        Random random = new Random(seed);
        Market market = GeneratedMarket.small(ENTITIES, facts, seed);
        Market world = random.nextBoolean() ? market : without(market, gone);
        Terms on = TERMS.onDay(world.since(random.nextInt(world.facts())));
        Terms before = on.onDay(on.day() - 1);
        int subject = random.nextInt(ENTITIES);
        int[] events = new Statement.FailsWithout(subject, subject)
                .facts(world)
                .filter(fact -> world.held(fact, on) != world.held(fact, before))
                .toArray();
        RelianceOnADay reliance = new RelianceOnADay(world, on, subject, events);
        for (int tries = 0; tries < 5; tries++) {
            BitSet undone = new BitSet();
            BitSet undoneFacts = new BitSet();
            for (int event = 0; event < events.length; event++) {
                if (random.nextBoolean()) {
                    undone.set(event);
                    undoneFacts.set(events[event]);
                }
            }
            for (int supplier = 0; supplier < ENTITIES; supplier++) {
                assertThat(reliance.failsWithout(supplier, undone))
                        .isEqualTo(new Statement.FailsWithout(subject, supplier)
                                .isSo(world, fact -> world.held(fact, undoneFacts.get(fact) ? before : on)));
            }
        }
    }

    private static Market without(Market market, int gone) {
        return LessFacts.of(
                market,
                handle -> false,
                handle -> IntStream.range(0, market.facts())
                        .filter(fact -> market.handle(fact) == handle)
                        .anyMatch(fact -> market.from(fact) == gone || market.to(fact) == gone),
                Set.of(market.id(gone)));
    }

    private static Set<Integer> failing(Market market, int... removed) {
        return failing(market, TERMS, removed);
    }

    private static Set<Integer> failing(Market market, Terms terms, int... removed) {
        Set<Integer> failing = KnockOut.of(market, terms, removed).fallen().stream()
                .map(Cascade.Fallen::entity)
                .collect(Collectors.toCollection(HashSet::new));
        IntStream.of(removed).forEach(failing::add);
        return failing;
    }

    private static Reached dependents(Market world, int supplier) {
        return Dependencies.dependentsOf(world, TERMS, supplier, Dependencies.ANY_DEPTH, Following.ALL_ROLES);
    }

    private static boolean necessaryTo(Market world, int customer, int supplier) {
        Reached needed = Dependencies.of(world, TERMS, customer, Dependencies.ANY_DEPTH, Following.ALL_ROLES);
        return IntStream.range(0, needed.size())
                .anyMatch(place -> needed.entity(place) == supplier && needed.necessary(place));
    }

    private static Set<Integer> numbers(BitSet entities) {
        return entities.stream().boxed().collect(Collectors.toCollection(HashSet::new));
    }
}

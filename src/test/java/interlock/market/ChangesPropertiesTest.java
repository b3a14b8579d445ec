package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.fixtures.SlowMarket;
import interlock.market.Changes.Flip;
import interlock.market.Stretch.Days;
import interlock.model.EntityKind;
import interlock.model.Standing;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Flips and stretches against an evaluation day by day, on small made-up markets. */
class ChangesPropertiesTest {

    record Case(Market market, Terms first, Terms second) {}

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(10, 24),
                        Arbitraries.integers().between(10, 110),
                        Arbitraries.longs(),
                        Arbitraries.integers()
                                .between(
                                        GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 2,
                                        GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS),
                        Arbitraries.integers().between(1, 150),
                        Arbitraries.of(Standing.class))
                .as((entities, facts, seed, day, span, standing) -> new Case(
                        GeneratedMarket.small(entities, facts, seed),
                        new Terms(day - span, standing),
                        new Terms(day, standing)));
    }

    @Property(tries = 60)
    void whoFailsWithoutWhomFlipsOnTheDayThatADayByDayWalkFinds(@ForAll("cases") Case one) {
        Set<List<Object>> expected = new HashSet<>();
        for (int subject = 0; subject < one.market().entities(); subject++) {
            for (int supplier = 0; supplier < one.market().entities(); supplier++) {
                int buyer = subject;
                int removed = supplier;
                if (buyer != removed) {
                    addFlip(
                            expected,
                            one,
                            day -> new SlowMarket(one.market(), one.second().onDay(day)).fells(removed, buyer),
                            subject,
                            supplier);
                }
            }
        }

        assertThat(flips(one, Statement.FailsWithout.class, fails -> List.of(fails.subject(), fails.supplier())))
                .isEqualTo(expected);
    }

    @Property(tries = 100)
    void whoIsWhereFlipsOnTheDayThatADayByDayWalkFinds(@ForAll("cases") Case one) {
        Set<List<Object>> only = new HashSet<>();
        Set<List<Object>> all = new HashSet<>();
        Set<List<Object>> onlyOnAll = new HashSet<>();
        BitSet clouds = kind(one.market(), EntityKind.CLOUD);
        int[] models = kind(one.market(), EntityKind.MODEL).stream().toArray();
        for (int model : models) {
            addFlip(all, one, day -> onAll(one, day, model, clouds), model);
            addFlip(
                    onlyOnAll,
                    one,
                    day -> onAll(one, day, model, clouds)
                            && IntStream.of(models)
                                    .noneMatch(other -> other != model && onAll(one, day, other, clouds)),
                    model);
            for (int cloud : clouds.stream().toArray()) {
                addFlip(
                        only,
                        one,
                        day -> {
                            SlowMarket slow =
                                    new SlowMarket(one.market(), one.second().onDay(day));
                            return slow.isFamily(model) && slow.clouds(model).equals(Set.of(cloud));
                        },
                        model,
                        cloud);
            }
        }

        assertThat(flips(one, Statement.OnlyOn.class, on -> List.of(on.subject(), on.cloud())))
                .isEqualTo(only);
        assertThat(flips(one, Statement.OnAll.class, on -> List.of(on.subject())))
                .isEqualTo(all);
        assertThat(flips(one, Statement.OnlyOnAll.class, on -> List.of(on.subject())))
                .isEqualTo(onlyOnAll);
    }

    @Property(tries = 100)
    void whoServesAloneFlipsOnTheDayThatADayByDayWalkFinds(@ForAll("cases") Case one) {
        Set<List<Object>> expected = new HashSet<>();
        for (int customer = 0; customer < one.market().entities(); customer++) {
            int served = customer;
            var before = new SlowMarket(one.market(), one.first()).sources(served);
            var after = new SlowMarket(one.market(), one.second()).sources(served);
            Set<Integer> roles = new HashSet<>(before.keySet());
            roles.retainAll(after.keySet());
            for (int role : roles) {
                Set<Integer> named = new HashSet<>(before.get(role));
                named.addAll(after.get(role));
                for (int source : named) {
                    addFlip(
                            expected,
                            one,
                            day -> Set.of(source)
                                    .equals(new SlowMarket(
                                                    one.market(), one.second().onDay(day))
                                            .sources(served)
                                            .get(role)),
                            served,
                            role,
                            source);
                }
            }
        }

        assertThat(flips(
                        one,
                        Statement.ServesAlone.class,
                        alone -> List.of(
                                alone.subject(),
                                one.market().role(one.market().groupStart[alone.group()]),
                                alone.source())))
                .isEqualTo(expected);
    }

    @Property(tries = 100)
    void whatIsCalledTheCauseBeganOrEndedOnTheDay(@ForAll("cases") Case one) {
        assertThat(changes(one))
                .allSatisfy(flip -> assertThat(IntStream.of(flip.cause()).boxed())
                        .isNotEmpty()
                        .allSatisfy(fact -> assertThat(new int[] {
                                    one.market().since(fact), one.market().until(fact)
                                })
                                .contains(flip.day())));
    }

    @Property(tries = 200)
    void whoFailsIsToldOfAllAtOnceAsOfOneAfterTheOther(@ForAll("cases") Case one) {
        Changes changes = new Changes(one.market(), one.first(), one.second(), Checkpoint.NONE);
        int[] everybody = IntStream.range(0, one.market().entities()).toArray();

        assertThat(changes.failures(everybody))
                .usingRecursiveComparison()
                .isEqualTo(changes.failuresOneByOne(everybody));
    }

    /** Of the events of the day, those in a least set without which it had stayed as it was. */
    @Property(tries = 60)
    void theCauseOfAFailureIsWhatTryingEverySetOfEventsFinds(@ForAll("cases") Case one) {
        Market market = one.market();
        for (Flip flip : changes(one)) {
            if (flip.statement() instanceof Statement.FailsWithout fails) {
                Terms on = one.second().onDay(flip.day());
                Terms before = on.onDay(flip.day() - 1);
                int[] events = flip.statement()
                        .facts(market)
                        .filter(fact -> market.holds(fact, on) != market.holds(fact, before))
                        .toArray();
                if (events.length <= 6) {
                    assertThat(flip.cause())
                            .containsExactlyInAnyOrder(inLeastSets(
                                    events,
                                    undone -> new SlowMarket(
                                                            market,
                                                            on,
                                                            fact -> market.holds(
                                                                    fact, undone.contains(fact) ? before : on))
                                                    .fells(fails.supplier(), fails.subject())
                                            != flip.now()));
                }
            }
        }
    }

    private static int[] inLeastSets(int[] events, Predicate<Set<Integer>> will) {
        List<Set<Integer>> sets = IntStream.range(1, 1 << events.length)
                .mapToObj(mask -> IntStream.range(0, events.length)
                        .filter(place -> (mask >> place & 1) == 1)
                        .mapToObj(place -> events[place])
                        .collect(Collectors.toSet()))
                .filter(will)
                .toList();
        return sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other)))
                .flatMap(Set::stream)
                .distinct()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    @Property(tries = 200)
    void whoGainedAnAlternativeInAFewDaysIsToldOfAllSuppliersTogether(@ForAll("cases") Case one) {
        Terms earlier = one.second().onDay(one.second().day() - 12);
        Diversification.Found together =
                Diversification.between(one.market(), earlier, one.second(), OptionalInt.empty(), -1, Checkpoint.NONE);

        assertThat(together.leftOut()).isZero();
        assertThat(together.escapes())
                .usingRecursiveComparison()
                .isEqualTo(Diversification.between(
                        one.market(), earlier, one.second(), OptionalInt.empty(), Checkpoint.NONE));
    }

    @Property(tries = 300)
    void aStretchBeginsWhereADayByDayWalkBackFindsAGap(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 400) Integer> with,
            @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 400) Integer> without,
            @ForAll @IntRange(min = 0, max = 30) int day) {
        List<Days> some = with.stream().map(ChangesPropertiesTest::days).toList();
        List<Days> others = without.stream().map(ChangesPropertiesTest::days).toList();
        IntPredicate isSo = on -> some.stream().anyMatch(days -> days.contains(on))
                && others.stream().noneMatch(days -> days.contains(on));
        if (!isSo.test(day)) {
            return;
        }
        int begin = day;
        while (isSo.test(begin - 1)) {
            begin--;
        }

        assertThat(Stretch.begin(day, some, others)).isEqualTo(begin);
    }

    /** From the twentieth part of a number, for its rest of days. */
    private static Days days(int number) {
        return new Days(number / 20, number / 20 + number % 20);
    }

    /** Where no cloud is asked about, nobody is said to be on all of them. */
    private static boolean onAll(Case one, int day, int model, BitSet clouds) {
        SlowMarket slow = new SlowMarket(one.market(), one.second().onDay(day));
        Set<Integer> on = slow.clouds(model);
        return slow.isFamily(model) && !clouds.isEmpty() && clouds.stream().allMatch(on::contains);
    }

    private static void addFlip(Set<List<Object>> flips, Case one, IntPredicate truth, Object... statement) {
        boolean now = truth.test(one.second().day());
        if (truth.test(one.first().day()) == now) {
            return;
        }
        int day = one.second().day();
        while (truth.test(day - 1) == now) {
            day--;
        }
        flips.add(List.of(List.of(statement), now, day));
    }

    private static List<Flip> changes(Case one) {
        return Changes.between(
                one.market(),
                one.first(),
                one.second(),
                kind(one.market(), EntityKind.CLOUD),
                kind(one.market(), EntityKind.MODEL),
                Checkpoint.NONE);
    }

    private static <S extends Statement> Set<List<Object>> flips(
            Case one, Class<S> kind, Function<S, List<Object>> parts) {
        Set<List<Object>> flips = new HashSet<>();
        for (Flip flip : changes(one)) {
            if (kind.isInstance(flip.statement())) {
                flips.add(List.of(parts.apply(kind.cast(flip.statement())), flip.now(), flip.day()));
            }
        }
        return flips;
    }

    private static BitSet kind(Market market, EntityKind kind) {
        BitSet some = new BitSet();
        IntStream.range(0, market.entities())
                .filter(entity -> market.kind(entity) == kind)
                .forEach(some::set);
        return some;
    }
}

package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.fixtures.SlowMarket;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a knock-out costs and who stands in, against slow and obvious answers on small made-up markets. */
class AfterKnockOutPropertiesTest {

    record Case(Market market, Terms terms, int one, int other) {}

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(8, 20),
                        Arbitraries.integers().between(20, 120),
                        Arbitraries.longs(),
                        Arbitraries.of(Standing.RUMOURED, Standing.COMMITTED),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 7))
                .as((entities, facts, seed, standing, one, other) -> new Case(
                        GeneratedMarket.small(entities, facts, seed),
                        new Terms(GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 2, standing),
                        one,
                        other));
    }

    @Property(tries = 300)
    void substitutesServeOthersOfTheKindInTheRoleAndStand(@ForAll("cases") Case drawn) {
        Market market = drawn.market();
        Set<Integer> dead = new SlowMarket(market, drawn.terms())
                .knockOut(Set.of(drawn.other()))
                .keySet();
        Sources sources = new Sources(market, fact -> market.holds(fact, drawn.terms()));
        Map<List<Integer>, Set<Integer>> expected = new HashMap<>();
        for (int role : rolesOf(drawn)) {
            holding(drawn)
                    .filter(fact -> market.role(fact) == role)
                    .filter(fact -> market.kind(market.customer(fact)) == market.kind(drawn.one()))
                    .filter(fact -> !dead.contains(market.supplier(fact)) && market.supplier(fact) != drawn.one())
                    .filter(fact -> !sources.same(drawn.other(), market.supplier(fact)))
                    .forEach(fact -> expected.computeIfAbsent(
                                    List.of(role, market.supplier(fact)), unseen -> new HashSet<>())
                            .add(fact));
        }
        Map<List<Integer>, Set<Integer>> answered = new HashMap<>();
        for (Substitutes.Substitute found :
                Substitutes.of(market, drawn.terms(), drawn.one(), drawn.other(), Checkpoint.NONE)) {
            answered.put(
                    List.of(found.role(), found.entity()),
                    Arrays.stream(found.facts()).boxed().collect(Collectors.toSet()));
            assertThat(found.already())
                    .isEqualTo(Arrays.stream(found.facts()).anyMatch(fact -> market.customer(fact) == drawn.one()));
        }
        assertThat(answered).isEqualTo(expected);
    }

    private static Set<Integer> rolesOf(Case drawn) {
        return holding(drawn)
                .filter(fact -> drawn.market().customer(fact) == drawn.one())
                .filter(fact -> drawn.market().supplier(fact) == drawn.other())
                .filter(fact -> drawn.market().type(fact) != FactType.REQUIRES)
                .mapToObj(fact -> drawn.market().role(fact))
                .collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void moneyAtRiskIsEveryPaymentThatTouchesTheFallen(@ForAll("cases") Case drawn) {
        Market market = drawn.market();
        Set<Integer> removed = new HashSet<>(List.of(drawn.one(), drawn.other()));
        Map<Integer, Integer> rounds = new SlowMarket(market, drawn.terms()).knockOut(removed);
        Set<List<Object>> expected = new HashSet<>();
        holding(drawn).filter(fact -> market.type(fact).isPayment()).forEach(fact -> {
            for (int payee : payees(drawn, fact)) {
                int round = IntStream.of(payee, market.from(fact), market.to(fact))
                        .map(end -> rounds.getOrDefault(end, 99))
                        .min()
                        .getAsInt();
                if (round < 99 && payee != market.from(fact) && !removed.contains(payee)) {
                    expected.add(List.of(fact, payee, round));
                }
            }
        });
        Set<List<Object>> answered = new HashSet<>();
        MoneyAtRisk risk = MoneyAtRisk.of(market, drawn.terms(), drawn.one(), drawn.other());
        for (MoneyAtRisk.Loss loss : risk.losses()) {
            long min = 0;
            double max = 0;
            int undisclosed = 0;
            for (int fact : loss.facts()) {
                answered.add(List.of(fact, loss.payee(), loss.round()));
                Amount amount = market.amount(fact);
                boolean joint = payees(drawn, fact).size() > 1;
                min += joint ? 0 : amount.min();
                max += amount.max() == Range.OPEN ? Double.POSITIVE_INFINITY : amount.max();
                undisclosed += amount.disclosed() ? 0 : 1;
                assertThat(amount.currency()).isEqualTo(loss.currency());
                assertThat(market.standing(fact)).isEqualTo(loss.standing());
                assertThat(market.type(fact).payment()).isEqualTo(loss.kind());
            }
            assertThat(loss.amount().undisclosed()).isEqualTo(undisclosed);
            if (undisclosed == 0) {
                assertThat(loss.amount().min()).isEqualTo(min);
                assertThat(loss.amount().max() == Range.OPEN).isEqualTo(Double.isInfinite(max));
            }
            assertThat(Arrays.stream(risk.failing(loss)).boxed())
                    .isNotEmpty()
                    .allMatch(end -> rounds.get(end) == loss.round());
        }
        assertThat(answered).isEqualTo(expected);
        assertThat(risk.losses())
                .usingElementComparator(inOrder(market))
                .isSortedAccordingTo(inOrder(market))
                .doesNotHaveDuplicates();
        for (int place = 0; place < risk.size(); place++) {
            MoneyAtRisk.Loss loss = risk.at(place);
            assertThat(List.of(risk.payee(place), risk.isPriced(place), risk.standing(place)))
                    .isEqualTo(List.of(loss.payee(), loss.isPriced(), loss.standing()));
        }
    }

    /** As it is told, column by column. */
    private static Comparator<MoneyAtRisk.Loss> inOrder(Market market) {
        return Comparator.comparing((MoneyAtRisk.Loss loss) -> !loss.isPriced())
                .thenComparing(loss -> !loss.currency().equals("USD"))
                .thenComparing(
                        loss -> loss.amount().max() == Range.OPEN
                                ? loss.amount().min()
                                : Math.max(loss.amount().min(), loss.amount().max()),
                        Comparator.reverseOrder())
                .thenComparing(MoneyAtRisk.Loss::payee)
                .thenComparing(MoneyAtRisk.Loss::kind)
                .thenComparing(MoneyAtRisk.Loss::round)
                .thenComparing(loss -> loss.standing().word())
                .thenComparing(MoneyAtRisk.Loss::currency);
    }

    private static Set<Integer> payees(Case drawn, int fact) {
        Market market = drawn.market();
        EntityKind bought = market.kind(market.to(fact));
        return switch (bought) {
            case COMPANY -> Set.of(market.to(fact));
            case CLOUD ->
                holding(drawn)
                        .filter(one -> market.type(one) == FactType.OPERATES && market.to(one) == market.to(fact))
                        .mapToObj(market::from)
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private static IntStream holding(Case drawn) {
        return IntStream.range(0, drawn.market().reliances())
                .filter(fact -> drawn.market().holds(fact, drawn.terms()));
    }
}

package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.fixtures.SlowMarket;
import interlock.market.Dependencies.Following;
import interlock.market.Exposure.Stake;
import interlock.model.EntityKind;
import interlock.model.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** With whom one has how much at stake, against each payment on its own and each removal tried. */
class ExposurePropertiesTest {
    private static final Terms TERMS =
            new Terms(GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 2, Standing.ANNOUNCED);
    private static final String CURRENCY = "USD";

    /** What is told of one other. */
    private record Told(Range pays, Range gets, boolean necessary, int distance) {}

    @Property(tries = 200)
    void isWhatEachPaymentAndEachRemovalTells(@ForAll long seed, @ForAll @IntRange(min = 0, max = 150) int facts) {
        Market market = GeneratedMarket.small(15, facts, seed);
        for (int one = 0; one < market.entities(); one++) {
            List<Stake> stakes = exposure(market, one).stakes();
            Map<Integer, Told> told = new TreeMap<>();
            stakes.forEach(stake ->
                    told.put(stake.other(), new Told(stake.pays(), stake.gets(), stake.necessary(), stake.distance())));

            assertThat(told).hasSameSizeAs(stakes).isEqualTo(slowly(market, one));
            assertThat(stakes)
                    .isSortedAccordingTo(Comparator.comparingLong((Stake stake) -> size(stake))
                            .reversed()
                            .thenComparing(stake -> stake.necessary() ? 0 : 1)
                            .thenComparing(stake -> stake.distance() < 0 ? Integer.MAX_VALUE : stake.distance())
                            .thenComparing(Stake::other));
        }
    }

    @Property(tries = 200)
    void paymentsOfOneAreThoseOfAllInWhichItIs(@ForAll long seed, @ForAll @IntRange(min = 0, max = 150) int facts) {
        Market market = GeneratedMarket.small(15, facts, seed);
        Payments all = Payments.of(market, TERMS);
        for (int one = 0; one < market.entities(); one++) {
            int asked = one;

            assertThat(described(Payments.of(market, TERMS, one), market))
                    .isEqualTo(described(all, market).stream()
                            .filter(leg -> leg.contains(market.id(asked)))
                            .toList());
        }
    }

    private static List<List<Object>> described(Payments payments, Market market) {
        return payments.legs().stream()
                .map(leg -> List.<Object>of(
                        market.id(leg.payer()),
                        market.id(leg.payee()),
                        leg.kind(),
                        leg.amount(),
                        IntStream.of(leg.facts()).boxed().toList()))
                .toList();
    }

    private static Exposure exposure(Market market, int one) {
        return Exposure.of(new KnownNecessities(market), TERMS, one, CURRENCY, Checkpoint.NONE);
    }

    private static long size(Stake stake) {
        return Math.max(size(stake.pays()), size(stake.gets()));
    }

    private static long size(Range range) {
        return range.disclosed() == 0 ? -1 : range.max() == Range.OPEN ? range.min() : range.max();
    }

    private static Map<Integer, Told> slowly(Market market, int one) {
        Map<Integer, Told> told = new TreeMap<>();
        for (int fact = 0; fact < market.facts(); fact++) {
            if (market.type(fact).isPayment() && market.holds(fact, TERMS)) {
                pay(market, fact, one, told);
            }
        }
        SlowMarket slow = new SlowMarket(market, TERMS);
        slow.distances(one, Reached.Towards.SUPPLIERS, Following.ALL_ROLES).forEach((entity, distance) -> {
            boolean necessary = entity != one && slow.fells(entity, one);
            if (distance == 1 || distance > 1 && necessary) {
                Set<Integer> operators = operators(market, entity);
                int other = operators.size() == 1 ? operators.iterator().next() : entity;
                Told before = told.getOrDefault(other, new Told(Range.NOTHING, Range.NOTHING, false, -1));
                int nearest = before.distance() < 0 ? distance : Math.min(before.distance(), distance);
                told.put(other, new Told(before.pays(), before.gets(), before.necessary() || necessary, nearest));
            }
        });
        told.remove(one);
        return told;
    }

    private static void pay(Market market, int fact, int one, Map<Integer, Told> told) {
        Amount amount = market.amount(fact);
        if (amount.disclosed() && !amount.currency().equals(CURRENCY)) {
            return;
        }
        Set<Integer> operators = operators(market, market.to(fact));
        boolean itself = market.kind(market.to(fact)) == EntityKind.COMPANY
                || market.kind(market.to(fact)) == EntityKind.CLOUD && operators.isEmpty();
        Set<Integer> payees = itself ? Set.of(market.to(fact)) : operators;
        Range range = payees.size() == 1 ? Range.of(amount) : Range.partOf(amount);
        int payer = market.from(fact);
        for (int payee : payees) {
            if (payer != payee && (payer == one || payee == one)) {
                int other = payer == one ? payee : payer;
                Told before = told.getOrDefault(other, new Told(Range.NOTHING, Range.NOTHING, false, -1));
                told.put(
                        other,
                        payer == one
                                ? new Told(before.pays().plus(range), before.gets(), false, -1)
                                : new Told(before.pays(), before.gets().plus(range), false, -1));
            }
        }
    }

    private static Set<Integer> operators(Market market, int cloud) {
        Set<Integer> operators = new TreeSet<>();
        if (market.kind(cloud) == EntityKind.CLOUD) {
            market.operations(cloud, TERMS).map(market::supplier).forEach(operators::add);
        }
        return operators;
    }
}

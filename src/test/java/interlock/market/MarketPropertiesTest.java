package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.fixtures.SlowMarket;
import interlock.market.Dependencies.Following;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The fast answers against slow and obvious ones, on small made-up markets. */
class MarketPropertiesTest {

    /** A market, and the terms on which it is asked. */
    record Case(int entities, int facts, long seed, Terms terms) {
        Market market() {
            return GeneratedMarket.small(entities, facts, seed);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(10, 30),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.longs(),
                        Arbitraries.integers()
                                .between(
                                        GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 3,
                                        GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS),
                        Arbitraries.of(Standing.class))
                .as((entities, facts, seed, day, standing) ->
                        new Case(entities, facts, seed, new Terms(day, standing)));
    }

    @Property(tries = 300)
    void knockOutFellsWhatTheDefinitionFells(@ForAll("cases") Case one, @ForAll @IntRange(min = 0, max = 9) int first) {
        Market market = one.market();
        Set<Integer> removed = new HashSet<>(List.of(first, market.entities() / 2));
        Map<Integer, Integer> expected = new SlowMarket(market, one.terms()).knockOut(removed);
        expected.keySet().removeAll(removed);

        assertThat(rounds(KnockOut.of(market, one.terms(), ints(removed)))).isEqualTo(expected);
    }

    @Property(tries = 300)
    void knockOutIsMonotoneInWhatIsRemoved(@ForAll("cases") Case one, @ForAll @IntRange(min = 0, max = 9) int more) {
        Market market = one.market();
        Set<Integer> few = rounds(KnockOut.of(market, one.terms(), 0)).keySet();
        Set<Integer> many =
                new HashSet<>(rounds(KnockOut.of(market, one.terms(), 0, more)).keySet());
        many.add(more);

        assertThat(many).containsAll(few);
    }

    @Property(tries = 300)
    void criticalPointsAreOneKnockOutForEachEntity(@ForAll("cases") Case one) {
        Market market = one.market();
        int[] counts = CriticalPoints.counts(market, one.terms(), Checkpoint.NONE);

        for (int entity = 0; entity < market.entities(); entity++) {
            assertThat(counts[entity])
                    .isEqualTo(KnockOut.of(market, one.terms(), entity).size());
        }
    }

    @Property(tries = 200)
    void dependenciesAreReachedAtTheirLeastDistance(
            @ForAll("cases") Case one, @ForAll Following following, @ForAll Reached.Towards towards) {
        Market market = one.market();
        Reached reached = search(market, one.terms(), 0, following, towards);

        Map<Integer, Integer> distances =
                reached.steps().stream().collect(Collectors.toMap(Reached.Step::entity, Reached.Step::distance));
        assertThat(distances).isEqualTo(new SlowMarket(market, one.terms()).distances(0, towards, following));
    }

    @Property(tries = 200)
    void chainsLeadFromTheOneWhoReliesToTheOneReliedOn(
            @ForAll("cases") Case one, @ForAll Following following, @ForAll Reached.Towards towards) {
        Market market = one.market();
        for (Reached.Step step :
                search(market, one.terms(), 0, following, towards).steps()) {
            int relying = towards == Reached.Towards.SUPPLIERS ? 0 : step.entity();
            for (int fact : step.chain()) {
                assertThat(market.customer(fact)).isEqualTo(relying);
                assertThat(market.holds(fact, one.terms())).isTrue();
                relying = market.supplier(fact);
            }
            assertThat(relying).isEqualTo(towards == Reached.Towards.SUPPLIERS ? step.entity() : 0);
            assertThat(step.chain()).hasSize(step.distance());
        }
    }

    @Property(tries = 200)
    void necessaryIsWhatFellsTheOneWhoRelies(@ForAll("cases") Case one, @ForAll Reached.Towards towards) {
        Market market = one.market();
        SlowMarket slow = new SlowMarket(market, one.terms());
        for (Reached.Step step :
                search(market, one.terms(), 0, Following.ALL_ROLES, towards).steps()) {
            int relying = towards == Reached.Towards.SUPPLIERS ? 0 : step.entity();
            int reliedOn = towards == Reached.Towards.SUPPLIERS ? step.entity() : 0;
            assertThat(step.necessary())
                    .isEqualTo(slow.knockOut(Set.of(reliedOn)).containsKey(relying));
        }
    }

    @Property(tries = 200)
    void whoGainedAnAlternativeIsToldAsByOneKnockOutForEachSupplierAndDay(@ForAll("cases") Case one) {
        Terms earlier = one.terms().onDay(one.terms().day() - GeneratedMarket.DAYS / 3);

        assertThat(Diversification.between(one.market(), earlier, one.terms(), OptionalInt.empty(), Checkpoint.NONE))
                .extracting(escape -> List.of(escape.buyer(), escape.role(), escape.oldSupplier(), escape.day()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(new SlowMarket(one.market(), earlier).escapes(one.terms()));
    }

    @Property(tries = 200)
    void loopsAreThoseOfBruteForce(@ForAll("cases") Case one, @ForAll @IntRange(min = 2, max = 5) int length) {
        Market market = one.market();
        List<String> loops = texts(find(market, one.terms(), length, OptionalInt.empty()));

        assertThat(loops).doesNotHaveDuplicates();
        assertThat(new HashSet<>(loops)).isEqualTo(new SlowMarket(market, one.terms()).loops(length));
    }

    @Property(tries = 200)
    void crossHoldingsAreThoseOfBruteForce(@ForAll("cases") Case one, @ForAll @IntRange(min = 2, max = 5) int length) {
        Market market = one.market();
        MoneyLoops.Found found = MoneyLoops.crossHoldings(
                market, one.terms(), length, Integer.MAX_VALUE, OptionalInt.empty(), Checkpoint.NONE);
        List<String> loops = texts(found.loops());

        assertThat(loops).doesNotHaveDuplicates();
        assertThat(new HashSet<>(loops)).isEqualTo(new SlowMarket(market, one.terms()).crossHoldings(length));
    }

    @Property(tries = 200)
    void purchaseLoopsAreThoseOfBruteForce(@ForAll("cases") Case one, @ForAll @IntRange(min = 2, max = 5) int length) {
        Market market = one.market();
        MoneyLoops.Found found = MoneyLoops.purchases(
                market, one.terms(), length, Integer.MAX_VALUE, OptionalInt.empty(), Checkpoint.NONE);
        List<String> loops = texts(found.loops());

        assertThat(loops).doesNotHaveDuplicates();
        assertThat(new HashSet<>(loops)).isEqualTo(new SlowMarket(market, one.terms()).purchaseLoops(length));
    }

    @Property(tries = 200)
    void loopsThroughOneAreThoseThatItIsPartOf(@ForAll("cases") Case one) {
        Market market = one.market();
        List<Loop> expected = find(market, one.terms(), 4, OptionalInt.empty()).stream()
                .filter(loop -> loop.legs().stream().anyMatch(leg -> leg.payer() == 1))
                .toList();

        assertThat(texts(find(market, one.terms(), 4, OptionalInt.of(1))))
                .containsExactlyInAnyOrderElementsOf(texts(expected));
    }

    @Property(tries = 100)
    void factsKeepWhatTheyWereAddedWith(@ForAll long seed) {
        MarketBuilder builder = new MarketBuilder(0, 0);
        builder.entity("a", EntityKind.COMPANY);
        builder.entity("b", EntityKind.PRODUCT);
        builder.entity("c", EntityKind.COMPANY);
        Map<Long, Fact> added = new HashMap<>();
        FactType[] types = FactType.values();
        for (long handle = 0; handle < 40; handle++) {
            int dice = (int) Math.floorMod(seed + handle * 7, 1_000L);
            Fact fact = Fact.of(handle, types[dice % types.length], dice % 3, dice / 3 % 3)
                    .standing(Standing.at(dice % 4))
                    .holding(dice, dice * 2)
                    .amount(Amount.between(dice, dice + 5, dice % 2 == 0 ? "USD" : "EUR"));
            added.put(handle, fact);
            builder.add(fact);
        }
        Market market = builder.build();

        for (int fact = 0; fact < market.facts(); fact++) {
            Fact original = added.get(market.handle(fact));
            assertThat(market.type(fact)).isEqualTo(original.type());
            assertThat(market.from(fact)).isEqualTo(original.from());
            assertThat(market.to(fact)).isEqualTo(original.to());
            assertThat(market.since(fact)).isEqualTo(original.since());
            assertThat(market.until(fact)).isEqualTo(original.until());
            assertThat(market.standing(fact)).isEqualTo(original.standing());
            assertThat(market.amount(fact)).isEqualTo(original.amount());
        }
    }

    /** Whatever the amounts turn out to be that nobody has disclosed, what goes round lies within what is told. */
    @Property(tries = 200)
    void loopBoundsContainEveryCompletionOfWhatIsNotDisclosed(@ForAll("cases") Case one, @ForAll long seed) {
        Market market = one.market();
        Random random = new Random(seed);
        for (Loop loop : find(market, one.terms(), 3, OptionalInt.empty())) {
            for (Loop.Flow flow : loop.flows()) {
                for (int trial = 0; trial < 5; trial++) {
                    double[] legs = loop.legs().stream()
                            .mapToDouble(leg -> completed(market, one.terms(), leg, flow.currency(), random))
                            .toArray();
                    double least = Arrays.stream(legs).min().orElseThrow();
                    assertThat(least).isBetween((double) flow.bottleneck().min(), top(flow.bottleneck()));
                    for (Loop.Funded funded : flow.funded()) {
                        double others = IntStream.range(0, legs.length)
                                .filter(place -> place != funded.purchase())
                                .mapToDouble(place -> legs[place])
                                .min()
                                .orElseThrow();
                        double purchase = legs[funded.purchase()];
                        double share = others == 0 ? 0 : Math.min(1, others / purchase);
                        assertThat(share)
                                .isBetween(
                                        funded.share().min() - 1e-9,
                                        funded.share().max() + 1e-9);
                    }
                }
            }
        }
    }

    private static double top(Loop.Bottleneck bottleneck) {
        return bottleneck.max() == Range.OPEN ? Double.POSITIVE_INFINITY : bottleneck.max();
    }

    /** What a leg may come to: each payment within its range, one that nobody has disclosed anything, a joint one any part. */
    private static double completed(Market market, Terms terms, Leg leg, String currency, Random random) {
        double sum = 0;
        for (int payment : leg.facts()) {
            Amount amount = market.amount(payment);
            double paid = amount.currency().equals(currency)
                    ? amount.min() + random.nextDouble() * (most(amount) - amount.min())
                    : random.nextInt(3) == 0 ? 0 : random.nextDouble() * 1e12;
            boolean joint = market.operations(market.to(payment), terms)
                            .map(market::supplier)
                            .distinct()
                            .count()
                    > 1;
            sum += joint ? paid * random.nextInt(3) / 2 : paid;
        }
        return sum;
    }

    private static double most(Amount amount) {
        return amount.max() == Range.OPEN ? amount.min() * 3.0 + 1e11 : amount.max();
    }

    private static Reached search(Market market, Terms terms, int start, Following following, Reached.Towards towards) {
        return switch (towards) {
            case SUPPLIERS -> Dependencies.of(market, terms, start, Dependencies.ANY_DEPTH, following);
            case CUSTOMERS -> Dependencies.dependentsOf(market, terms, start, Dependencies.ANY_DEPTH, following);
        };
    }

    private static List<Loop> find(Market market, Terms terms, int length, OptionalInt through) {
        MoneyLoops.Found found = MoneyLoops.find(market, terms, length, Integer.MAX_VALUE, through, Checkpoint.NONE);
        assertThat(found.truncated()).isFalse();
        return found.loops();
    }

    /** As {@link SlowMarket} writes them: beginning with the smallest leg. */
    private static List<String> texts(List<Loop> loops) {
        List<String> texts = new ArrayList<>();
        for (Loop loop : loops) {
            List<String> legs = new ArrayList<>(loop.legs().stream()
                    .map(leg -> leg.payer() + " " + leg.payee() + " " + leg.kind())
                    .toList());
            String smallest = legs.stream().min(String::compareTo).orElseThrow();
            Collections.rotate(legs, -legs.indexOf(smallest));
            texts.add(legs.toString());
        }
        return texts;
    }

    private static Map<Integer, Integer> rounds(Cascade cascade) {
        return cascade.fallen().stream().collect(Collectors.toMap(Cascade.Fallen::entity, Cascade.Fallen::round));
    }

    private static int[] ints(Set<Integer> entities) {
        return entities.stream().mapToInt(Integer::intValue).toArray();
    }
}

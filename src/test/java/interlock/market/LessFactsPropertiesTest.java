package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.model.Standing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A market without some facts, against one that was laid out without them. */
class LessFactsPropertiesTest {
    private static final int DAY = GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 2;
    private static final Terms TERMS = new Terms(DAY, Standing.RUMOURED);

    @Property(tries = 150)
    void isAsIfTheyHadNeverBeen(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 120) int facts,
            @ForAll @IntRange(min = 1, max = 7) int oneOf) {
        Market market = GeneratedMarket.small(25, facts, seed);
        LongPredicate out = handle -> (handle + seed) % oneOf == 0;

        assertThat(told(LessFacts.of(market, out))).isEqualTo(told(laidOut(market, out)));
        assertThat(told(LessFacts.of(market, handle -> false))).isEqualTo(told(market));
    }

    /** Two facts of one flip came in another order. */
    @Example
    void tellsTheCausesOfAFlipInOneOrder() {
        isAWorldInWhichSomeAreGone(147_393, 88, 3, 0);
        isAWorldInWhichSomeAreGone(147_393, 89, 3, 6);
    }

    @Property(tries = 150)
    void isAWorldInWhichSomeAreGone(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 120) int facts,
            @ForAll @IntRange(min = 2, max = 7) int oneOf,
            @ForAll @IntRange(min = 0, max = 24) int gone) {
        Market market = GeneratedMarket.small(25, facts, seed);
        LongPredicate unknown = handle -> (handle + seed) % oneOf == 0;
        Set<Long> ofGone = IntStream.range(0, market.facts())
                .filter(fact -> market.from(fact) == gone || market.to(fact) == gone)
                .mapToObj(market::handle)
                .collect(Collectors.toSet());
        LongPredicate lost = handle -> ofGone.contains(handle) && !unknown.test(handle);
        Market rest = laidOut(market, unknown);
        BitSet numbers = new BitSet();
        numbers.set(gone);
        IntStream.range(0, rest.facts())
                .filter(fact -> lost.test(rest.handle(fact)))
                .forEach(rest.facts.lost::set);

        assertThat(told(LessFacts.of(
                        market, handle -> unknown.test(handle) || lost.test(handle), lost, List.of(market.id(gone)))))
                .isEqualTo(told(rest.of(rest.facts, numbers)));
    }

    private static Market laidOut(Market market, LongPredicate out) {
        FactColumns kept = market.facts.inOrder(IntStream.range(0, market.facts())
                .filter(fact -> !out.test(market.handle(fact)))
                .toArray());
        return new Market(
                market.entities,
                kept,
                market.roleNames,
                market.currencies,
                market.dataSets,
                Layout.of(market.entities, kept, market.deals().ids().toArray(String[]::new)),
                new BitSet());
    }

    /** What algorithms of every sort tell of it. */
    private static List<List<String>> told(Market market) {
        BitSet all = new BitSet();
        all.set(0, market.entities());
        return List.of(
                each(
                        market,
                        entity -> KnockOut.of(market, TERMS, entity).fallen().stream()
                                .map(fallen ->
                                        fallen.entity() + " " + fallen.round() + " " + market.roleName(fallen.role())
                                                + handles(market, fallen.lost()) + fallen.closed())),
                each(
                        market,
                        entity -> Weakened.without(market, TERMS, entity).stream()
                                .map(role -> role.customer() + " " + market.roleName(role.role())
                                        + handles(market, role.facts()))),
                each(
                        market,
                        entity -> Concentration.of(market, TERMS, entity).currencies().stream()
                                .map(one -> String.valueOf(one.total()))),
                each(
                        market,
                        entity -> Stream.of(
                                Necessity.of(market, fact -> market.holds(fact, TERMS), entity, Checkpoint.NONE)
                                        .toString())),
                Exclusivity.everywhere(market, TERMS, supplier -> true).stream()
                        .map(one -> one.customer() + " " + market.roleName(one.role()) + handles(market, one.facts())
                                + one.observed() + handles(market, one.alternatives()))
                        .toList(),
                MoneyLoops.find(market, TERMS, 3, Integer.MAX_VALUE, OptionalInt.empty(), Checkpoint.NONE)
                        .loops()
                        .stream()
                        .map(loop -> String.valueOf(loop.flows()))
                        .toList(),
                Changes.between(market, TERMS.onDay(DAY - 400), TERMS, all, all, Checkpoint.NONE).stream()
                        .map(flip -> flip.day() + " " + flip.now() + handles(market, flip.cause()))
                        .toList(),
                Diversification.between(market, TERMS.onDay(DAY - 400), TERMS, OptionalInt.empty(), Checkpoint.NONE)
                        .stream()
                        .map(one ->
                                one.buyer() + " " + one.oldSupplier() + " " + one.day() + handles(market, one.gained()))
                        .toList(),
                Hedges.of(market, TERMS, OptionalInt.empty(), Checkpoint.NONE).all().stream()
                        .map(one ->
                                one.investor() + " " + handles(market, one.inOne()) + handles(market, one.inOther()))
                        .toList(),
                Commitments.of(market, TERMS, "USD", kind -> true, OptionalInt.empty(), Checkpoint.NONE).stream()
                        .map(pair -> handles(market, pair.facts()) + Arrays.toString(pair.byStage()))
                        .toList(),
                Claims.of(market, TERMS, OptionalInt.empty(), degree -> true, Checkpoint.NONE).stream()
                        .map(claim -> String.valueOf(market.handle(claim.fact())))
                        .toList(),
                Stream.of(Suspects.Kind.values())
                        .flatMap(kind -> Suspects.of(market, TERMS, kind, OptionalInt.empty(), Checkpoint.NONE).stream()
                                .map(suspect -> kind + " " + sorted(market, suspect.facts())
                                        + sorted(market, suspect.others())))
                        .sorted()
                        .toList(),
                each(market, entity -> {
                    MoneyAtRisk risk = MoneyAtRisk.of(market, TERMS, entity);
                    return risk.losses().stream().map(loss -> String.valueOf(handles(market, risk.evidence(loss))));
                }),
                Stream.of(FactCounts.of(market, TERMS, entity -> true))
                        .flatMap(counts -> IntStream.range(0, counts.size())
                                .mapToObj(place -> counts.entity(place) + " " + counts.facts(place)))
                        .toList());
    }

    private static List<String> each(Market market, IntFunction<Stream<String>> told) {
        return IntStream.range(0, market.entities())
                .boxed()
                .flatMap(entity -> told.apply(entity).map(text -> entity + ": " + text))
                .toList();
    }

    private static List<Long> sorted(Market market, int[] facts) {
        return handles(market, facts).stream().sorted().toList();
    }

    private static List<Long> handles(Market market, int[] facts) {
        return IntStream.of(facts).mapToObj(market::handle).toList();
    }
}

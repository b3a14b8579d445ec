package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.model.FactType;
import interlock.model.Standing;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Two data sets about one market: asked of one, it is as if the other were not there; told twice, it is counted once. */
class DataSetsPropertiesTest {

    private static final Terms TERMS =
            new Terms(GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 2, Standing.RUMOURED);

    @Property(tries = 100)
    void whatTwoDataSetsTellAlikeIsSummedOnce(@ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int facts) {
        Market once = GeneratedMarket.small(20, facts, seed);
        Market twice = copied(once, "one", "other");

        assertThat(flows(twice, TERMS)).isEqualTo(flows(once, TERMS));
        for (int buyer = 0; buyer < once.entities(); buyer++) {
            assertThat(totals(twice, buyer)).isEqualTo(totals(once, buyer));
        }
    }

    @Property(tries = 100)
    void askedOfOneDataSetTheOtherIsNotThere(@ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int facts) {
        Market alone = GeneratedMarket.small(20, facts, seed);
        MarketBuilder both = entities(alone);
        add(both, alone, "one");
        eachOf(GeneratedMarket.small(20, facts, seed + 1), alone, "other", both::add);
        Market market = both.build();
        BitSet one = new BitSet();
        one.set(market.dataSets().indexOf("one"));
        Terms terms = TERMS.of(one);

        assertThat(flows(market, terms)).isEqualTo(flows(alone, TERMS));
        for (int removed = 0; removed < alone.entities(); removed++) {
            assertThat(fallen(market, terms, removed)).isEqualTo(fallen(alone, TERMS, removed));
        }
    }

    /** Wherever it stands: in a set of its own, in the one that is asked for, or in another that tells of the same. */
    @Property(tries = 100)
    void whatIsSupposedIsNoTellingAndContradictsNobody(
            @ForAll long seed,
            @ForAll @IntRange(min = 10, max = 60) int facts,
            @ForAll @From("sets") String recordedIn,
            @ForAll @From("sets") String supposedIn) {
        Market told = GeneratedMarket.small(20, facts, seed);
        MarketBuilder both = entities(told);
        add(both, told, recordedIn);
        eachOf(told, told, supposedIn, both::addSupposed);
        Market market = both.build();
        Market tranches = copied(told, "one", "one");

        assertThat(flows(market, TERMS)).isEqualTo(flows(tranches, TERMS));
        for (int buyer = 0; buyer < told.entities(); buyer++) {
            assertThat(totals(market, buyer)).isEqualTo(totals(tranches, buyer));
        }
        for (Suspects.Kind kind : Suspects.Kind.values()) {
            assertThat(suspects(market, kind)).as(kind.name()).isEqualTo(suspects(told, kind));
        }
    }

    @Provide
    static Arbitrary<String> sets() {
        return Arbitraries.of("one", "other", "supposed");
    }

    private static List<String> suspects(Market market, Suspects.Kind kind) {
        return Suspects.of(market, TERMS, kind, OptionalInt.empty(), Checkpoint.NONE).stream()
                .map(suspect -> handles(market, suspect.facts()) + " " + handles(market, suspect.others()))
                .sorted()
                .toList();
    }

    private static List<Long> handles(Market market, int[] facts) {
        return IntStream.of(facts).mapToObj(market::handle).sorted().toList();
    }

    private static List<Integer> fallen(Market market, Terms terms, int removed) {
        return KnockOut.of(market, terms, removed).fallen().stream()
                .map(Cascade.Fallen::entity)
                .sorted()
                .toList();
    }

    private static List<String> flows(Market market, Terms terms) {
        MoneyLoops.Found found =
                MoneyLoops.find(market, terms, 3, Integer.MAX_VALUE, OptionalInt.empty(), Checkpoint.NONE);
        List<String> loops = found.loops().stream()
                .map(loop -> loop.legs().stream()
                                .map(leg -> leg.payer() + " " + leg.payee() + " " + leg.kind() + " "
                                        + leg.amount().byCurrency())
                                .sorted()
                                .toList()
                        + " " + loop.flows())
                .sorted()
                .toList();
        return loops;
    }

    private static List<Range> totals(Market market, int buyer) {
        return Concentration.of(market, TERMS, buyer).currencies().stream()
                .map(Concentration.InCurrency::total)
                .toList();
    }

    private static Market copied(Market market, String... dataSets) {
        MarketBuilder builder = entities(market);
        for (String dataSet : dataSets) {
            add(builder, market, dataSet);
        }
        return builder.build();
    }

    private static MarketBuilder entities(Market market) {
        MarketBuilder builder = new MarketBuilder(market.entities(), market.facts());
        IntStream.range(0, market.entities()).forEach(entity -> builder.entity(market.id(entity), market.kind(entity)));
        return builder;
    }

    private static void add(MarketBuilder builder, Market market, String dataSet) {
        eachOf(market, market, dataSet, builder::add);
    }

    /** Facts between those of the same numbers, where their kinds are alike. */
    private static void eachOf(Market facts, Market kinds, String dataSet, Consumer<Fact> each) {
        for (int fact = 0; fact < facts.facts(); fact++) {
            int from = facts.from(fact);
            int to = facts.to(fact);
            if (facts.kind(from) == kinds.kind(from) && facts.kind(to) == kinds.kind(to)) {
                each.accept(new Fact(
                        facts.handle(fact),
                        facts.type(fact),
                        from,
                        to,
                        facts.type(fact).isPayment() || facts.type(fact) == FactType.SUPPLIES
                                ? facts.roleName(facts.role(fact))
                                : "",
                        facts.standing(fact),
                        facts.since(fact),
                        facts.until(fact),
                        facts.exclusive(fact),
                        facts.amount(fact),
                        facts.share(fact),
                        dataSet,
                        ""));
            }
        }
    }
}

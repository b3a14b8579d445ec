package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.fixtures.SlowMarket;
import interlock.model.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is worked out about everybody at once, against what the definition says of each. */
class EverybodyPropertiesTest {

    private static final Terms TERMS =
            new Terms(GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 2, Standing.ANNOUNCED);

    @Property(tries = 200)
    void whoHasOneSourceIsSaidAlikeOfAllAndOfEach(@ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int facts) {
        Market market = GeneratedMarket.small(25, facts, seed);
        SoleSources soles = SoleSources.of(market, TERMS, group -> true);

        assertThat(IntStream.of(soles.groups())
                        .mapToObj(group -> group + " " + soles.isCertain(group) + " "
                                + soles.finding(group, 1).soleSource()))
                .isEqualTo(IntStream.range(0, market.entities())
                        .mapToObj(customer -> Exclusivity.of(market, TERMS, customer))
                        .flatMap(List::stream)
                        .filter(finding -> finding.providers().length == 1)
                        .map(finding -> finding.group() + " " + (finding.exclusive() == Verdict.YES) + " "
                                + finding.soleSource())
                        .toList());
    }

    @Property(tries = 200)
    void twoAreOneSourceWhereTheyCountAsOne(@ForAll long seed, @ForAll @IntRange(min = 0, max = 80) int facts) {
        Market market = GeneratedMarket.small(12, facts, seed);
        Sources sources = new Sources(market, fact -> market.holds(fact, TERMS));
        Sources remembering = Sources.remembering(market, fact -> market.holds(fact, TERMS));

        for (int one = 0; one < market.entities(); one++) {
            for (int other = 0; other < market.entities(); other++) {
                boolean counted = one == other || sources.of(new int[] {one, other}).length < 2;
                assertThat(sources.same(one, other)).isEqualTo(counted);
                assertThat(remembering.same(one, other)).isEqualTo(counted);
            }
        }
    }

    @Property(tries = 200)
    void theFirstToFallAreThoseWithWhomTheFallBegins(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 120) int facts,
            @ForAll @IntRange(min = 1, max = 5) int most) {
        Market market = GeneratedMarket.small(25, facts, seed);

        for (int entity = 0; entity < market.entities(); entity++) {
            assertThat(entities(KnockOut.first(market, TERMS, entity, most)).stream()
                            .limit(most))
                    .isEqualTo(entities(KnockOut.of(market, TERMS, entity)).stream()
                            .limit(most)
                            .toList());
        }
    }

    private static List<Integer> entities(Cascade cascade) {
        return cascade.fallen().stream().map(Cascade.Fallen::entity).toList();
    }

    @Property(tries = 200)
    void thoseWhoAreWeakenedLoseSomeSuppliersOfARoleAndStand(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int facts) {
        Market market = GeneratedMarket.small(25, facts, seed);
        Set<Integer> gone = new SlowMarket(market, TERMS).knockOut(Set.of(0, 1)).keySet();
        List<String> expected = new ArrayList<>();
        for (int group = 0; group < market.groupStart.length - 1; group++) {
            int customer = market.customerOf(group);
            List<Integer> suppliers = IntStream.of(market.holding(group, TERMS))
                    .map(market::supplier)
                    .filter(supplier -> supplier != customer)
                    .distinct()
                    .boxed()
                    .toList();
            long lost = suppliers.stream().filter(gone::contains).count();
            if (market.essential(group) && !gone.contains(customer) && lost > 0 && lost < suppliers.size()) {
                expected.add(customer + " " + market.roleOf(group) + " " + lost + " of " + suppliers.size());
            }
        }

        List<Weakened.Role> roles = Weakened.without(market, TERMS, 0, 1);
        assertThat(roles.stream()
                        .map(role -> role.customer() + " " + role.role() + " " + role.lost().length + " of "
                                + (role.lost().length + role.left().length)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(roles).isSortedAccordingTo(Comparator.comparingInt(role -> role.left().length));
    }

    @Property(tries = 200)
    void eachFactCountsForItsTwoEnds(@ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int facts) {
        Market market = GeneratedMarket.small(25, facts, seed);
        FactCounts counts = FactCounts.of(market, TERMS, entity -> true);

        for (int place = 0; place < counts.size(); place++) {
            int entity = counts.entity(place);
            assertThat((long) counts.facts(place))
                    .isEqualTo(IntStream.range(0, market.facts())
                            .filter(fact -> market.holds(fact, TERMS) && market.since(fact) != Fact.ALWAYS)
                            .filter(fact -> market.from(fact) == entity || market.to(fact) == entity)
                            .count());
        }
        assertThat(IntStream.range(0, counts.size()).mapToObj(counts::facts))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }
}

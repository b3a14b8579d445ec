package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.GeneratedMarket;
import interlock.market.Claims.Claim;
import interlock.market.Commitments.Pair;
import interlock.market.Commitments.Stage;
import interlock.model.EntityKind;
import interlock.model.Preference;
import interlock.model.Standing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What is promised and what is claimed, of everybody at once, against each fact on its own. */
class PromisesPropertiesTest {
    private static final int DAY = GeneratedMarket.FIRST_DAY + GeneratedMarket.DAYS / 2;
    private static final Terms TERMS = new Terms(DAY, Standing.ANNOUNCED);

    @Property(tries = 200)
    void aPromiseIsInOneStageAndEachStageAddsUp(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int facts, @ForAll boolean rumours) {
        Market market = GeneratedMarket.small(15, facts, seed);
        Terms terms = rumours ? new Terms(DAY, Standing.RUMOURED) : TERMS;
        List<Pair> pairs = Commitments.of(market, terms, "USD", kind -> true, OptionalInt.empty(), Checkpoint.NONE);

        assertThat(pairs.stream()
                        .flatMapToInt(pair -> Arrays.stream(pair.facts()))
                        .boxed())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, market.facts())
                        .filter(fact -> isPromise(market, fact, terms))
                        .boxed()
                        .toList());
        for (Pair pair : pairs) {
            for (Stage stage : Stage.values()) {
                assertThat(pair.of(stage))
                        .isEqualTo(IntStream.range(0, market.facts())
                                .filter(fact -> isPromise(market, fact, terms))
                                .filter(fact -> market.from(fact) == pair.from() && market.to(fact) == pair.to())
                                .filter(fact -> market.type(fact) == pair.type() && stage(market, fact) == stage)
                                .mapToObj(fact -> range(market.amount(fact)))
                                .reduce(Range.NOTHING, Range::plus));
            }
        }
        assertThat(pairs)
                .isSortedAccordingTo(Comparator.comparingLong(Pair::size)
                        .reversed()
                        .thenComparing(Pair::from)
                        .thenComparing(Pair::to)
                        .thenComparing(Pair::type));
    }

    @Property(tries = 100)
    void ofOneAreThoseOfAllThatAreAboutIt(@ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int facts) {
        Market market = GeneratedMarket.small(10, facts, seed);
        List<Pair> all = Commitments.of(market, TERMS, "EUR", kind -> true, OptionalInt.empty(), Checkpoint.NONE);
        List<Claim> said = claims(market, OptionalInt.empty());

        for (int entity = 0; entity < market.entities(); entity++) {
            int one = entity;
            OptionalInt party = OptionalInt.of(one);
            assertThat(Commitments.of(market, TERMS, "EUR", kind -> true, party, Checkpoint.NONE))
                    .usingRecursiveComparison()
                    .isEqualTo(all.stream()
                            .filter(pair -> pair.from() == one || pair.to() == one)
                            .toList());
            assertThat(claims(market, party).stream().map(Claim::fact))
                    .isEqualTo(said.stream()
                            .map(Claim::fact)
                            .filter(fact -> market.from(fact) == one || market.to(fact) == one)
                            .toList());
        }
    }

    @Property(tries = 200)
    void aClaimIsJudgedByItsRoleOnItsDay(@ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int facts) {
        Market market = withPreferences(GeneratedMarket.small(15, facts, seed));
        List<Claim> claims = claims(market, OptionalInt.empty());

        assertThat(claims.stream().map(Claim::fact))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, market.facts())
                        .filter(fact -> isSaid(market, fact))
                        .filter(fact -> market.since(fact) != Fact.ALWAYS && market.since(fact) <= DAY)
                        .filter(fact -> DAY < market.until(fact) || !isCarriedOn(market, fact))
                        .boxed()
                        .toList());
        for (Claim claim : claims) {
            int fact = claim.fact();
            assertThat(claim.degree()).isEqualTo(degree(market, fact));
            assertThat(claim.holds()).isEqualTo(DAY < market.until(fact));
            assertThat(claim.since()).isEqualTo(firstDay(market, fact, claim.holds() ? DAY : market.until(fact) - 1));
            Terms on = claim.holds() ? TERMS : TERMS.onDay(market.until(fact) - 1);
            Optional<ExclusivityFinding> found = Exclusivity.of(market, on, market.customer(fact)).stream()
                    .filter(one -> IntStream.of(one.facts()).anyMatch(other -> other == fact))
                    .findFirst();
            assertThat(Optional.ofNullable(claim.finding()).map(PromisesPropertiesTest::told))
                    .isEqualTo(found.map(PromisesPropertiesTest::told));
        }
    }

    private static List<Object> told(ExclusivityFinding finding) {
        return List.of(
                finding.role(),
                finding.observed(),
                finding.declared().verdict(),
                IntStream.of(finding.providers()).boxed().toList(),
                IntStream.of(finding.declared().against()).boxed().toList());
    }

    private static boolean isCarriedOn(Market market, int fact) {
        return sayingSo(market, fact, market.until(fact))
                .anyMatch(other -> market.since(other) != Fact.ALWAYS && market.role(other) == market.role(fact));
    }

    /** Day by day back from a day; where it never began, the day before all others. */
    private static int firstDay(Market market, int fact, int last) {
        int day = last;
        while (day >= GeneratedMarket.FIRST_DAY && isSaidOn(market, fact, day)) {
            day--;
        }
        return day < GeneratedMarket.FIRST_DAY && isSaidOn(market, fact, day) ? Fact.ALWAYS : day + 1;
    }

    private static boolean isSaidOn(Market market, int fact, int day) {
        return sayingSo(market, fact, day).findAny().isPresent();
    }

    private static IntStream sayingSo(Market market, int fact, int day) {
        return IntStream.range(0, market.facts())
                .filter(other -> isSaid(market, other) && degree(market, other) == degree(market, fact))
                .filter(other -> market.type(other) == market.type(fact))
                .filter(other -> market.from(other) == market.from(fact) && market.to(other) == market.to(fact))
                .filter(other -> market.since(other) <= day && day < market.until(other));
    }

    private static boolean isSaid(Market market, int fact) {
        boolean spoken = market.facts.preference[fact] > 0 || market.exclusive(fact) != Exclusive.UNSAID;
        return spoken && market.standing(fact).ordinal() >= TERMS.atLeast().ordinal();
    }

    private static @Nullable Preference degree(Market market, int fact) {
        if (market.facts.preference[fact] > 0) {
            return Preference.values()[market.facts.preference[fact] - 1];
        }
        return market.exclusive(fact) == Exclusive.DECLARED ? Preference.EXCLUSIVE : null;
    }

    /** Every third fact says a degree, whatever the sources say of exclusivity. */
    private static Market withPreferences(Market market) {
        for (int fact = 0; fact < market.facts(); fact += 3) {
            market.facts.preference[fact] = (byte) (fact % 5);
        }
        return market;
    }

    private static List<Claim> claims(Market market, OptionalInt party) {
        return Claims.of(market, TERMS, party, degree -> true, Checkpoint.NONE);
    }

    private static boolean isPromise(Market market, int fact, Terms terms) {
        Amount amount = market.amount(fact);
        return market.type(fact).isPayment()
                && market.kind(market.from(fact)) == EntityKind.COMPANY
                && market.standing(fact).ordinal() >= terms.atLeast().ordinal()
                && market.since(fact) != Fact.ALWAYS
                && market.since(fact) <= DAY
                && (DAY < market.until(fact) || market.standing(fact) != Standing.COMPLETED)
                && (!amount.disclosed() || amount.currency().equals("USD"));
    }

    private static Stage stage(Market market, int fact) {
        if (market.until(fact) <= DAY) {
            return Stage.LAPSED;
        }
        return market.standing(fact) == Standing.RUMOURED
                ? Stage.ANNOUNCED
                : Stage.valueOf(market.standing(fact).name());
    }

    private static Range range(Amount amount) {
        return Range.of(amount);
    }
}

package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.model.AmountQualifier;
import interlock.model.FactType;
import interlock.text.Figures;
import interlock.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What amounts come to together is told as vaguely as its parts are, and no more so. */
class SumsPropertiesTest {
    private static final int DRAWN = 400;

    @RepeatedTest(DRAWN)
    void aSumIsAsVagueAsItsParts(RepetitionInfo draw) {
        SplittableRandom random = new SplittableRandom(draw.getCurrentRepetition());
        List<Amount> parts = parts(random);
        Range sum = sum(parts);
        List<Amount> told = parts.stream().filter(Amount::disclosed).toList();
        boolean about = told.stream().anyMatch(part -> part.qualifier() == AmountQualifier.ABOUT);
        boolean open = parts.stream().anyMatch(part -> part.max() == Range.OPEN);
        long least = told.stream().mapToLong(Amount::min).sum();
        long most = told.stream()
                .mapToLong(Amount::max)
                .filter(max -> max < Range.OPEN)
                .sum();

        String text = tell(sum.disclosed() == 0 ? null : sum.min(), endOf(sum), sum.qualifier());

        String nearly = about ? "about " : "";
        String expected = told.isEmpty()
                ? ""
                : open && least > 0
                        ? "at least " + nearly + "$" + least
                        : told.stream().anyMatch(part -> part.max() == Range.OPEN)
                                ? ""
                                : least == most
                                        ? nearly + "$" + most
                                        : least == 0
                                                ? "up to " + nearly + "$" + most
                                                        + (open ? " and an undisclosed amount" : "")
                                                : nearly + "$" + least + " to $" + most;
        assertThat(text).as("%s", parts).isEqualTo(expected);
    }

    @RepeatedTest(DRAWN)
    void whatGoesRoundIsAsVagueAsTheLegsThatBoundIt(RepetitionInfo draw) {
        SplittableRandom random = new SplittableRandom(draw.getCurrentRepetition());
        List<List<Amount>> legs = IntStream.rangeClosed(0, random.nextInt(1, 4))
                .mapToObj(leg -> parts(random))
                .toList();
        Loop loop = new Loop(IntStream.range(0, legs.size())
                .mapToObj(leg -> new Leg(
                        leg,
                        (leg + 1) % legs.size(),
                        leg == 0 ? FactType.Payment.INVESTMENT : FactType.Payment.PURCHASE,
                        new int[legs.get(leg).size()],
                        money(legs.get(leg))))
                .toList());
        for (Loop.Flow flow : loop.flows()) {
            List<Range> sums = legs.stream().map(SumsPropertiesTest::sum).toList();
            long least = sums.stream().mapToLong(Range::min).min().orElseThrow();
            long most = sums.stream().mapToLong(Range::ceiling).min().orElseThrow();
            boolean about = sums.stream()
                    .filter(Range::about)
                    .anyMatch(leg -> leg.min() == least && least > 0 || leg.ceiling() == most && most < Range.OPEN);

            assertThat(flow.bottleneck().min()).isEqualTo(least);
            assertThat(flow.bottleneck().max()).isEqualTo(most);
            assertThat(flow.bottleneck().qualifier())
                    .as("%s", legs)
                    .isEqualTo(AmountQualifier.ofSum(about, most == Range.OPEN));
        }
    }

    private static List<Amount> parts(SplittableRandom random) {
        List<Amount> parts = new ArrayList<>();
        for (int part = random.nextInt(1, 4); part > 0; part--) {
            long units = random.nextInt(1, 6);
            parts.add(
                    switch (random.nextInt(6)) {
                        case 0 -> Amount.exactly(units, "USD");
                        case 1 -> new Amount(units, units, AmountQualifier.ABOUT, "USD");
                        case 2 -> Amount.between(units, units + 2, "USD");
                        case 3 -> new Amount(0, units, AmountQualifier.UP_TO, "USD");
                        case 4 -> Amount.atLeast(units, "USD");
                        default -> Amount.UNDISCLOSED;
                    });
        }
        return parts;
    }

    private static Range sum(List<Amount> parts) {
        return parts.stream().map(Range::of).reduce(Range.NOTHING, Range::plus);
    }

    private static Money money(List<Amount> parts) {
        Money money = Money.NONE;
        for (Amount part : parts) {
            money = money.plus(part);
        }
        return money;
    }

    private static @Nullable Long endOf(Range sum) {
        return sum.disclosed() == 0 ? null : Range.endOrNull(sum.max());
    }

    private static String tell(@Nullable Long least, @Nullable Long most, @Nullable String qualifier) {
        return Figures.range(
                least,
                most,
                Objects.requireNonNullElse(qualifier, ""),
                (n, towards) -> Figures.money(n, "USD", towards, Language.ENGLISH),
                Language.ENGLISH);
    }
}

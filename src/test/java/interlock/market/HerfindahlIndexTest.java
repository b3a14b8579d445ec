package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HerfindahlIndexTest {

    @Test
    void oneSupplierIsAMonopolyWhateverItsAmount() {
        assertThat(HerfindahlIndex.between(new double[] {3}, new double[] {Double.POSITIVE_INFINITY}))
                .isEqualTo(new HerfindahlIndex(10_000, 10_000, true));
    }

    @Test
    void knownPartsHaveOneIndex() {
        HerfindahlIndex index = HerfindahlIndex.between(new double[] {30, 70}, new double[] {30, 70});

        assertThat(index.min()).isCloseTo(5_800, within(1e-6));
        assertThat(index.max()).isCloseTo(5_800, within(1e-6));
    }

    @Test
    void anOpenEndNeverQuiteReachesAMonopoly() {
        HerfindahlIndex index =
                HerfindahlIndex.between(new double[] {30, 70}, new double[] {Double.POSITIVE_INFINITY, 70});

        assertThat(index.min()).isCloseTo(5_000, within(1e-6));
        assertThat(index.max()).isEqualTo(10_000);
        assertThat(index.maxReached()).isFalse();
    }

    @Test
    void anOpenEndReachesAMonopolyWhereTheOthersMayBeNothing() {
        assertThat(HerfindahlIndex.between(new double[] {30, 0}, new double[] {Double.POSITIVE_INFINITY, 70})
                        .maxReached())
                .isTrue();
    }

    @Property(tries = 300)
    void boundsContainEveryCompletionOfTheUnknownPart(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 24) int parts) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] low = new double[parts];
        double[] high = new double[parts];
        for (int part = 0; part < parts; part++) {
            low[part] = random.nextInt(3) == 0 ? 0 : random.nextInt(100);
            high[part] = switch (random.nextInt(4)) {
                case 0 -> low[part];
                case 1 -> random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : low[part] + 1;
                default -> low[part] + random.nextInt(200);
            };
        }
        HerfindahlIndex index = HerfindahlIndex.between(low, high);
        for (int completion = 0; completion < 200; completion++) {
            double[] some = new double[parts];
            for (int part = 0; part < parts; part++) {
                double top = Math.min(high[part], low[part] + 1_000);
                some[part] = switch (random.nextInt(3)) {
                    case 0 -> low[part];
                    case 1 -> top;
                    default -> low[part] + (top - low[part]) * random.nextDouble();
                };
            }
            if (Arrays.stream(some).sum() > 0) {
                assertThat(HerfindahlIndex.of(some)).isBetween(index.min() - 1e-6, index.max() + 1e-6);
            }
        }
    }

    @Property(tries = 100)
    void boundsOfAFewPartsAreReached(@ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int parts) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] low = new double[parts];
        double[] high = new double[parts];
        for (int part = 0; part < parts; part++) {
            low[part] = 1 + random.nextInt(20);
            high[part] = low[part] + random.nextInt(20);
        }
        HerfindahlIndex index = HerfindahlIndex.between(low, high);
        double least = 10_000;
        double most = 0;
        int steps = 40;
        for (int point = 0; point < Math.pow(steps + 1, parts); point++) {
            double[] some = new double[parts];
            int rest = point;
            for (int part = 0; part < parts; part++) {
                some[part] = low[part] + (high[part] - low[part]) * (rest % (steps + 1)) / steps;
                rest /= steps + 1;
            }
            least = Math.min(least, HerfindahlIndex.of(some));
            most = Math.max(most, HerfindahlIndex.of(some));
        }
        assertThat(index.max()).isCloseTo(most, within(1e-6));
        assertThat(index.min()).isCloseTo(least, within(10.0));
    }
}

package interlock.web;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.text.Figures;
import interlock.text.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The page writes a sum in brief as the sentences of the server do. */
class SumsIT {
    private static final int DRAWN = 3000;
    private static final List<RoundingMode> TOWARDS =
            List.of(RoundingMode.FLOOR, RoundingMode.HALF_UP, RoundingMode.CEILING);

    @Test
    void pageAndServerWriteASumAlike() {
        SplittableRandom random = new SplittableRandom(20261127);
        List<List<Object>> given = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int draw = 0; draw < DRAWN; draw++) {
            BigInteger value = BigDecimal.valueOf(random.nextLong(1, 10_000_000))
                    .movePointRight(random.nextInt(14))
                    .toBigInteger()
                    .add(BigInteger.valueOf(random.nextLong(0, 3)));
            int towards = random.nextInt(3);
            given.add(List.of(value.toString(), towards - 1));
            expected.add(Figures.money(value, "USD", TOWARDS.get(towards), Language.ENGLISH));
        }

        try (Workbench bench = new Workbench()) {
            assertThat((List<?>) bench.run("brief.js", given)).isEqualTo(expected);
        }
    }
}

package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.dataset.Progress;
import interlock.dataset.load.DataSetLoader;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How concentrated a market is, against every way in which its shares can be completed; and who dominates it. */
@ChangesTheMarket
class MarketConcentrationIT {
    private static final int PRODUCTS = 25;
    private static final int COMPLETIONS = 300;

    /** What sources say of one maker. */
    private record Said(String maker, double low, double high) {}

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(20261126);
    private String dataSet = "";

    @AfterEach
    void takeOut() {
        DataSetLoader.takeOut(RunningProduct.graph(), dataSet);
    }

    private static double tidy(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }

    private List<Said> drawn() {
        List<Said> said = new ArrayList<>();
        double left = 1;
        int makers = 1 + random.nextInt(5);
        for (int maker = 0; maker < makers; maker++) {
            double low = tidy(random.nextDouble() * left * (random.nextInt(4) == 0 ? 1 : 0.6));
            left -= low;
            double high = random.nextBoolean() ? low : Math.min(1, tidy(low + random.nextDouble() * 0.3));
            said.add(new Said("maker-" + maker, low, high));
        }
        return said;
    }

    @Test
    void theIndexHoldsEveryWayToCompleteTheShares() {
        SmallMarket market = new SmallMarket(folder);
        for (int maker = 0; maker < 5; maker++) {
            market.entity("id", "maker-" + maker, ":LABEL", "Entity;Company");
        }
        List<List<Said>> all = new ArrayList<>();
        for (int product = 0; product < PRODUCTS; product++) {
            market.entity("id", "thing-" + product, ":LABEL", "Entity;Product");
            List<Said> said = drawn();
            for (Said one : said) {
                fact(market, one, "thing-" + product, "sales of a year");
            }
            // An older market of the same thing, which the later one takes the place of.
            fact(market, new Said("maker-4", 1, 1), "thing-" + product, "sales of long ago");
            all.add(said);
        }
        var read = market.read();
        dataSet = read.id();
        DataSetLoader.into(RunningProduct.graph(), read, false, Progress.NONE);

        for (int product = 0; product < PRODUCTS; product++) {
            compare(all.get(product), "thing-" + product);
        }
    }

    private void fact(SmallMarket market, Said one, String product, String of) {
        String id = "makes-" + product + "-" + one.maker() + "-" + of.replace(' ', '-');
        market.fact(
                "id",
                id,
                ":START_ID",
                one.maker(),
                ":TYPE",
                "MAKES",
                ":END_ID",
                product,
                "what",
                "",
                "amountMin",
                "",
                "amountMax",
                "",
                "amountQualifier",
                "",
                "currency",
                "",
                "shareMin",
                String.valueOf(one.low()),
                "shareMax",
                String.valueOf(one.high()),
                "shareOf",
                of,
                "announced",
                of.endsWith("ago") ? "2020-01-01" : "2025-01-01",
                "since",
                "",
                "until",
                "",
                "status",
                "completed",
                "deal",
                "",
                "statement",
                id + " is told.");
    }

    private void compare(List<Said> said, String product) {
        JsonNode answer = Http.get("/api/questions/market-concentration?asOf=2025-06-01&product=" + product)
                .json();
        JsonNode rows = answer.get("rows");
        assertThat(rows).as(answer.toString()).hasSameSizeAs(said);
        JsonNode first = rows.get(0);
        double squares = said.stream().mapToDouble(one -> one.low() * one.low()).sum();
        assertThat(first.get("hhiMin").asDouble()).isCloseTo(10_000 * squares, within(1.0));
        double named = said.stream().mapToDouble(Said::low).sum();
        boolean exact = said.stream().allMatch(one -> one.low() == one.high());
        if (exact) {
            double rest = Math.max(0, 1 - named);
            assertThat(first.get("hhiMax").asDouble()).isCloseTo(10_000 * (squares + rest * rest), within(1.0));
        }
        for (int completion = 0; completion < COMPLETIONS; completion++) {
            double[] shares = said.stream()
                    .mapToDouble(one -> random.nextBoolean()
                            ? random.nextBoolean() ? one.low() : one.high()
                            : one.low() + random.nextDouble() * (one.high() - one.low()))
                    .toArray();
            double sum = 0;
            double index = 0;
            for (double share : shares) {
                sum += share;
                index += share * share;
            }
            if (sum <= 1) {
                // What is left belongs to one, or to two.
                double part = (1 - sum) * (random.nextBoolean() ? 1 : random.nextDouble());
                index += part * part + (1 - sum - part) * (1 - sum - part);
                assertThat(10_000 * index)
                        .as("%s completed", said)
                        .isBetween(
                                first.get("hhiMin").asDouble() - 1,
                                first.get("hhiMax").asDouble() + 1);
            }
        }
        leader(said, product, first);
    }

    private static void leader(List<Said> said, String product, JsonNode first) {
        Said top = said.stream().max(Comparator.comparingDouble(Said::low)).orElseThrow();
        double rest = 1 - said.stream().mapToDouble(Said::low).sum();
        boolean leads = top.low() > 0
                && rest <= top.low() + 1e-9
                && said.stream().allMatch(one -> one == top || one.high() <= top.low());
        assertThat(first.get("leading").asBoolean()).as("%s leads", said).isEqualTo(leads);

        JsonNode sole = Http.get("/api/questions/sole-sources?asOf=2025-06-01&entity=" + product)
                .json()
                .at("/rows/0");
        assertThat(sole.get("shareOf").asText()).isEqualTo("sales of a year");
        boolean dominated = top.low() >= 0.5 && said.stream().allMatch(one -> one == top || one.high() <= top.low());
        assertThat(sole.get("dominated").asBoolean()).as("%s dominates", said).isEqualTo(dominated);
    }
}

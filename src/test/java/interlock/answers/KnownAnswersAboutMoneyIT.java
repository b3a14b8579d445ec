package interlock.answers;

import static interlock.fixtures.Ask.columns;
import static interlock.fixtures.Ask.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Known answers of the AI market data set about money. */
class KnownAnswersAboutMoneyIT {
    private static final long BN = 1_000_000_000;

    /** Truth 16. */
    @Test
    void microsoftCanPayASixthOfWhatAnthropicBuys() {
        var loop = loop("microsoft", "anthropic", "announced");

        assertThat(loop)
                .containsEntry("amountMin", 0L)
                .containsEntry("amountMax", 5 * BN)
                .containsEntry("purchaseMin", 30 * BN)
                .containsEntry("purchaseMax", 30 * BN)
                .containsEntry("purchaseUndisclosed", 1L)
                .containsEntry("shareMin", 0.0)
                .containsEntry("currency", "USD");
        assertThat((double) loop.get("shareMax")).isCloseTo(5 / 30.0, within(1e-9));
    }

    /** Truth 18. */
    @Test
    void theLoopsOfAmazon() {
        var openai = loop("amazon", "openai", "announced");
        assertThat(openai)
                .containsEntry("amountMin", 15 * BN)
                .containsEntry("amountMax", 50 * BN)
                .containsEntry("purchaseMin", 138 * BN)
                .containsEntry("purchaseMax", 138 * BN)
                .containsEntry("undisclosed", 0L);
        assertThat((double) openai.get("shareMin")).isCloseTo(0.109, within(0.0005));
        assertThat((double) openai.get("shareMax")).isCloseTo(0.362, within(0.0005));

        var committed = loop("amazon", "openai", "committed");
        assertThat(committed).containsEntry("amountMax", 15 * BN);
        assertThat((double) committed.get("shareMax")).isCloseTo(0.109, within(0.0005));

        assertThat(loop("amazon", "anthropic", "announced"))
                .containsEntry("amountMin", 13 * BN)
                .containsEntry("amountMax", 33 * BN)
                .containsEntry("purchaseMin", 100 * BN)
                .containsEntry("purchaseMax", null)
                .containsEntry("purchaseUndisclosed", 1L)
                .containsEntry("shareMin", 0.0)
                .containsEntry("shareMax", 0.33);
    }

    /** Truth 20. */
    @Test
    void nineCasesOfBackingRivals() {
        assertThat(columns(rows("hedges"), "investor", "one", "other"))
                .containsExactlyInAnyOrder(
                        tuple("amazon", "anthropic", "openai"),
                        tuple("coatue", "anthropic", "openai"),
                        tuple("de-shaw-ventures", "anthropic", "openai"),
                        tuple("mgx", "anthropic", "openai"),
                        tuple("microsoft", "anthropic", "openai"),
                        tuple("microsoft", "mistral", "openai"),
                        tuple("nvidia", "anthropic", "openai"),
                        tuple("nvidia", "mistral", "openai"),
                        tuple("nvidia", "coreweave", "nebius"));
        assertThat(columns(rows("hedges", "investor", "nvidia", "atLeast", "rumoured"), "one", "other"))
                .hasSize(5)
                .contains(tuple("openai", "xai"), tuple("anthropic", "xai"));
    }

    /** Truth 24. */
    @Test
    void theSpendOfOpenAiIsConcentratedWithinAnInterval() {
        for (String atLeast : List.of("announced", "committed")) {
            var spend = rows("concentration", "buyer", "openai", "atLeast", atLeast);
            assertThat(spend)
                    .filteredOn(row -> row.get("currency") != null)
                    .extracting(row -> row.get("supplier"), row -> row.get("amountMin"), row -> row.get("amountMax"))
                    .containsExactlyInAnyOrder(
                            tuple("oracle", 300 * BN, 300 * BN),
                            tuple("microsoft", 250 * BN, 250 * BN),
                            tuple("amazon", 138 * BN, 138 * BN),
                            tuple("cerebras", 20 * BN, null),
                            tuple("coreweave", 0L, 22_400_000_000L));
            assertThat(spend.getFirst())
                    .containsEntry("totalMin", 708 * BN)
                    .containsEntry("totalMax", null)
                    .containsEntry("hhiMin", 3232L)
                    .containsEntry("hhiMax", 3430L)
                    .containsEntry("hhiOpenMin", 2542L)
                    .containsEntry("hhiOpenMax", 10_000L)
                    .containsEntry("hhiOpenReached", false);
        }
        assertThat(rows("concentration", "buyer", "openai"))
                .filteredOn(row -> row.get("currency") == null)
                .extracting(row -> row.get("supplier"))
                .containsExactlyInAnyOrder("google", "nvidia", "amd", "broadcom");
        assertThat(rows("concentration", "asOf", "2025-12-31").getFirst())
                .containsEntry("totalMin", 588 * BN)
                .containsEntry("totalMax", 610_400_000_000L)
                .containsEntry("hhiMin", 4145L)
                .containsEntry("hhiMax", 4453L);
    }

    private static Map<String, @Nullable Object> loop(String seller, String buyer, String atLeast) {
        return rows("money-loops", "through", seller, "length", "2", "atLeast", atLeast).stream()
                .filter(row -> seller.equals(row.get("seller")) && buyer.equals(row.get("buyer")))
                .findFirst()
                .orElseThrow();
    }
}

package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import interlock.fixtures.AiMarket;
import interlock.model.Standing;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The known answers for the bundled data set, by the numbers of their questions: payments, loops, shares and spend. */
class AiMarketMoneyTest {

    private static final AiMarket AI = new AiMarket();
    private static final Terms NEWEST = AiMarket.on("2026-11-25");
    private static final long BN = 1_000_000_000L;

    private final Market market = AI.market;

    @Test
    void question16MeasuresTheLoopOfMicrosoftAndAnthropic() {
        Loop loop = loop("microsoft", "anthropic", NEWEST);
        Loop.Flow flow = loop.flows().getFirst();

        assertThat(loop.legs().getFirst().amount().in("USD")).isEqualTo(new Range(0, 5 * BN, 1, 0, false));
        assertThat(loop.legs().getLast().amount().in("USD")).isEqualTo(new Range(30 * BN, 30 * BN, 1, 1, true));
        assertThat(flow.bottleneck()).isEqualTo(new Loop.Bottleneck(0, 5 * BN, 1, false, false));
        assertShare(flow, 0, 5 / 30.0);
    }

    @Test
    void question18MeasuresTheLoopsOfAmazon() {
        Loop openai = loop("amazon", "openai", NEWEST);
        assertThat(openai.flows().getFirst().bottleneck())
                .isEqualTo(new Loop.Bottleneck(15 * BN, 50 * BN, 0, false, false));
        assertShare(openai.flows().getFirst(), 15 / 138.0, 50 / 138.0);
        Loop committed = loop("amazon", "openai", AiMarket.on("2026-11-25", Standing.COMMITTED));
        assertShare(committed.flows().getFirst(), 15 / 138.0, 15 / 138.0);

        Loop anthropic = loop("amazon", "anthropic", NEWEST);
        assertThat(anthropic.flows().getFirst().bottleneck().min()).isEqualTo(13 * BN);
        assertThat(anthropic.flows().getFirst().bottleneck().max()).isEqualTo(33 * BN);
        assertShare(anthropic.flows().getFirst(), 0, 0.33);
    }

    @Test
    void loopsAreToldOfByLengthAndByWhatIsKnownOfThem() {
        MoneyLoops.Found found =
                MoneyLoops.find(market, NEWEST, 3, Integer.MAX_VALUE, OptionalInt.empty(), Checkpoint.NONE);
        List<Loop> told = found.told(Integer.MAX_VALUE);

        assertThat(told).containsExactlyInAnyOrderElementsOf(found.loops());
        assertThat(told.stream().map(loop -> loop.legs().size())).isSorted();
        assertThat(told.stream().limit(4).map(this::text))
                .containsExactly("amazon openai", "amazon anthropic", "microsoft openai", "microsoft anthropic");
    }

    private String text(Loop loop) {
        return loop.legs().stream().map(leg -> market.id(leg.payer())).collect(Collectors.joining(" "));
    }

    @Test
    void question20TellsWhoBacksRivals() {
        assertThat(hedges(NEWEST))
                .containsExactlyInAnyOrder(
                        "amazon: anthropic, openai",
                        "coatue: anthropic, openai",
                        "de-shaw-ventures: anthropic, openai",
                        "mgx: anthropic, openai",
                        "microsoft: anthropic, openai",
                        "microsoft: mistral, openai",
                        "nvidia: anthropic, openai",
                        "nvidia: mistral, openai",
                        "nvidia: coreweave, nebius");
        assertThat(hedges(AiMarket.on("2026-11-25", Standing.RUMOURED)))
                .contains("nvidia: openai, xai", "nvidia: anthropic, xai");
    }

    @Test
    void question24MeasuresTheConcentrationOfOpenAi() {
        Concentration.Spend spend = Concentration.of(market, NEWEST, AI.entity("openai"));
        Concentration.InCurrency usd = spend.currencies().getFirst();

        assertThat(usd.parts().stream().collect(Collectors.toMap(part -> market.id(part.supplier()), part -> part)))
                .containsOnlyKeys("oracle", "microsoft", "amazon", "cerebras", "coreweave")
                .allSatisfy((id, part) -> assertThat(part.amount().disclosed()).isPositive());
        assertThat(undisclosed(spend)).containsExactlyInAnyOrder("google", "nvidia", "amd", "broadcom");
        assertThat(usd.total().min()).isEqualTo(708 * BN);
        assertThat(usd.total().max()).isEqualTo(Range.OPEN);
        assertIndex(usd.floor(), 3232, 3430);
        assertIndex(usd.open(), 2542, 10_000);
        assertThat(usd.open().maxReached()).isFalse();
    }

    @Test
    void question24MeasuresTheSameAmongWhatIsCommitted() {
        Concentration.Spend spend =
                Concentration.of(market, AiMarket.on("2026-11-25", Standing.COMMITTED), AI.entity("openai"));

        assertThat(undisclosed(spend)).containsExactlyInAnyOrder("google", "amd");
        assertIndex(spend.currencies().getFirst().floor(), 3232, 3430);
        assertIndex(spend.currencies().getFirst().open(), 2542, 10_000);
    }

    @Test
    void question24MeasuresTheConcentrationOfOpenAiAYearAgo() {
        Concentration.Spend spend = Concentration.of(market, AiMarket.on("2025-12-31"), AI.entity("openai"));
        Concentration.InCurrency usd = spend.currencies().getFirst();

        assertThat(usd.total().min()).isEqualTo(588 * BN);
        assertThat(usd.total().max()).isEqualTo(610_400_000_000L);
        assertIndex(usd.floor(), 4145, 4453);
        assertThat(usd.open()).isEqualTo(usd.floor());
    }

    private Loop loop(String investor, String buyer, Terms terms) {
        return MoneyLoops.find(market, terms, 2, 100, OptionalInt.of(AI.entity(investor)), Checkpoint.NONE)
                .loops()
                .stream()
                .filter(loop -> loop.legs().getFirst().payer() == AI.entity(investor)
                        && loop.legs().getFirst().payee() == AI.entity(buyer))
                .findFirst()
                .orElseThrow();
    }

    private List<String> hedges(Terms terms) {
        return Hedges.of(market, terms, OptionalInt.empty(), Checkpoint.NONE).all().stream()
                .map(hedge -> market.id(hedge.investor()) + ": "
                        + IntStream.of(hedge.one(), hedge.other())
                                .mapToObj(market::id)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private List<String> undisclosed(Concentration.Spend spend) {
        return spend.suppliers().stream()
                .filter(supplier -> supplier.amount().byCurrency().isEmpty())
                .map(supplier -> market.id(supplier.entity()))
                .toList();
    }

    private static void assertShare(Loop.Flow flow, double min, double max) {
        Share share = flow.funded().getFirst().share();
        assertThat(share.min()).isCloseTo(min, within(1e-9));
        assertThat(share.max()).isCloseTo(max, within(1e-9));
    }

    private static void assertIndex(HerfindahlIndex index, double min, double max) {
        assertThat(index.min()).isCloseTo(min, within(0.5));
        assertThat(index.max()).isCloseTo(max, within(0.5));
    }
}

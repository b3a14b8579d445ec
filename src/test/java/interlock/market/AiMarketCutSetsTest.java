package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.AiMarket;
import interlock.model.Standing;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Question 32 of the known answers: the least sets of others, up to three, that fell one. */
class AiMarketCutSetsTest {
    private static final AiMarket AI = new AiMarket();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claude    | announced | anthropic asml cymer deposition-tools etch-tools euv-lithography-tools process-control-tools resist-processing-tools trumpf tsmc zeiss | arm+hbm arm-architecture+hbm cowos-packaging+hbm hbm+nvidia lam-research+tokyo-electron | amazon+cowos-packaging+google amazon+cowos-packaging+google-tpu amazon+google+nvidia amazon+google-tpu+nvidia coherent+hbm+lumentum cowos-packaging+google+trainium2 cowos-packaging+google-tpu+trainium2 google+nvidia+trainium2 google-tpu+nvidia+trainium2 grace-blackwell+hbm+hbm4 grace-blackwell+hbm+vera-rubin hbm+hbm3e+hbm4 hbm+hbm3e+vera-rubin micron+samsung+sk-hynix
            claude    | committed | anthropic asml cymer deposition-tools etch-tools euv-lithography-tools hbm process-control-tools resist-processing-tools trumpf tsmc zeiss | lam-research+tokyo-electron | amazon+broadcom+cowos-packaging amazon+broadcom+nvidia amazon+cowos-packaging+google amazon+cowos-packaging+google-tpu amazon+google+nvidia amazon+google-tpu+nvidia aws+broadcom+cowos-packaging broadcom+cowos-packaging+trainium2 broadcom+nvidia+trainium2 cowos-packaging+google+trainium2 cowos-packaging+google-tpu+trainium2 google+nvidia+trainium2 google-tpu+nvidia+trainium2 micron+samsung+sk-hynix
            anthropic | announced | asml cymer deposition-tools etch-tools euv-lithography-tools process-control-tools resist-processing-tools trumpf tsmc zeiss | lam-research+tokyo-electron | ''
            anthropic | committed | asml cymer deposition-tools etch-tools euv-lithography-tools process-control-tools resist-processing-tools trumpf tsmc zeiss | lam-research+tokyo-electron | amazon+broadcom+cowos-packaging aws+broadcom+cowos-packaging broadcom+hbm+hbm3e
            openai    | announced | asml cymer deposition-tools etch-tools euv-lithography-tools process-control-tools resist-processing-tools trumpf tsmc zeiss | lam-research+tokyo-electron samsung+sk-hynix | amd+broadcom+cowos-packaging amd+broadcom+nvidia broadcom+cowos-packaging+samsung broadcom+nvidia+samsung
            openai    | committed | amd asml cymer deposition-tools etch-tools euv-lithography-tools process-control-tools resist-processing-tools samsung trumpf tsmc zeiss | lam-research+tokyo-electron | cerebras+hbm+hbm3e
            """)
    void question32FindsTheLeastSetsThatFellOne(
            String subject, String standing, String alone, String pairs, String threes) {
        Terms terms = AiMarket.on("2026-11-25", Standing.of(standing).orElseThrow());
        CutSets found = CutSets.of(
                new KnownNecessities(AI.market),
                terms,
                AI.entity(subject),
                BasicEvents.ENTITIES,
                CutSets.LARGEST,
                looks -> false,
                Checkpoint.NONE);

        assertThat(IntStream.range(0, found.size())
                        .mapToObj(place -> AI.ids(IntStream.of(found.events(place))))
                        .map(set -> set.stream().sorted().collect(Collectors.joining("+"))))
                .containsExactlyInAnyOrderElementsOf(Stream.of(alone, pairs, threes)
                        .flatMap(text -> Stream.of(text.split(" ")))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}

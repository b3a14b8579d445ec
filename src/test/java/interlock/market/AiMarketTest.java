package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.AiMarket;
import interlock.market.Dependencies.Following;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The known answers for the bundled data set, by the numbers of their questions: who relies on whom, and who falls. */
class AiMarketTest {

    private static final AiMarket AI = new AiMarket();
    private static final Terms NEWEST = AiMarket.on("2026-11-25");

    private final Market market = AI.market;

    @Test
    void question2CountsWhatAnthropicDependsOn() {
        Reached all = dependencies("anthropic", Following.ALL_ROLES);
        Reached essential = dependencies("anthropic", Following.ESSENTIAL_ROLES);

        assertThat(byDistance(all)).containsExactly(26, 29, 27, 6, 1);
        assertThat(byDistance(essential)).containsExactly(8, 20, 19, 21, 3);
        assertThat(namesAt(essential, 1))
                .containsExactlyInAnyOrder(
                        "aws",
                        "azure",
                        "broadcom",
                        "colossus",
                        "colossus-2",
                        "coreweave-cloud",
                        "fluidstack-cloud",
                        "google-cloud");
        assertThat(namesAt(essential, 5)).containsExactlyInAnyOrder("cymer", "trumpf", "zeiss");
    }

    @Test
    void question4TellsWhoDependsOnAsml() {
        Reached all = dependents("asml", Following.ALL_ROLES);
        Reached essential = dependents("asml", Following.ESSENTIAL_ROLES);

        assertThat(byDistance(all)).containsExactly(7, 8, 31, 54, 9);
        assertThat(byDistance(essential)).containsExactly(5, 6, 30, 40, 18);
        Map<String, List<String>> direct = all.steps().stream()
                .filter(step -> step.distance() == 1)
                .collect(Collectors.toMap(step -> market.id(step.entity()), step -> AI.roleNames(step.roles())));
        assertThat(direct)
                .containsOnly(
                        Map.entry("euv-lithography-tools", List.of("manufacture")),
                        Map.entry("arf-immersion-tools", List.of("manufacture")),
                        Map.entry("arf-dry-tools", List.of("manufacture")),
                        Map.entry("krf-tools", List.of("manufacture")),
                        Map.entry("process-control-tools", List.of("manufacture")),
                        Map.entry("zeiss", List.of("capital")),
                        Map.entry("mistral", List.of("capital")));
        assertThat(namesAt(essential, 4)).contains("claude", "gpt", "anthropic");
        assertThat(namesAt(all, 3)).contains("anthropic");
    }

    @Test
    void question4ChainsClaudeToAsmlFromTheOneWhoReliesToTheOneReliedOn() {
        Reached all = dependents("asml", Following.ALL_ROLES);
        Reached.Step claude = all.steps().stream()
                .filter(step -> step.entity() == AI.entity("claude"))
                .findFirst()
                .orElseThrow();

        assertThat(claude.chain()).hasSize(4);
        assertThat(market.customer(claude.chain()[0])).isEqualTo(AI.entity("claude"));
        assertThat(market.supplier(claude.chain()[3])).isEqualTo(AI.entity("asml"));
        for (int step = 1; step < 4; step++) {
            assertThat(market.customer(claude.chain()[step])).isEqualTo(market.supplier(claude.chain()[step - 1]));
        }
    }

    @Test
    void question6TellsWhichFamiliesAreOnOneHyperscaler() {
        assertThat(onOneHyperscaler("2026-11-25"))
                .containsOnly(
                        Map.entry("gemini", "google-cloud UNKNOWN"),
                        Map.entry("gemma", "aws UNKNOWN"),
                        Map.entry("nemotron", "aws UNKNOWN"),
                        Map.entry("nova", "aws UNKNOWN"),
                        Map.entry("phi", "azure UNKNOWN"));
        assertThat(onOneHyperscaler("2025-11-30"))
                .containsOnly(
                        Map.entry("gpt", "azure YES"),
                        Map.entry("gemini", "google-cloud UNKNOWN"),
                        Map.entry("grok", "azure UNKNOWN"),
                        Map.entry("kimi", "google-cloud UNKNOWN"),
                        Map.entry("nova", "aws UNKNOWN"),
                        Map.entry("phi", "azure UNKNOWN"));
    }

    @Test
    void question8TellsWhichFamiliesAreOnAllHyperscalers() {
        assertThat(families("2026-11-25", 3))
                .containsExactlyInAnyOrder(
                        "claude", "deepseek-models", "gpt", "gpt-oss", "grok", "kimi", "llama", "mistral-models");
    }

    @Test
    void question10FellsTwentyFiveWithNvidia() {
        Cascade cascade = KnockOut.of(market, NEWEST, AI.entity("nvidia"));

        assertThat(cascade.size()).isEqualTo(25);
        assertThat(fallen(cascade, 1))
                .containsOnly(
                        Map.entry("b200", "design"),
                        Map.entry("b300", "design"),
                        Map.entry("blackwell", "design"),
                        Map.entry("nemotron", "developer"),
                        Map.entry("grace-blackwell", "design"),
                        Map.entry("groq-3-lpu", "design"),
                        Map.entry("hopper", "design"),
                        Map.entry("nvidia-gpu", "design"),
                        Map.entry("vera-rubin", "design"),
                        Map.entry("mistral", "AI accelerators"),
                        Map.entry("nebius", "AI accelerators"));
        assertThat(fallen(cascade, 2).keySet())
                .containsExactlyInAnyOrder(
                        "colossus",
                        "colossus-2",
                        "coreweave-cloud",
                        "gpt-oss",
                        "kimi",
                        "phi",
                        "iren-cloud",
                        "nscale-cloud",
                        "grok",
                        "coreweave",
                        "mistral-compute",
                        "nebius-cloud",
                        "mistral-models");
        assertThat(fallen(cascade, 3)).containsOnly(Map.entry("reflection", "compute"));
        assertThat(cascade.rounds()).isEqualTo(3);
    }

    @Test
    void question10FellsTwentyTwoWithNvidiaAmongWhatIsCommitted() {
        Cascade cascade = KnockOut.of(market, AiMarket.on("2026-11-25", Standing.COMMITTED), AI.entity("nvidia"));

        assertThat(cascade.size()).isEqualTo(22);
        assertThat(cascade.fells(AI.entity("iren-cloud"))).isFalse();
    }

    @Test
    void question12FellsLittleWithAzureAndMicrosoft() {
        assertThat(names(KnockOut.of(market, NEWEST, AI.entity("azure"))))
                .containsExactlyInAnyOrder("deepseek-v4", "phi");
        assertThat(names(KnockOut.of(market, AiMarket.on("2026-11-25", Standing.COMMITTED), AI.entity("azure"))))
                .containsExactlyInAnyOrder("deepseek-v4", "phi");
        assertThat(names(KnockOut.of(market, NEWEST, AI.entity("microsoft"))))
                .containsExactlyInAnyOrder("azure", "deepseek-v4", "maia-200", "microsoft-copilot", "phi");
    }

    @Test
    void question14FreesOpenAiFromAzureWhenCoreWeaveCame() {
        for (String day : List.of("2024-06-01", "2025-02-01", "2025-03-09")) {
            assertThat(KnockOut.of(market, AiMarket.on(day), AI.entity("azure")).fells(AI.entity("openai")))
                    .as(day)
                    .isTrue();
        }
        assertThat(KnockOut.of(market, AiMarket.on("2025-03-10"), AI.entity("azure"))
                        .fells(AI.entity("openai")))
                .isFalse();

        List<Diversification.Escape> escapes = Diversification.between(
                market,
                AiMarket.on("2025-02-01"),
                AiMarket.on("2025-12-31"),
                OptionalInt.of(AI.entity("openai")),
                Checkpoint.NONE);
        Diversification.Escape escape = escapes.stream()
                .filter(one -> one.oldSupplier() == AI.entity("azure"))
                .findFirst()
                .orElseThrow();
        assertThat(LocalDate.ofEpochDay(escape.day())).isEqualTo("2025-03-10");
        assertThat(market.roleName(escape.role())).isEqualTo("compute");
        assertThat(AI.factIds(escape.gained())).contains("spend-openai-coreweave-2025");
    }

    @Test
    void question22TellsSolitaryMakersFromUnknownOnes() {
        ExclusivityFinding euv = manufacture("euv-lithography-tools", "2026-11-25");
        assertThat(euv.declared().verdict()).isEqualTo(Verdict.YES);
        assertThat(AI.factIds(euv.declared().facts())).containsExactly("make-asml-euv-lithography-tools");
        assertThat(euv.observed()).isEqualTo(Verdict.UNKNOWN);
        assertThat(euv.soleSource()).isEqualTo(Verdict.YES);
        assertThat(manufacture("euv-lithography-tools", "2025-12-31").observed())
                .isEqualTo(Verdict.YES);

        ExclusivityFinding immersion = manufacture("arf-immersion-tools", "2026-11-25");
        assertThat(immersion.providers()).hasSize(1);
        assertThat(immersion.declared().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(immersion.soleSource()).isEqualTo(Verdict.UNKNOWN);

        ExclusivityFinding krf = manufacture("krf-tools", "2026-11-25");
        assertThat(krf.soleSource()).isEqualTo(Verdict.NO);
        assertThat(AI.ids(IntStream.of(krf.providers()))).containsExactlyInAnyOrder("asml", "canon", "nikon");
    }

    @Test
    void nearestIdsFindTheOneThatWasMeant() {
        assertThat(market.nearest("anthropc", 3)).first().isEqualTo("anthropic");
        assertThat(market.nearest("nvdia", 3)).first().isEqualTo("nvidia");
        assertThat(market.nearest("qqqqqqqq", 3)).isEmpty();
    }

    private Reached dependencies(String start, Following following) {
        return Dependencies.of(market, NEWEST, AI.entity(start), Dependencies.ANY_DEPTH, following);
    }

    private Reached dependents(String start, Following following) {
        return Dependencies.dependentsOf(market, NEWEST, AI.entity(start), Dependencies.ANY_DEPTH, following);
    }

    private static List<Integer> byDistance(Reached reached) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        reached.steps().forEach(step -> counts.merge(step.distance(), 1, Integer::sum));
        return List.copyOf(counts.values());
    }

    private List<String> namesAt(Reached reached, int distance) {
        return reached.steps().stream()
                .filter(step -> step.distance() == distance)
                .map(step -> market.id(step.entity()))
                .toList();
    }

    private List<String> names(Cascade cascade) {
        return cascade.fallen().stream().map(one -> market.id(one.entity())).toList();
    }

    private Map<String, String> fallen(Cascade cascade, int round) {
        return cascade.fallen().stream()
                .filter(one -> one.round() == round)
                .collect(Collectors.toMap(one -> market.id(one.entity()), one -> market.roleName(one.role())));
    }

    private Map<String, String> onOneHyperscaler(String day) {
        Map<String, String> found = new TreeMap<>();
        for (String family : families(day, 1)) {
            ExclusivityFinding finding = distribution(AI.entity(family), day).getFirst();
            found.put(family, market.id(finding.providers()[0]) + " " + finding.exclusive());
        }
        return found;
    }

    private List<String> families(String day, int clouds) {
        List<String> found = new ArrayList<>();
        for (int model = 0; model < market.entities(); model++) {
            if (market.kind(model) == EntityKind.MODEL && !isPart(model, day)) {
                List<ExclusivityFinding> findings = distribution(model, day);
                if (!findings.isEmpty() && findings.getFirst().providers().length == clouds) {
                    found.add(market.id(model));
                }
            }
        }
        return found;
    }

    private boolean isPart(int model, String day) {
        return IntStream.range(0, market.facts())
                .anyMatch(fact -> market.type(fact) == FactType.PART_OF
                        && market.from(fact) == model
                        && market.holds(fact, AiMarket.on(day)));
    }

    private List<ExclusivityFinding> distribution(int model, String day) {
        Set<String> hyperscalers = Set.of("aws", "azure", "google-cloud");
        return Exclusivity.among(market, AiMarket.on(day), model, cloud -> hyperscalers.contains(market.id(cloud)))
                .stream()
                .filter(finding -> market.roleName(finding.role()).equals("distribution"))
                .toList();
    }

    private ExclusivityFinding manufacture(String product, String day) {
        return Exclusivity.of(market, AiMarket.on(day), AI.entity(product)).stream()
                .filter(finding -> market.roleName(finding.role()).equals("manufacture"))
                .findFirst()
                .orElseThrow();
    }
}

package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.AiEvidence;
import interlock.fixtures.AiMarket;
import interlock.market.Dependencies.Following;
import interlock.model.FactType;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Questions 30 and 34 of the known answers: what was known when, and which evidence carries an answer. */
class AiMarketEvidenceTest {
    private static final AiEvidence EVIDENCE = new AiEvidence();
    private static final LocalDate DAY = LocalDate.parse("2025-09-30");
    private static final Terms THEN = AiMarket.on("2025-09-30");

    private final AiMarket all = new AiMarket();

    @Test
    void question30CountsWhatWasKnown() {
        List<String> hold = IntStream.range(0, all.market.facts())
                .filter(fact -> all.market.holds(fact, THEN))
                .mapToObj(all::factId)
                .toList();

        assertThat(hold).hasSize(310);
        assertThat(hold).filteredOn(fact -> EVIDENCE.isKnownBy(fact, DAY)).hasSize(134);
        assertThat(hold).filteredOn(EVIDENCE::isWithoutDay).hasSize(23);
    }

    @Test
    void question30AnswersByWhatWasKnown() {
        AiMarket least = new AiMarket(fact -> EVIDENCE.isKnownBy(fact, DAY));
        AiMarket most = new AiMarket(fact -> EVIDENCE.isKnownBy(fact, DAY) || EVIDENCE.isWithoutDay(fact));

        assertThat(suppliers(least, "anthropic", FactType.INVESTS_IN))
                .containsExactlyInAnyOrder("amazon", "google", "salesforce");
        assertThat(suppliers(least, "openai", FactType.INVESTS_IN)).containsExactly("nvidia");
        assertThat(suppliers(most, "openai", FactType.INVESTS_IN)).containsExactly("nvidia");
        assertThat(suppliers(all, "openai", FactType.INVESTS_IN))
                .containsExactlyInAnyOrder("nvidia", "mgx", "microsoft", "softbank", "thrive-capital");
        assertThat(relied(least, "anthropic"))
                .isEqualTo(relied(most, "anthropic"))
                .isEqualTo(28);
        assertThat(relied(all, "anthropic")).isEqualTo(47);
        assertThat(relied(least, "openai")).isEqualTo(relied(most, "openai")).isEqualTo(24);
        assertThat(relied(all, "openai")).isEqualTo(47);
        assertThat(Stream.of(least, most, all).map(market -> fallen(market, "nvidia")))
                .containsExactly(17, 19, 21);
        assertThat(Stream.of(least, most, all).map(market -> fallen(market, "tsmc")))
                .containsExactly(32, 37, 56);
        assertThat(Stream.of(least, most, all).map(market -> fallen(market, "azure")))
                .containsExactly(3, 3, 3);
        assertThat(Stream.of(least, most, all).map(market -> fails(market, THEN, "claude", "nvidia")))
                .containsExactly(true, true, false);
        assertThat(Stream.of(least, most, all).map(market -> fails(market, THEN, "gpt", "nvidia")))
                .containsExactly(false, false, true);
    }

    @Test
    void question34FindsTheEvidenceThatCarriesAnAnswer() {
        Map<String, Predicate<AiMarket>> statements = Map.ofEntries(
                Map.entry("claude on all, 2025", ai -> onAll(ai, "claude", "2025-11-30")),
                Map.entry("claude on all", ai -> onAll(ai, "claude", "2026-11-25")),
                Map.entry("grok on all", ai -> onAll(ai, "grok", "2026-11-25")),
                Map.entry("gpt on azure only", AiMarketEvidenceTest::gptOnAzureOnly),
                Map.entry(
                        "nova on aws only",
                        ai -> clouds(ai, "nova", "2026-11-25").equals(Set.of("aws"))),
                Map.entry("openai fails without azure", ai -> fails(ai, AiMarket.on("2025-03-09"), "openai", "azure")),
                Map.entry(
                        "anthropic fails without aws", ai -> fails(ai, AiMarket.on("2025-10-22"), "anthropic", "aws")),
                Map.entry("claude fails without tsmc", ai -> fails(ai, AiMarket.on("2026-11-25"), "claude", "tsmc")),
                Map.entry("claude fails without asml", ai -> fails(ai, AiMarket.on("2026-11-25"), "claude", "asml")),
                Map.entry(
                        "claude fails without nvidia", ai -> fails(ai, AiMarket.on("2026-11-25"), "claude", "nvidia")),
                Map.entry(
                        "microsoft fails without nvidia",
                        ai -> fails(ai, AiMarket.on("2026-11-25"), "microsoft", "nvidia")),
                Map.entry("apple fails without google", ai -> fails(ai, AiMarket.on("2026-11-25"), "apple", "google")));
        Map<String, TreeSet<String>> single = new TreeMap<>();
        IntStream.range(0, all.market.facts())
                .mapToObj(all::factId)
                .forEach(fact -> single.put(fact, new TreeSet<>(Set.of(fact))));

        assertThat(carriers(statements, single))
                .containsOnly(
                        Map.entry("grok on all", "avail-grok-aws avail-grok-azure avail-grok-google-cloud"),
                        Map.entry("gpt on azure only", "avail-gpt-azure-exclusive"),
                        Map.entry("nova on aws only", "avail-nova-aws"),
                        Map.entry("openai fails without azure", "spend-openai-azure-2025-rofr"),
                        Map.entry("anthropic fails without aws", "spend-anthropic-google-2023"),
                        Map.entry("claude fails without tsmc", "make-tsmc-google-tpu make-tsmc-trainium2"),
                        Map.entry("claude fails without asml", "make-asml-euv-lithography-tools"),
                        Map.entry("apple fails without google", "spend-apple-google"));
        assertThat(carriers(statements, EVIDENCE.restingOnOneSource()))
                .containsOnly(
                        Map.entry("grok on all", "models-dev"),
                        Map.entry("nova on aws only", "models-dev"),
                        Map.entry("microsoft fails without nvidia", "epoch-chip-owners"));
        assertThat(carriers(statements, EVIDENCE.restingOnOneOrigin()))
                .containsOnly(
                        Map.entry("grok on all", "models-dev"),
                        Map.entry("nova on aws only", "models-dev"),
                        Map.entry("anthropic fails without aws", "wsj-google-anthropic-2023-10-27"),
                        Map.entry("microsoft fails without nvidia", "epoch-chip-counts"),
                        Map.entry("apple fails without google", "apple-google-statement-2026-01-12"));
    }

    /** For each statement that the loss of one ground changes, these grounds. */
    private Map<String, String> carriers(
            Map<String, Predicate<AiMarket>> statements, Map<String, TreeSet<String>> factsOfGround) {
        Map<String, TreeSet<String>> carriers = new TreeMap<>();
        factsOfGround.forEach((ground, facts) -> {
            AiMarket without = new AiMarket(fact -> !facts.contains(fact));
            statements.forEach((name, statement) -> {
                if (statement.test(without) != statement.test(all)) {
                    carriers.computeIfAbsent(name, one -> new TreeSet<>()).add(ground);
                }
            });
        });
        return carriers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> String.join(" ", one.getValue())));
    }

    private static boolean onAll(AiMarket ai, String model, String day) {
        return clouds(ai, model, day).containsAll(Set.of("aws", "azure", "google-cloud"));
    }

    private static Set<String> clouds(AiMarket ai, String model, String day) {
        Terms terms = AiMarket.on(day);
        BitSet clouds = new Families(ai.market, fact -> ai.market.holds(fact, terms)).clouds(ai.entity(model));
        return Set.copyOf(ai.ids(clouds.stream()));
    }

    private static boolean gptOnAzureOnly(AiMarket ai) {
        return Exclusivity.of(ai.market, AiMarket.on("2025-11-03"), ai.entity("gpt")).stream()
                .filter(finding -> ai.market.roleName(finding.role()).equals("distribution"))
                .anyMatch(finding -> finding.exclusive() == Verdict.YES
                        && ai.ids(IntStream.of(finding.providers())).equals(List.of("azure")));
    }

    private static Set<String> suppliers(AiMarket ai, String customer, FactType type) {
        return IntStream.range(0, ai.market.facts())
                .filter(fact -> ai.market.type(fact) == type && ai.market.holds(fact, THEN))
                .filter(fact -> ai.market.customer(fact) == ai.entity(customer))
                .mapToObj(fact -> ai.market.id(ai.market.supplier(fact)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int relied(AiMarket ai, String entity) {
        return Dependencies.of(ai.market, THEN, ai.entity(entity), Dependencies.ANY_DEPTH, Following.ALL_ROLES)
                .steps()
                .size();
    }

    private static int fallen(AiMarket ai, String entity) {
        return KnockOut.of(ai.market, THEN, ai.entity(entity)).size();
    }

    private static boolean fails(AiMarket ai, Terms terms, String subject, String without) {
        return KnockOut.of(ai.market, terms, ai.entity(without)).fells(ai.entity(subject));
    }
}

package interlock.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.BoltCalls;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The known answers of the bundled data set, by the numbers of their questions, asked in Cypher. */
@BesideOthers
class KnownAnswersIT {

    private static final long BN = 1_000_000_000L;

    @Test
    void question2CountsWhatAnthropicDependsOn() {
        assertThat(byDistance("dependencies('anthropic', {asOf: $day})")).containsExactly(26L, 29L, 27L, 6L, 1L);
        assertThat(byDistance("dependencies('anthropic', {asOf: $day, roles: 'essential'})"))
                .containsExactly(8L, 20L, 19L, 21L, 3L);
        assertThat(byDistance("dependencies('anthropic', {asOf: $day, roles: 'essential', depth: 2})"))
                .containsExactly(8L, 20L);
    }

    @Test
    void question4TellsWhoDependsOnAsml() {
        assertThat(byDistance("dependents('asml', {asOf: $day})")).containsExactly(7L, 8L, 31L, 54L, 9L);
        assertThat(byDistance("dependents('asml', {asOf: $day, roles: 'essential'})"))
                .containsExactly(5L, 6L, 30L, 40L, 18L);
        Map<String, Object> claude = ask("CALL interlock.dependents('asml', {asOf: $day, roles: 'essential'})"
                        + " YIELD entity, chain WHERE entity = 'claude'"
                        + " RETURN [n IN nodes(chain) | n.id] AS ids, length(chain) AS length")
                .getFirst();
        assertThat(claude.get("length")).isEqualTo(4L);
        assertThat(claude.get("ids")).asInstanceOf(LIST).startsWith("claude").endsWith("euv-lithography-tools", "asml");
    }

    @Test
    void question6TellsWhichFamiliesAreOnOneHyperscaler() {
        assertThat(onOneHyperscaler(BoltCalls.NEWEST))
                .containsExactly(
                        "gemini google-cloud unknown",
                        "gemma aws unknown",
                        "nemotron aws unknown",
                        "nova aws unknown",
                        "phi azure unknown");
        assertThat(onOneHyperscaler("2025-11-30"))
                .containsExactly(
                        "gemini google-cloud unknown",
                        "gpt azure yes",
                        "grok azure unknown",
                        "kimi google-cloud unknown",
                        "nova aws unknown",
                        "phi azure unknown");
    }

    @Test
    void question10FellsTwentyFiveWithNvidia() {
        assertThat(ask("CALL interlock.knockOut(['nvidia'], {asOf: $day}) YIELD round"
                        + " RETURN round, count(*) AS fallen ORDER BY round"))
                .containsExactly(
                        Map.of("round", 1L, "fallen", 11L),
                        Map.of("round", 2L, "fallen", 13L),
                        Map.of("round", 3L, "fallen", 1L));
        List<Object> committed = fallen("'nvidia'", BoltCalls.NEWEST, "committed");
        assertThat(committed).hasSize(22).doesNotContain("iren-cloud", "nscale-cloud", "mistral-compute");
    }

    @Test
    void question12FellsLittleWithAzureAndMicrosoft() {
        assertThat(fallen("'azure'", BoltCalls.NEWEST, "announced")).containsExactlyInAnyOrder("deepseek-v4", "phi");
        assertThat(fallen("'azure'", BoltCalls.NEWEST, "committed")).containsExactlyInAnyOrder("deepseek-v4", "phi");
        assertThat(fallen("'microsoft'", BoltCalls.NEWEST, "announced"))
                .containsExactlyInAnyOrder("azure", "deepseek-v4", "maia-200", "microsoft-copilot", "phi");
    }

    @Test
    void question14TellsWhenOpenAiStoppedFallingWithAzure() {
        assertThat(fallen("'azure'", "2025-03-09", "announced")).contains("openai");
        assertThat(fallen("'azure'", "2025-03-10", "announced")).doesNotContain("openai");
        assertThat(ask("CALL interlock.diversified({from: '2025-02-01', to: '2025-12-31', buyer: 'openai'})"
                        + " YIELD role, supplier, day, newSuppliers WHERE supplier = 'azure'"
                        + " RETURN role, day, 'coreweave-cloud' IN newSuppliers AS coreweave"))
                .containsExactly(Map.of("role", "compute", "day", LocalDate.of(2025, 3, 10), "coreweave", true));
    }

    @Test
    void question16MeasuresTheLoopOfMicrosoftAndAnthropic() {
        Map<String, Object> loop = loop("microsoft", "anthropic", "announced");

        assertThat(loop)
                .containsEntry("amountMin", 0L)
                .containsEntry("amountMax", 5 * BN)
                .containsEntry("purchaseMin", 30 * BN)
                .containsEntry("purchaseUndisclosed", 1L);
        assertShare(loop, 0, 5 / 30.0);
    }

    @Test
    void question18MeasuresTheLoopsOfAmazon() {
        Map<String, Object> openai = loop("amazon", "openai", "announced");
        assertThat(openai).containsEntry("amountMin", 15 * BN).containsEntry("amountMax", 50 * BN);
        assertShare(openai, 15 / 138.0, 50 / 138.0);
        assertShare(loop("amazon", "openai", "committed"), 15 / 138.0, 15 / 138.0);
        Map<String, Object> anthropic = loop("amazon", "anthropic", "announced");
        assertThat(anthropic)
                .containsEntry("amountMin", 13 * BN)
                .containsEntry("amountMax", 33 * BN)
                .containsEntry("purchaseMin", 100 * BN)
                .containsEntry("purchaseMax", null);
        assertShare(anthropic, 0, 0.33);
    }

    @Test
    void question20TellsWhoBacksRivals() {
        String hedges = "CALL interlock.hedges({asOf: $day, atLeast: $standing}) YIELD investor, one, other"
                + " RETURN investor + ': ' + CASE WHEN one < other THEN one + ', ' + other ELSE other + ', ' + one END"
                + " AS hedge ORDER BY hedge";
        List<String> announced = List.of(
                "amazon: anthropic, openai",
                "coatue: anthropic, openai",
                "de-shaw-ventures: anthropic, openai",
                "mgx: anthropic, openai",
                "microsoft: anthropic, openai",
                "microsoft: mistral, openai",
                "nvidia: anthropic, openai",
                "nvidia: coreweave, nebius",
                "nvidia: mistral, openai");

        assertThat(column(BoltCalls.rows(hedges, Map.of("day", BoltCalls.NEWEST, "standing", "announced"))))
                .isEqualTo(announced);
        assertThat(column(BoltCalls.rows(hedges, Map.of("day", BoltCalls.NEWEST, "standing", "rumoured"))))
                .hasSize(announced.size() + 2)
                .contains("nvidia: openai, xai", "nvidia: anthropic, xai");
    }

    @Test
    void question22TellsWhoIsTheOnlySource() {
        assertThat(maker("euv-lithography-tools", "2025-12-31"))
                .containsEntry("exclusive", "yes")
                .containsEntry("declared", "yes")
                .containsEntry("observed", "yes");
        assertThat(maker("euv-lithography-tools", BoltCalls.NEWEST))
                .containsEntry("declared", "yes")
                .containsEntry("observed", "unknown");
        assertThat(maker("arf-immersion-tools", BoltCalls.NEWEST))
                .containsEntry("exclusive", "unknown")
                .containsEntry("declared", "unknown");
        assertThat(maker("krf-tools", BoltCalls.NEWEST))
                .containsEntry("exclusive", "no")
                .containsEntry("proof", 3L);
    }

    @Test
    void question24MeasuresTheConcentrationOfOpenAi() {
        List<Map<String, Object>> rows = ask("CALL interlock.concentration('openai', {asOf: $day})"
                + " YIELD supplier, currency, amountMin, amountMax, totalMin, totalMax, hhiMin, hhiMax, hhiOpenMin,"
                + " hhiOpenMax, hhiOpenReached RETURN *");

        assertThat(rows)
                .filteredOn(row -> row.get("currency") != null)
                .extracting(row -> row.get("supplier"))
                .containsExactly("oracle", "microsoft", "amazon", "cerebras", "coreweave");
        assertThat(rows)
                .filteredOn(row -> row.get("currency") == null)
                .extracting(row -> row.get("supplier"))
                .containsExactlyInAnyOrder("google", "nvidia", "amd", "broadcom");
        Map<String, Object> first = rows.getFirst();
        assertThat(first).containsEntry("totalMin", 708 * BN).containsEntry("totalMax", null);
        assertThat((double) first.get("hhiMin")).isCloseTo(3232, within(0.5));
        assertThat((double) first.get("hhiMax")).isCloseTo(3430, within(0.5));
        assertThat((double) first.get("hhiOpenMin")).isCloseTo(2542, within(0.5));
        assertThat(first).containsEntry("hhiOpenMax", 10_000.0).containsEntry("hhiOpenReached", false);
    }

    @Test
    void criticalPointsAgreeWithKnockOuts() {
        assertThat(ask("CALL interlock.criticalPoints({asOf: $day, limit: 20}) YIELD entity, fells"
                        + " CALL (entity) { CALL interlock.knockOut([entity], {asOf: $day}) YIELD round"
                        + " RETURN count(*) AS fallen } RETURN entity, fells, fallen"))
                .hasSize(20)
                .allSatisfy(row -> assertThat(row.get("fells")).isEqualTo(row.get("fallen")));
    }

    @Test
    void pointsAtTheFactsInTheStore() {
        assertThat(ask("CALL interlock.knockOut(['nvidia'], {asOf: $day}) YIELD entity, role, lost"
                        + " WHERE entity = 'vera-rubin'"
                        + " UNWIND lost AS path"
                        + " RETURN startNode(head(relationships(path))).id AS maker, nodes(path)[1].id AS made,"
                        + " type(head(relationships(path))) AS type, role"))
                .containsExactly(Map.of("maker", "nvidia", "made", "vera-rubin", "type", "DESIGNS", "role", "design"));
    }

    private static List<Map<String, Object>> ask(String cypher) {
        return BoltCalls.rows(cypher, Map.of("day", BoltCalls.NEWEST));
    }

    private static List<Object> column(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> row.values().iterator().next()).toList();
    }

    private static List<Object> byDistance(String call) {
        return column(ask("CALL interlock." + call
                + " YIELD distance WITH distance, count(*) AS reached ORDER BY distance RETURN reached"));
    }

    private static List<Object> fallen(String removed, String day, String standing) {
        return column(BoltCalls.rows(
                "CALL interlock.knockOut([" + removed + "], {asOf: $day, atLeast: $standing}) YIELD entity"
                        + " RETURN entity",
                Map.of("day", day, "standing", standing)));
    }

    private static List<Object> onOneHyperscaler(String day) {
        return column(BoltCalls.rows(
                "CALL interlock.exclusivity({asOf: $day, kind: 'Model', type: 'AVAILABLE_ON',"
                        + " providers: ['aws', 'azure', 'google-cloud']}) YIELD entity, providers, exclusive"
                        + " WHERE size(providers) = 1 AND NOT EXISTS { (:Entity {id: entity})-[:PART_OF]->() }"
                        + " RETURN entity + ' ' + providers[0] + ' ' + exclusive AS found ORDER BY found",
                Map.of("day", day)));
    }

    private static Map<String, Object> loop(String seller, String buyer, String standing) {
        return BoltCalls.rows(
                        "CALL interlock.moneyLoops({asOf: $day, atLeast: $standing, maxLength: 2, through: $seller})"
                                + " YIELD buyer, seller, currency, amountMin, amountMax, purchaseMin, purchaseMax,"
                                + " purchaseUndisclosed, shareMin, shareMax"
                                + " WHERE buyer = $buyer AND currency = 'USD' RETURN *",
                        Map.of("day", BoltCalls.NEWEST, "standing", standing, "seller", seller, "buyer", buyer))
                .getFirst();
    }

    private static void assertShare(Map<String, Object> loop, double min, double max) {
        assertThat((double) loop.get("shareMin")).isCloseTo(min, within(1e-9));
        assertThat((double) loop.get("shareMax")).isCloseTo(max, within(1e-9));
    }

    private static Map<String, Object> maker(String product, String day) {
        return BoltCalls.rows(
                        "CALL interlock.exclusivity({asOf: $day, entity: $product, role: 'manufacture'})"
                                + " YIELD exclusive, declared, observed, facts"
                                + " RETURN exclusive, declared, observed, size(facts) AS proof",
                        Map.of("day", day, "product", product))
                .getFirst();
    }
}

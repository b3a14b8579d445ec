package interlock.answers;

import static interlock.fixtures.Ask.answer;
import static interlock.fixtures.Ask.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.text.Figures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed, what was promised and done, and what does not fit together. */
@ChangesTheMarket
class ChangeIT {
    private static final String ALONE = "Claude is the only frontier family on every hyperscaler";

    @Test
    void grokOnGoogleCloudEndedClaudesBeingAlone() {
        var changed = answer("what-changed", "from", "2025-11-30");

        assertThat(changed.rows())
                .filteredOn(row -> ALONE.equals(row.get("statement")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("before", "yes").containsEntry("after", "no");
                    assertThat(row.get("day")).hasToString("2026-10-17");
                    assertThat(row).containsEntry("event", List.of("avail-grok-google-cloud"));
                });
        assertThat(changed.headline()).contains(ALONE + "” stops being true on 17 Oct 2026");
    }

    @Test
    void claudeOnAzureMadeItTheOnlyOneOnAllThree() {
        var changed = rows("what-changed", "from", "2025-11-17", "to", "2025-11-18");

        assertThat(changed)
                .filteredOn(row -> ALONE.equals(row.get("statement")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("before", "no").containsEntry("after", "yes");
                    assertThat(row).containsEntry("deal", "deal-ms-nvidia-anthropic-2025");
                    assertThat((List<?>) row.get("event"))
                            .allSatisfy(fact -> assertThat(fact).asString().matches("(avail|part)-claude.*"));
                });
        assertThat(changed)
                .filteredOn(row -> true == (Boolean) row.get("began"))
                .extracting(row -> String.valueOf(row.get("event")))
                .contains(
                        "[inv-nvidia-anthropic-2025]",
                        "[inv-microsoft-anthropic-2025]",
                        "[spend-anthropic-azure-2025]");
    }

    /** What is on record of a fact says how it began, so that its statement alone would tell the contrary. */
    @Test
    void anEndIsToldAsAnEnd() {
        var changed = answer("what-changed", "from", "2025-11-30");

        assertThat(changed.rows())
                .filteredOn(row -> "ended".equals(row.get("change")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("told"))
                        .isEqualTo("Ends on " + Figures.days(row.get("day").toString()) + ": " + row.get("statement")));
        assertThat(changed.rows())
                .filteredOn(row -> "new".equals(row.get("change")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("told")).isEqualTo(row.get("statement")));
    }

    /** On 27 April 2026 it went on without being exclusive, by another fact. */
    @Test
    void gptIsOnAzureSinceItCameThereThoughAnotherFactTookOver() {
        assertThat(rows("availability", "models", "gpt", "clouds", "azure"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("since")).hasToString("2023-01-23"));
    }

    @Test
    void gptIsNoLongerOnAzureOnly() {
        assertThat(rows("what-changed"))
                .filteredOn(row -> "exclusive-to".equals(row.get("question")))
                .extracting(
                        row -> row.get("subject"),
                        row -> row.get("before"),
                        row -> row.get("after"),
                        row -> String.valueOf(row.get("day")))
                .contains(tuple("gpt", "yes", "no", "2026-04-28"), tuple("grok", "yes", "no", "2026-06-28"));
    }

    @Test
    void promisesThatStandNoMoreAreToldApart() {
        assertThat(rows("announced-versus-done", "entity", "openai", "kind", "investments"))
                .filteredOn(row -> "nvidia".equals(row.get("from")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("promisedMin", 30_000_000_000L)
                        .containsEntry("committedMax", 30_000_000_000L)
                        .containsEntry("completedMin", null)
                        .containsEntry("lapsedMin", 0L)
                        .containsEntry("lapsedMax", 100_000_000_000L));
    }

    @Test
    void whatIsDoneIsAShareOfWhatIsPromised() {
        var pair = rows("announced-versus-done", "entity", "anthropic").stream()
                .filter(row -> "amazon".equals(row.get("from")))
                .findFirst()
                .orElseThrow();

        // 8 bn paid, 5 bn signed, up to 20 bn announced.
        assertThat(pair)
                .containsEntry("promisedMin", 13_000_000_000L)
                .containsEntry("promisedMax", 33_000_000_000L)
                .containsEntry("completedMin", 8_000_000_000L)
                .containsEntry("doneMin", 8 / 33.0)
                .containsEntry("doneMax", 8 / 13.0);
    }

    @Test
    void doesNotSayHowMuchIsDoneWhereAnAmountIsUndisclosed() {
        assertThat(rows("announced-versus-done", "entity", "anthropic"))
                .filteredOn(row -> "azure".equals(row.get("to")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("undisclosed", 1L)
                        .containsEntry("doneMin", null)
                        .containsEntry("doneMax", null));
    }

    @Test
    void aFigureThatSourcesTellInSeveralWaysIsAConflict() {
        assertThat(rows("conflicts"))
                .filteredOn(row -> List.of("inv-microsoft-openai").equals(row.get("evidence")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("matter", "amount")
                        .containsEntry("amountMin", 13_000_000_000L)
                        .containsEntry("againstMax", 13_800_000_000L));
    }

    @Test
    void partsThatAddUpAreNoConflict() {
        assertThat(rows("conflicts"))
                .extracting(row -> row.get("deal"))
                .doesNotContain("deal-ms-nvidia-anthropic-2025", "deal-amazon-anthropic-2026");
    }

    @Test
    void anExclusiveSellersOwnChipsAreNoCounterExample() {
        assertThat(rows("exclusivity-claims", "entity", "coreweave"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("declared", "yes")
                        .containsEntry("contradicted", false)
                        .containsEntry("borneOut", "unknown"));
    }

    /** The one asked about may stand at either end of the claim. */
    @Test
    void theOnlyClaimIsToldWithBothOfItsEnds() {
        assertThat(answer("exclusivity-claims", "entity", "zeiss").headline()).contains("Zeiss for ASML");
        assertThat(answer("exclusivity-claims", "entity", "coreweave").headline())
                .contains("NVIDIA for CoreWeave");
    }

    @Test
    void aSuppliersOwnChipsAreNoSecondSource() {
        assertThat(rows("what-changed", "entity", "coreweave", "from", "2025-11-30"))
                .filteredOn(row -> "sole-sources".equals(row.get("question")))
                .isEmpty();
    }

    @Test
    void aSecondSupplierBesideAnExclusiveOneIsAConflict() {
        var database = RunningProduct.neo4j().database();
        database.executeTransactionally("""
                CREATE (buyer:Entity:Company {id: 'torn', name: 'Torn'})
                CREATE (:Entity:Company {id: 'only', name: 'Only'})-[:SUPPLIES {id: 'supply-only', status: 'committed',
                  what: 'power', exclusive: true, announced: date('2025-01-01'), statement: 'Only, alone.'}]->(buyer)
                CREATE (:Entity:Company {id: 'too', name: 'Too'})-[:SUPPLIES {id: 'supply-too', status: 'committed',
                  what: 'power', announced: date('2025-02-01'), statement: 'Too, as well.'}]->(buyer)""");
        try {
            assertThat(rows("conflicts", "entity", "torn", "asOf", "2025-01-15"))
                    .isEmpty();
            assertThat(rows("conflicts", "entity", "torn"))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("matter", "exclusivity")
                            .containsEntry("subject", "torn")
                            .containsEntry("evidence", List.of("supply-only", "supply-too")));
        } finally {
            database.executeTransactionally("MATCH (e:Entity) WHERE e.id IN ['torn', 'only', 'too'] DETACH DELETE e");
        }
    }
}

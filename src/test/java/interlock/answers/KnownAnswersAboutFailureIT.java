package interlock.answers;

import static interlock.fixtures.Ask.column;
import static interlock.fixtures.Ask.columns;
import static interlock.fixtures.Ask.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers of the AI market data set about failure and sole sources. */
class KnownAnswersAboutFailureIT {
    /** Truth 10. */
    @Test
    void eighteenFallWithoutNvidia() {
        var fallen = rows("knock-out", "entities", "nvidia");

        assertThat(columns(fallen, "entity", "round", "role"))
                .containsExactlyInAnyOrder(
                        tuple("b200", 1L, "design"),
                        tuple("b300", 1L, "design"),
                        tuple("grace-blackwell", 1L, "design"),
                        tuple("groq-3-lpu", 1L, "design"),
                        tuple("hopper", 1L, "design"),
                        tuple("nvidia-gpu", 1L, "design"),
                        tuple("vera-rubin", 1L, "design"),
                        tuple("mistral", 1L, "AI accelerators"),
                        tuple("nebius", 1L, "AI accelerators"),
                        tuple("colossus", 2L, "chips"),
                        tuple("coreweave-cloud", 2L, "chips"),
                        tuple("iren-cloud", 2L, "chips"),
                        tuple("nscale-cloud", 2L, "chips"),
                        tuple("grok", 2L, "chips"),
                        tuple("coreweave", 2L, "AI accelerators"),
                        tuple("mistral-compute", 2L, "operator"),
                        tuple("nebius-cloud", 2L, "operator"),
                        tuple("mistral-models", 2L, "developer"));
        assertThat(column(rows("knock-out", "entities", "nvidia", "atLeast", "committed"), "entity"))
                .hasSize(16)
                .contains("oci")
                .doesNotContain("iren-cloud", "nscale-cloud", "mistral-compute");
    }

    /** Truth 12. */
    @Test
    void fewFallWithoutAzureOrMicrosoft() {
        assertThat(columns(rows("knock-out", "entities", "azure"), "entity", "round", "role"))
                .containsExactly(tuple("phi", 1L, "distribution"));
        assertThat(columns(rows("knock-out", "entities", "azure", "atLeast", "committed"), "entity", "round", "role"))
                .containsExactlyInAnyOrder(
                        tuple("phi", 1L, "distribution"),
                        tuple("mistral", 1L, "compute"),
                        tuple("mistral-models", 2L, "developer"));
        assertThat(columns(rows("knock-out", "entities", "microsoft"), "entity", "role"))
                .containsExactlyInAnyOrder(
                        tuple("azure", "operator"), tuple("maia-200", "design"), tuple("phi", "developer"));
    }

    /** Truth 14. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2025-02-01", "2025-03-09"})
    void openAiFellWithAzureUntilItHadASecondSupplier(String day) {
        assertThat(columns(rows("knock-out", "entities", "azure", "asOf", day), "entity", "round", "role"))
                .contains(tuple("openai", 1L, "compute"));
    }

    /** Truth 14. */
    @Test
    void openAiWasFreeOfAzureOnTheDayCoreWeaveCame() {
        assertThat(column(rows("knock-out", "entities", "azure", "asOf", "2025-03-10"), "entity"))
                .doesNotContain("openai");
        assertThat(rows("diversified", "buyer", "openai", "from", "2024-06-01"))
                .filteredOn(row -> "azure".equals(row.get("supplier")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("day")).hasToString("2025-03-10");
                    assertThat(row.get("role")).isEqualTo("compute");
                    assertThat(row.get("newSuppliers")).asInstanceOf(LIST).contains("coreweave-cloud");
                });
    }

    /** Truth 22. */
    @Test
    void asmlIsTheOnlySourceOfEuvToolsAndNotOfKrfTools() {
        assertThat(sources("euv-lithography-tools", "2025-12-31"))
                .containsExactly(tuple(List.of("asml"), "yes", "yes", "yes", 1.0));
        assertThat(sources("euv-lithography-tools", "2026-11-23"))
                .containsExactly(tuple(List.of("asml"), "yes", "yes", "unknown", 1.0));
        assertThat(sources("arf-immersion-tools", "2026-11-23"))
                .containsExactly(tuple(List.of("asml"), "unknown", "unknown", "unknown", 0.993));
        assertThat(rows("sole-sources", "entity", "arf-immersion-tools")
                        .getFirst()
                        .get("ground"))
                .asString()
                .contains("there are others");
        assertThat(sources("krf-tools", "2026-11-23"))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.toList()).startsWith(List.of("asml", "canon", "nikon"), "no", "unknown", "no"));
    }

    private static List<org.assertj.core.groups.Tuple> sources(String product, String day) {
        return columns(
                rows("sole-sources", "entity", product, "asOf", day),
                "sources",
                "exclusive",
                "declared",
                "observed",
                "shareMax");
    }
}

package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.RunningProduct;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The known answers of the AI market data set that the first eight questions can give. */
class KnownAnswersIT {
    private static final Questions QUESTIONS = Questions.bundled();
    private static final List<String> NEWEST = List.of("2026-11-23");
    private static final List<String> NOVEMBER_2025 = List.of("2025-11-30");

    /** Truth 2. */
    @Test
    void anthropicDependsOnSixtySeven() {
        var all = ask("depends-on", Map.of("entity", List.of("anthropic"), "asOf", NEWEST));
        var essential = ask(
                "depends-on", Map.of("entity", List.of("anthropic"), "roles", List.of("essential"), "asOf", NEWEST));

        assertThat(byDistance(all)).isEqualTo(Map.of(1L, 15L, 2L, 24L, 3L, 15L, 4L, 9L, 5L, 4L));
        assertThat(byDistance(essential)).isEqualTo(Map.of(1L, 6L, 2L, 18L, 3L, 19L, 4L, 10L, 5L, 2L));
        assertThat(column(essential.subList(0, 6), "entity"))
                .containsExactly("aws", "azure", "broadcom", "colossus", "fluidstack-cloud", "google-cloud");
    }

    /** Truth 4. */
    @Test
    void seventyEightDependOnAsml() {
        var all = ask("dependents-of", Map.of("entity", List.of("asml"), "asOf", NEWEST));
        var essential =
                ask("dependents-of", Map.of("entity", List.of("asml"), "roles", List.of("essential"), "asOf", NEWEST));

        assertThat(byDistance(all)).isEqualTo(Map.of(1L, 6L, 2L, 7L, 3L, 25L, 4L, 25L, 5L, 15L));
        assertThat(byDistance(essential)).isEqualTo(Map.of(1L, 5L, 2L, 5L, 3L, 25L, 4L, 26L, 5L, 16L));
        assertThat(all)
                .filteredOn(row -> row.get("distance").equals(1L))
                .extracting(row -> row.get("entity"), row -> row.get("role"))
                .containsExactlyInAnyOrder(
                        tuple("arf-dry-tools", "manufacture"),
                        tuple("arf-immersion-tools", "manufacture"),
                        tuple("euv-lithography-tools", "manufacture"),
                        tuple("krf-tools", "manufacture"),
                        tuple("process-control-tools", "manufacture"),
                        tuple("mistral", "capital"));
        assertThat(all)
                .filteredOn(row -> List.of("claude", "gpt", "anthropic").contains(row.get("entity")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).containsEntry("distance", 4L));
    }

    /** Truth 6. */
    @Test
    void familiesOnOneCloudOnly() {
        assertThat(only("google-cloud", NEWEST)).containsExactly(tuple("gemini", "unknown", false));
        assertThat(only("aws", NEWEST)).containsExactly(tuple("nova", "unknown", false));
        assertThat(only("azure", NEWEST)).containsExactly(tuple("phi", "unknown", false));

        assertThat(only("google-cloud", NOVEMBER_2025)).containsExactly(tuple("gemini", "unknown", false));
        assertThat(only("aws", NOVEMBER_2025)).containsExactly(tuple("nova", "unknown", false));
        assertThat(only("azure", NOVEMBER_2025))
                .containsExactly(
                        tuple("gpt", "yes", true), tuple("grok", "unknown", false), tuple("phi", "unknown", false));
    }

    /** Truth 8. */
    @Test
    void familiesOnAllHyperscalers() {
        assertThat(column(ask("on-all", Map.of("tier", List.of("all"), "asOf", NEWEST)), "model"))
                .containsExactlyInAnyOrder("claude", "deepseek-models", "grok", "kimi", "llama", "mistral-models");
        assertThat(column(ask("on-all", Map.of("asOf", NOVEMBER_2025)), "model"))
                .containsExactly("claude");
        assertThat(ask("on-all", Map.of("asOf", NEWEST)))
                .extracting(row -> row.get("model"), row -> row.get("since").toString(), row -> row.get("lastCloud"))
                .containsExactly(
                        Tuple.tuple("claude", "2025-11-18", "azure"),
                        Tuple.tuple("grok", "2026-10-17", "google-cloud"));
    }

    /** Issue 2: the deal as four legs, each a range. */
    @Test
    void theDealOfNovember2025HasFourLegsWithFigures() {
        assertThat(ask("deal", Map.of("deal", List.of("deal-ms-nvidia-anthropic-2025"))))
                .filteredOn(row -> row.get("priced").equals(true))
                .extracting(
                        row -> row.get("from"),
                        row -> row.get("amountMin"),
                        row -> row.get("amountMax"),
                        row -> row.get("amountQualifier"),
                        row -> row.get("quantityMax"))
                .containsExactly(
                        Tuple.tuple("anthropic", 30_000_000_000L, 30_000_000_000L, "about", null),
                        Tuple.tuple("nvidia", 0L, 10_000_000_000L, "upTo", null),
                        Tuple.tuple("microsoft", 0L, 5_000_000_000L, "upTo", null),
                        Tuple.tuple("anthropic", null, null, "undisclosed", 1.0));
    }

    /** GPT's list of clouds was complete until November 2025: before, 'no'; after, 'unknown'. */
    @Test
    void availabilityIsNoOnlyWhereTheWorldIsClosed() {
        assertThat(gptOn("aws", "2025-11-03")).isEqualTo("no");
        assertThat(gptOn("aws", "2025-11-04")).isEqualTo("unknown");
        assertThat(gptOn("aws", "2026-11-23")).isEqualTo("yes");
    }

    private static Object gptOn(String cloud, String day) {
        var given = Map.of("models", List.of("gpt"), "clouds", List.of(cloud), "asOf", List.of(day));
        return ask("availability", given).getFirst().get("available");
    }

    private static List<Tuple> only(String cloud, List<String> day) {
        return ask("exclusive-to", Map.of("cloud", List.of(cloud), "asOf", day)).stream()
                .map(row -> Tuple.tuple(row.get("model"), row.get("exclusive"), row.get("declared")))
                .toList();
    }

    private static Tuple tuple(String entity, String role) {
        return Tuple.tuple(entity, List.of(role));
    }

    private static Tuple tuple(String model, String exclusive, boolean declared) {
        return Tuple.tuple(model, exclusive, declared);
    }

    private static Map<Object, Long> byDistance(List<Map<String, Object>> rows) {
        return column(rows, "distance").stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<Object> column(List<Map<String, Object>> rows, String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    private static List<Map<String, Object>> ask(String name, Map<String, List<String>> given) {
        var question = QUESTIONS.find(name).orElseThrow();
        return RunningProduct.graph()
                .ask(question, question.read(given, LocalDate.of(2026, 11, 24)))
                .rows();
    }
}

package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.DataSet;
import interlock.dataset.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The two worked examples, read by their mappings: what their publishers' files say comes out. */
class ExamplesTest {
    private static final Pattern MEDIAN = Pattern.compile(" has had (\\d+) ");

    private static List<Row> facts(DataSet dataSet, String type) {
        return dataSet.facts().stream()
                .filter(row -> row.text(":TYPE").equals(type))
                .toList();
    }

    private static Map<String, Set<String>> grouped(List<Row> facts, String by, String of) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        row -> row.text(by),
                        TreeMap::new,
                        Collectors.mapping(row -> row.text(of), Collectors.toCollection(TreeSet::new))));
    }

    @Nested
    class ModelsDev {
        private static final Set<String> AZURE = Set.of("provider-azure", "provider-azure-cognitive-services");
        private static final Set<String> BEDROCK = Set.of("provider-amazon-bedrock");
        private static final Set<String> VERTEX = Set.of("provider-google-vertex", "provider-google-vertex-anthropic");

        private final DataSet dataSet = DataSetFolder.read(Path.of("cypher/data/models-dev"));
        private final Map<String, Set<String>> providers =
                grouped(facts(dataSet, "AVAILABLE_ON"), ":START_ID", ":END_ID");

        @Test
        void isMappedInAThirdOfTheLinesThatItTook() throws IOException {
            assertThat(Files.readAllLines(Path.of("cypher/data/models-dev/mapping.yaml")))
                    .hasSizeLessThanOrEqualTo(54 / 3);
        }

        @Test
        void hasAllProvidersModelsMakersAndPairs() {
            Map<String, Long> labels = dataSet.entities().stream()
                    .collect(Collectors.groupingBy(row -> row.list(":LABEL").getLast(), Collectors.counting()));
            assertThat(labels).isEqualTo(Map.of("Cloud", 147L, "Model", 231L, "Company", 20L));
            assertThat(facts(dataSet, "DEVELOPS")).hasSize(231);
            assertThat(facts(dataSet, "AVAILABLE_ON")).hasSize(1_286);
        }

        @Test
        void tellsTheModelsOnOneProviderOnly() {
            Map<String, Set<String>> alone = new TreeMap<>(providers);
            alone.values().removeIf(on -> on.size() > 1);
            assertThat(alone)
                    .hasSize(45)
                    .containsEntry("alibaba-qwen-flash", Set.of("provider-llmgateway"))
                    .containsEntry("google-gemini-2-5-flash-tts", Set.of("provider-google-vertex"))
                    .containsEntry("mistral-pixtral-12b", Set.of("provider-scaleway"));
        }

        @Test
        void tellsWhatTheThreeLargestCloudsShare() {
            Map<String, Set<String>> together = providers.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            model -> on(model.getValue(), AZURE, "azure ")
                                    + on(model.getValue(), BEDROCK, "bedrock ")
                                    + on(model.getValue(), VERTEX, "vertex "),
                            Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
            assertThat(together.get("azure ")).hasSize(23);
            assertThat(together.get("azure bedrock ")).hasSize(3);
            assertThat(together.get("azure bedrock vertex "))
                    .containsExactlyInAnyOrder(
                            "anthropic-claude-opus-4-8", "anthropic-claude-sonnet-4-6", "anthropic-claude-sonnet-5");
            assertThat(together.get("bedrock ")).hasSize(9);
            assertThat(together.get("bedrock vertex ")).hasSize(4);
            assertThat(together.get("vertex ")).hasSize(17);
        }

        private static String on(Set<String> providers, Set<String> of, String name) {
            return providers.stream().anyMatch(of::contains) ? name : "";
        }

        @Test
        void tellsTheModelsOnMostProvidersAndTheProvidersWithMostModels() {
            assertThat(most(providers, 3))
                    .containsExactly("zhipuai-glm-5-2 38", "deepseek-deepseek-v4-pro 28", "moonshotai-kimi-k2-6 26");
            assertThat(most(grouped(facts(dataSet, "AVAILABLE_ON"), ":END_ID", ":START_ID"), 5))
                    .containsExactly(
                            "provider-openrouter 131",
                            "provider-llmgateway 123",
                            "provider-merge-gateway 93",
                            "provider-vercel 92",
                            "provider-orcarouter 80");
        }

        private static List<String> most(Map<String, Set<String>> groups, int many) {
            return groups.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, Set<String>> each) ->
                            -each.getValue().size()))
                    .limit(many)
                    .map(each -> each.getKey() + " " + each.getValue().size())
                    .toList();
        }
    }

    @Nested
    class EpochChipOwners {
        private final DataSet dataSet = DataSetFolder.read(Path.of("cypher/data/epoch-chip-owners"));
        private final List<Row> owned = facts(dataSet, "SPENDS_ON");
        private final Map<String, String> makers = facts(dataSet, "DESIGNS").stream()
                .collect(Collectors.toMap(row -> row.text(":END_ID"), row -> row.text(":START_ID")));

        @Test
        void isMappedInAThirdOfTheLinesThatItTook() throws IOException {
            assertThat(Files.readAllLines(Path.of("cypher/data/epoch-chip-owners/mapping.yaml")))
                    .hasSizeLessThanOrEqualTo(91 / 3);
        }

        @Test
        void tellsTheOwnersOfChipsOfTwoMakers() {
            Map<String, Set<String>> two = owned.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.text(":START_ID"),
                            Collectors.mapping(row -> makers.get(row.text(":END_ID")), Collectors.toSet())));
            two.values().removeIf(of -> of.size() < 2);
            assertThat(two)
                    .isEqualTo(Map.of(
                            "amazon", Set.of("amazon", "nvidia"),
                            "china", Set.of("amd", "nvidia"),
                            "google", Set.of("google", "nvidia"),
                            "meta", Set.of("amd", "nvidia"),
                            "microsoft", Set.of("amd", "nvidia"),
                            "oracle", Set.of("amd", "nvidia")));
        }

        @Test
        void tellsTheChipsWithOneOwner() {
            Map<String, Set<String>> one = grouped(owned, ":END_ID", ":START_ID");
            one.values().removeIf(owners -> owners.size() > 1);
            assertThat(grouped(
                            owned.stream()
                                    .filter(row -> one.containsKey(row.text(":END_ID")))
                                    .toList(),
                            ":START_ID",
                            ":END_ID"))
                    .isEqualTo(Map.of(
                            "google", Set.of("tpu-v4", "tpu-v4i", "tpu-v5e", "tpu-v5p", "tpu-v6e", "tpu-v7"),
                            "amazon", Set.of("trainium1", "trainium2"),
                            "china", Set.of("a800", "h20", "h800", "instinct-mi308x"),
                            "other", Set.of("instinct-mi250x", "instinct-mi300a")));
        }

        @Test
        void countsTheUnitsOfTheLatestDay() {
            Function<Row, String> pair = row -> row.text(":START_ID") + " of " + makers.get(row.text(":END_ID"));
            Map<String, Long> units =
                    owned.stream().collect(Collectors.groupingBy(pair, Collectors.summingLong(this::median)));
            assertThat(units)
                    .containsEntry("google of google", 6_329_707L)
                    .containsEntry("microsoft of nvidia", 2_170_280L)
                    .containsEntry("amazon of amazon", 1_847_191L)
                    .containsEntry("china of nvidia", 1_799_447L);
            assertThat(owned)
                    .allSatisfy(row ->
                            assertThat(row.number("quantityMin")).isLessThanOrEqualTo(row.number("quantityMax")));
        }

        private long median(Row row) {
            Matcher median = MEDIAN.matcher(row.text("statement"));
            assertThat(median.find()).isTrue();
            return Long.parseLong(median.group(1));
        }
    }
}

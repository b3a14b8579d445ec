package interlock.http;

import static interlock.fixtures.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.event.EventKind;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The metrics, and what the dashboard, the alerts and the page for operators make of them. */
class MetricsIT {
    private static final Path SITE = Path.of("src/site");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:interlock|jvm|process|system)_[a-z_]+[a-z](?![a-z_]*\\()");
    /** What a metric of a distribution has in place of its own name. */
    private static final Pattern PART = Pattern.compile("_(?:count|sum|bucket|max)$");

    private static String scraped;

    @BeforeAll
    static void fetch() {
        Http.get("/api/health");
        Http.get("/api/datasets/none?x=");
        Http.send(Http.request(RunningProduct.at("/api/datasets/none-such"))
                .DELETE()
                .build());
        scraped = until("the graph was looked at", () -> Http.get("/metrics").body(), MetricsIT::isWhole);
    }

    private static boolean isWhole(String metrics) {
        return !metrics.contains("interlock_graph_up NaN") && !metrics.contains("interlock_projection_facts NaN");
    }

    private static Set<String> metrics() {
        return scraped.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("[ {]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String text) {
        return NAME.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static double value(String metric) {
        return scraped.lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + metric));
    }

    @Test
    void theGraphAndItsProjectionAreMeasured() {
        assertThat(value("interlock_graph_up")).isEqualTo(1);
        assertThat(value("interlock_graph_entities")).isGreaterThanOrEqualTo(184);
        assertThat(value("interlock_projection_entities")).isEqualTo(value("interlock_graph_entities"));
        assertThat(value("interlock_projection_facts")).isBetween(100.0, value("interlock_graph_facts"));
        assertThat(value("interlock_projection_bytes")).isGreaterThan(1_000);
        assertThat(value("interlock_projection_ids_bytes")).isPositive();
        assertThat(value("interlock_projection_build_seconds")).isBetween(0.0, 60.0);
        assertThat(value("interlock_projection_built_timestamp_seconds")).isGreaterThan(1.7e9);
        assertThat(value("interlock_cypher_places")).isEqualTo(4);
        assertThat(scraped)
                .contains("interlock_request_places{kind=\"uploads\"} 32.0")
                .containsPattern("interlock_loads_seconds_count\\{outcome=\"refused\"} [1-9]");
    }

    /** By Prometheus' own convention: base units, and _total on what only grows. */
    @Test
    void theirNamesSayTheirUnits() {
        List<String> types = scraped.lines()
                .filter(line -> line.startsWith("# TYPE interlock_"))
                .toList();
        assertThat(types).hasSizeGreaterThan(15).allSatisfy(line -> {
            String[] words = line.split(" ");
            assertThat(words[2].endsWith("_total")).as(line).isEqualTo(words[3].equals("counter"));
            assertThat(words[2]).doesNotContain("milli", "_ms", "megabytes");
        });
    }

    @Test
    void thePageForOperatorsListsEachMetricAndNoOther() throws IOException {
        Set<String> ours = metrics().stream()
                .filter(name -> name.startsWith("interlock_"))
                .map(name -> PART.matcher(name).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
        String page = Files.readString(SITE.resolve("operating.md"));
        Set<String> listed = Pattern.compile("(?m)^\\| `(interlock_[a-z_]+)` \\|")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(ours);
        assertThat(metrics().stream()
                        .map(name -> PART.matcher(name).replaceFirst(""))
                        .collect(Collectors.toSet()))
                .containsAll(named(page));
    }

    @Test
    void thePageForOperatorsListsEachEventAndNoOther() throws IOException {
        Set<String> listed = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .* \\| `")
                .matcher(Files.readString(SITE.resolve("operating.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed)
                .isEqualTo(Stream.of(EventKind.values())
                        .map(EventKind::word)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theDashboardAsksForMetricsThatThereAre() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(SITE.resolve("grafana-dashboard.json").toFile());
        List<String> expressions = dashboard.findValuesAsText("expr");
        assertThat(expressions).hasSizeGreaterThan(15);
        assertAllAreThere(expressions);
        assertThat(dashboard.at("/panels").findValuesAsText("title")).doesNotHaveDuplicates();
    }

    @Test
    void theAlertsAskForMetricsThatThereAreAndSayWhatToDo() throws IOException {
        Object file =
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SITE.resolve("alerts.yaml")));
        List<Map<?, ?>> rules = rules(file);
        assertThat(rules).hasSizeGreaterThan(5).allSatisfy(rule -> {
            assertThat(rule.get("alert").toString()).startsWith("Interlock");
            assertThat(((Map<?, ?>) rule.get("annotations")).keySet().toString())
                    .contains("summary", "description");
        });
        assertAllAreThere(rules.stream()
                .map(rule -> rule.get("expr").toString())
                .filter(expression -> !expression.startsWith("up{"))
                .toList());
    }

    private static List<Map<?, ?>> rules(Object file) {
        return ((List<?>) ((Map<?, ?>) file).get("groups"))
                .stream()
                        .flatMap(group -> ((List<?>) ((Map<?, ?>) group).get("rules")).stream())
                        .<Map<?, ?>>map(rule -> (Map<?, ?>) rule)
                        .toList();
    }

    private static void assertAllAreThere(List<String> expressions) {
        Set<String> there = metrics();
        assertThat(expressions).allSatisfy(expression -> {
            assertThat(named(expression)).as(expression).isNotEmpty();
            assertThat(there).as(expression).containsAll(named(expression));
        });
    }
}

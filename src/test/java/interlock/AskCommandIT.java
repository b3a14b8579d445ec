package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** {@code ask}, {@code search} and {@code completion}, beside the running product and alone. */
@ResourceLock(Resources.SYSTEM_OUT)
class AskCommandIT {
    private static final String DAY = "2025-11-30";

    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    /** Apart, since what others log at the same time comes there too. */
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        RunningProduct.page();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void besideAServerItIsAskedThroughThat() throws IOException {
        assertThat(run("ask", "on-all", "--as-of", DAY)).isZero();
        JsonNode there = Http.get("/api/questions/on-all?asOf=" + DAY).json();
        assertThat(told()).startsWith(there.get("headline").asText()).contains("Claude", "1 row, ");
        assertThat(told()).endsWith(RunningProduct.at("/questions/on-all?asOf=" + DAY) + "\n");

        assertThat(run("ask", "on-all", "--as-of", DAY, "--format", "csv")).isZero();
        assertThat(told())
                .isEqualTo(Http.get("/api/questions/on-all.csv?asOf=" + DAY).body());

        assertThat(run("ask", "on-all", "--as-of=" + DAY, "--format=json")).isZero();
        ObjectNode here = (ObjectNode) new ObjectMapper().readTree(told());
        assertThat(here.without("millis").toString())
                .isEqualTo(((ObjectNode) there).without("millis").toString());
    }

    @Test
    void whatIsWrongIsToldInALineOrTwo() {
        assertThat(run("ask", "depends-on", "--entity", "opnai")).isEqualTo(1);
        assertThat(complaint()).contains("There is no entity 'opnai'\nNearest: openai\n");
        assertThat(run("ask", "depends-on", "--entty", "openai")).isEqualTo(2);
        assertThat(complaint()).contains("--entty", "Possible solutions: --entity");
        assertThat(run("ask", "depnds-on")).isEqualTo(2);
        assertThat(complaint()).contains("There is no question 'depnds-on'", "Nearest: depends-on");
        assertThat(run("ask", "on-all", "--format", "xml")).isEqualTo(2);
        assertThat(complaint()).contains("There is no format 'xml'; there are table, csv, json, md");
    }

    @Test
    void anAnswerIsAskedInAWorldComparedFollowedAndTried() {
        assertThat(run("ask", "on-all", "--as-of", DAY, "--without", "azure")).isZero();
        String query = "?asOf=" + DAY;
        assertThat(told())
                .startsWith(Http.get("/api/questions/on-all" + query + "&without=azure")
                        .json()
                        .get("headline")
                        .asText());

        assertThat(run("ask", "on-all", "--as-of", DAY, "--other-as-of", "2025-06-01"))
                .isZero();
        assertThat(told())
                .startsWith(headline("compare" + query + "&other.asOf=2025-06-01"))
                .contains("\nThere: No frontier model family", "\n- Claude\n");

        assertThat(run("ask", "on-all", "--as-of", DAY, "--history", "--from", "2025-11-01"))
                .isZero();
        assertThat(told())
                .startsWith(headline("history" + query + "&from=2025-11-01"))
                .contains("\n2025-11-18  + claude");

        assertThat(run("ask", "connection", "--from", "openai", "--history", "--history-from", DAY))
                .isZero();
        assertThat(told()).contains("on every day from 30 Nov 2025 to");

        assertThat(run("ask", "on-all", "--as-of", DAY, "--firmness", "--row", "claude"))
                .isZero();
        assertThat(told()).startsWith(headline("firmness" + query + "&row=claude"));

        assertThat(run("ask", "on-all", "--firmness", "--history")).isEqualTo(2);
        assertThat(complaint()).contains("Only one of --history, --firmness and --other-…");
        assertThat(run("ask", "on-all", "--from", "2025-11-01")).isEqualTo(2);
        assertThat(complaint()).contains("--from belongs to --history");
        assertThat(run("ask", "on-all", "--history", "--format", "csv")).isEqualTo(2);
    }

    private static String headline(String operator) {
        return Http.get("/api/questions/on-all/" + operator)
                .json()
                .get("headline")
                .asText();
    }

    @Test
    void withoutAServerTheAnswerIsTheSame() {
        var neo4j = RunningProduct.neo4j().address();
        Map<String, String> elsewhere = new HashMap<>(Map.of(
                "INTERLOCK_HOME", folder.toString(),
                "INTERLOCK_NEO4J_URI", neo4j.uri().toString(),
                "INTERLOCK_NEO4J_PASSWORD", neo4j.password()));
        assertThat(Commands.run(elsewhere, "ask", "on-all", "--as-of", DAY, "--format", "csv"))
                .as(complaint())
                .isZero();
        assertThat(told())
                .isEqualTo(Http.get("/api/questions/on-all.csv?asOf=" + DAY).body());
    }

    @Test
    void aSearchGivesTheCommandThatAsks() {
        assertThat(run("search", "who", "depends", "on", "nvidia")).isZero();
        assertThat(told()).contains("Who depends on NVIDIA?\n  interlock ask dependents-of --entity nvidia\n");
    }

    @Test
    void aRealBashCompletesQuestionsOptionsAndChoices() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "There is no bash here");
        assertThat(run("completion", "bash")).isZero();
        Path script = Files.writeString(folder.resolve("completion"), told());
        assertThat(completed(
                        script,
                        List.of("ask", "dep"),
                        List.of("ask", "depends-on", "--ent"),
                        List.of("ask", "depends-on", "--roles", ""),
                        List.of("ask", "depends-on", "--format", ""),
                        List.of("completion", "")))
                .containsExactly(
                        "dependents-of depends-on", "--entity", "all essential", "table csv json md", "bash zsh fish");
    }

    /** What bash would offer after each of these words, in a line for each. */
    @SafeVarargs
    private static List<String> completed(Path script, List<String>... lines) throws Exception {
        StringBuilder program = new StringBuilder("source " + script + "; ");
        for (List<String> words : lines) {
            program.append("COMP_WORDS=(interlock '")
                    .append(String.join("' '", words))
                    .append("'); COMP_CWORD=")
                    .append(words.size())
                    .append("; _complete_interlock interlock '")
                    .append(words.getLast())
                    .append("' '")
                    .append(words.get(words.size() - 2))
                    .append("' 2>/dev/null; echo \"${COMPREPLY[@]}\"; ");
        }
        Process bash = new ProcessBuilder("/bin/bash", "-c", program.toString()).start();
        String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Eventually.exit(bash);
        return told.lines().map(line -> line.replaceAll("\\s+", " ").strip()).toList();
    }

    @Test
    void fishIsToldTheSame() throws Exception {
        assertThat(run("completion", "fish")).isZero();
        if (Files.isExecutable(Path.of("/usr/bin/fish"))) {
            completesInARealFish(Files.writeString(folder.resolve("completion.fish"), told()));
        }
        assertThat(told())
                .doesNotContain("%n")
                .contains("-n '__fish_seen_subcommand_from ask; and not __fish_seen_subcommand_from")
                .contains("-x -a depends-on")
                .contains("__fish_seen_subcommand_from depends-on' -l roles -x -a 'all essential'");
        assertThat(run("completion", "csh")).isEqualTo(2);
        assertThat(complaint()).contains("There is no completion for 'csh'; there is for bash, zsh and fish");
    }

    private static void completesInARealFish(Path script) throws Exception {
        Process fish = new ProcessBuilder(
                        "/usr/bin/fish",
                        "--no-config",
                        "-c",
                        "source " + script
                                + "; for line in 'ask dep' 'ask depends-on --ent' 'ask depends-on --roles ' 'completion '"
                                + "; complete -C \"interlock $line\" | string replace -r '\\t.*' ''; end")
                .start();
        String told = new String(fish.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Eventually.exit(fish);
        assertThat(told.lines())
                .containsExactly("dependents-of", "depends-on", "--entity", "all", "essential", "bash", "fish", "zsh");
    }

    private int run(String... arguments) {
        printed.reset();
        complained.reset();
        return Commands.run(
                Map.of("INTERLOCK_HOME", RunningProduct.neo4j().folder().toString()), arguments);
    }

    private String told() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}

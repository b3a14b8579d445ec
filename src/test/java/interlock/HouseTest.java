package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps a room one where the right file is found at the first guess: few files in it, short ones, words of the field. */
class HouseTest {
    private static final int MOST_FILES = 45;
    private static final int MOST_LINES = 320;
    /** Its algorithms share arrays that nobody else may see. */
    private static final Path ONE_ROOM = Path.of("src/main/java/interlock/market");

    private static final List<String> WRITTEN = List.of(".java", ".js", ".css", ".html");

    /** Names that no reader guessed, by the package that had them. */
    private static final Map<String, List<String>> INVENTED = Map.ofEntries(
            Map.entry("text", List.of("Nearest", "NearestId", "NearestIds", "Words")),
            Map.entry(
                    "neo4j",
                    List.of(
                            "Reads",
                            "Statements",
                            "Rows",
                            "Row",
                            "Element",
                            "NodeElement",
                            "FactElement",
                            "Chain",
                            "Store",
                            "Filling",
                            "Around",
                            "Inner",
                            "Turns",
                            "Failures")),
            Map.entry("neo4j/bolt", List.of("Connection", "BoltStatements", "BoltStore", "Reading")),
            Map.entry(
                    "neo4j/embedded",
                    List.of(
                            "InProcessReads",
                            "InProcessStatements",
                            "InProcessStore",
                            "FactsAround",
                            "NewFacts",
                            "DealTitles",
                            "BulkImport",
                            "FillingInput",
                            "StoreBeside",
                            "FirstStart",
                            "HalfMadeConstraints",
                            "Password",
                            "Janitor")),
            Map.entry("answers", List.of("Asking", "Picture", "Described", "SearchText", "Contents")),
            Map.entry(
                    "console",
                    List.of(
                            "Talk",
                            "Tap",
                            "ConsoleRoom",
                            "Ending",
                            "Allowed",
                            "Deeds",
                            "Nesting",
                            "Sizes",
                            "Flood",
                            "Remarks")),
            Map.entry(
                    "dataset/check",
                    List.of(
                            "TextScan",
                            "Cells",
                            "Repeated",
                            "FirstRows",
                            "Known",
                            "NodeChecks",
                            "FactCheck",
                            "AmountCheck",
                            "SameFact",
                            "PartsOfThemselves",
                            "Unpacked")),
            Map.entry("dataset/load", List.of("Load")),
            Map.entry("dataset/export", List.of("Export", "CypherScript")),
            Map.entry("dataset/generate", List.of("MadeUpMarket", "MadeUpFacts", "MadeUpNames", "Urn")),
            Map.entry("http", List.of("Reception", "Gate", "Token", "Asked", "Edition", "Caller", "Serving", "Rows")),
            Map.entry("market", List.of("Falling", "Removals", "Essentials", "Finding", "Grouping")),
            Map.entry("procedures", List.of("Rows", "Properties")));

    private static List<Path> written() throws IOException {
        try (Stream<Path> sources = Stream.of("src", "web").map(Path::of).flatMap(HouseTest::below)) {
            return sources.filter(file -> WRITTEN.stream().anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noFileIsLongerThanOneReadsAtATime() throws IOException {
        Map<Path, Long> tooLong = new TreeMap<>();
        for (Path file : written()) {
            try (Stream<String> lines = Files.lines(file)) {
                long count = lines.count();
                if (count > MOST_LINES) {
                    tooLong.put(file, count);
                }
            }
        }
        assertThat(tooLong).as("files of more than %d lines", MOST_LINES).isEmpty();
    }

    @Test
    void noPackageHasMoreFilesThanOneLooksThrough() throws IOException {
        Map<Path, Long> counts = written().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        assertThat(counts).hasSizeGreaterThan(20);
        counts.remove(ONE_ROOM);
        assertThat(counts)
                .as("packages of more than %d files", MOST_FILES)
                .allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void noInventedNameIsLeft() {
        assertThat(Path.of("src/main/java/interlock/graph"))
                .as("is called answers")
                .doesNotExist();
        INVENTED.forEach((folder, names) -> assertThat(names)
                .as("names of %s", folder)
                .noneMatch(name -> Files.exists(Path.of("src/main/java/interlock", folder, name + ".java"))));
    }
}

package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.export.ExportFormat;
import interlock.model.VocabularyTables;
import interlock.openapi.OpenApi;
import interlock.question.Questions;
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
import org.junit.jupiter.api.Test;

/** The documents name what there is. */
class DocumentsTest {
    private static final Path MAIN = Path.of("src/main/java/interlock");

    @Test
    void theReadmeNamesEverySetting() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> settings = found("\"(INTERLOCK_[A-Z0-9_]+)\"", MAIN.resolve("Settings.java"));
        assertThat(settings)
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(readme).contains("| `" + name + "` |"));
    }

    @Test
    void theReadmeNamesEveryAddress() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(addresses())
                .hasSizeGreaterThan(20)
                .allSatisfy(address -> assertThat(readme).contains(address));
    }

    /** And no address that is not there, but those of the questions and of the formats. */
    @Test
    void openApiDescribesEveryAddress() throws IOException {
        Map<String, Object> document = OpenApi.of(List.of(), Map.of());
        assertThat(((Map<?, ?>) document.get("paths")).keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(addresses());
    }

    /** What the routes are registered with, in the text or by a constant. */
    private static Set<String> addresses() throws IOException {
        Set<String> addresses = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN.resolve("http"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                addresses.addAll(
                        found("routes\\.\\w+\\(\\s*\"((?:/api|/metrics|/whats-new)(?:[^\"]*[^\".])?)\"", file));
                Set<String> named = found("String PATH = \"([^\"]+)\"", file);
                addresses.addAll(named);
                for (String after : found("routes\\.\\w+\\(PATH \\+ \"([^\"]+)\"", file)) {
                    named.forEach(path -> addresses.add(path + after));
                }
            }
        }
        return addresses;
    }

    @Test
    void theReadmeNamesEveryFormatOfExport() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(ExportFormat.values())
                .allSatisfy(format ->
                        assertThat(readme).contains("| `GET /api/export." + format.extension() + "?dataSet=` |"));
    }

    @Test
    void theTableOfFactsInTheReadmeIsThatOfTheModel() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("\n\n" + VocabularyTables.facts() + "\n");
    }

    @Test
    void theReferenceHasTheVocabulary() throws IOException {
        assertThat(Files.readString(Path.of("cypher/questions/README.md"))).contains(VocabularyTables.section());
    }

    @Test
    void theReferenceHasEveryQuestion() throws IOException {
        List<String> reference = Files.readAllLines(Path.of("cypher/questions/README.md"));
        assertThat(Questions.bundled().all())
                .allSatisfy(question -> assertThat(reference).contains("## " + question.name()));
    }

    @Test
    void theFilesThatContributingNamesAreThere() throws IOException {
        Set<String> named = found("`((?:src|web|cypher)/[\\w/.-]+)`", Path.of("CONTRIBUTING.md"));
        assertThat(named)
                .hasSizeGreaterThan(15)
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void contributingSaysWhatLivesInEachPackage() throws IOException {
        String contributing = Files.readString(Path.of("CONTRIBUTING.md"));
        try (Stream<Path> folders = Files.list(MAIN)) {
            assertThat(folders.filter(Files::isDirectory).map(Path::getFileName))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(name -> assertThat(contributing).containsPattern("\\| `[^`]*/" + name + "` \\|"));
        }
    }

    @Test
    void ciCallsTheTestCommandOfTheReadme() throws IOException {
        assertThat(Files.readString(Path.of(".ci/run"))).contains("exec mvn verify");
        assertThat(Files.readString(Path.of("README.md"))).contains("mvn verify");
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

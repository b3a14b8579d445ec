package interlock.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.supply.KnownHole.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What the product is made of, against known holes: those that the files in a folder tell, which {@code -Dholes=FOLDER}
 * names. Without one only the list itself is looked at, since holes are found every day and no list of ours would hold.
 */
@Execution(ExecutionMode.CONCURRENT)
class KnownHolesIT {
    private static final Path LIBRARIES = Path.of("target/libraries.txt");
    private static final Path SBOM = Path.of("target/sbom.json");
    private static final Path ACCEPTED = Path.of("src/test/resources/interlock/holes/accepted.txt");
    private static final String MAKES_THE_BILL = "cyclonedx:makeBom";
    private static final Pattern LINE =
            Pattern.compile("\\s*([^:\\s]+:[^:\\s]+):jar(?::[^:\\s]+)?:([^:\\s]+):(?:compile|runtime|provided)\\b.*");

    private static List<Library> libraries() throws IOException {
        return Files.readAllLines(LIBRARIES).stream()
                .map(line -> LINE.matcher(line.replaceAll("\\u001B\\[[0-9;]*m", "")))
                .filter(Matcher::matches)
                .map(line -> new Library(line.group(1), line.group(2)))
                .distinct()
                .toList();
    }

    @Test
    void theListHasWhatTheProductIsMadeOf() throws IOException {
        assertThat(libraries())
                .hasSizeGreaterThan(200)
                .contains(new Library("org.mvnpm:lit", "3.3.3"))
                .anyMatch(library -> library.name().equals("org.neo4j:neo4j"))
                .anyMatch(library -> library.name().equals("org.apache.logging.log4j:log4j-core"))
                .noneMatch(library -> library.name().contains("junit"));
    }

    /** As README says it is made, where Maven is online. */
    @Test
    void theBillOfMaterialsIsThatList() throws IOException, InterruptedException {
        assumeTrue(!OwnMaven.isOffline(), "no bill is made: Maven is offline");
        Files.deleteIfExists(SBOM);
        assertThat(Files.readString(Path.of("README.md"))).contains("`mvn " + MAKES_THE_BILL + "`");
        // Eight digests of each library are no work for the quick compiler, which Maven has here (.mvn/jvm.config).
        OwnMaven.run(
                MAKES_THE_BILL,
                Map.of("JAVA_HOME", System.getProperty("java.home"), "MAVEN_OPTS", "-XX:TieredStopAtLevel=4"));
        var bill = new ObjectMapper().readTree(SBOM.toFile());
        assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
        TreeSet<String> named = new TreeSet<>();
        StreamSupport.stream(bill.get("components").spliterator(), false).forEach(component -> {
            named.add(component.get("group").asText() + ":"
                    + component.get("name").asText() + " "
                    + component.get("version").asText());
            assertThat(component.get("licenses"))
                    .as(component.get("purl").asText())
                    .isNotEmpty();
        });
        TreeSet<String> listed = new TreeSet<>();
        libraries().forEach(library -> listed.add(library.name() + " " + library.version()));
        assertThat(named).isEqualTo(listed);
    }

    @Test
    void noLibraryHasAHoleThatIsKnownAndNotAccepted() throws IOException {
        String folder = System.getProperty("holes", "");
        assumeTrue(!folder.isEmpty(), "-Dholes=FOLDER names the folder of files of the OSV schema");
        List<String> accepted = Files.readAllLines(ACCEPTED).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")[0])
                .toList();
        List<KnownHole> holes = KnownHole.in(Path.of(folder));
        assertThat(holes).as("known holes in " + folder).isNotEmpty();
        Map<String, String> found = new TreeMap<>();
        for (Library library : libraries()) {
            holes.stream()
                    .filter(hole -> hole.isIn(library) && !accepted.contains(hole.id()))
                    .forEach(hole ->
                            found.put(hole.id() + " " + library.name() + " " + library.version(), hole.summary()));
        }
        System.out.println(libraries().size() + " libraries against " + holes.size() + " known holes: " + found);
        assertThat(found).as("holes in what the product is made of").isEmpty();
    }
}

package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.text.ProductVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code target/interlock}, as the build packs it. */
@BesideOthers
class PackedFolderIT {
    private static final Path FOLDER = Path.of("target/interlock");

    @Test
    void itRunsWithAJavaRuntimeAlone() throws Exception {
        Path program = FOLDER.resolve("bin/interlock");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "There is no sh here");
        ProcessBuilder start = new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true);
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = start.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Eventually.exit(process)).as(told).isZero();
        assertThat(told.strip()).isEqualTo(ProductVersion.CURRENT);
    }

    @Test
    void askKeepsTheClassesThatItNeedsAndTellsTheSameWithThemAndWithBrokenOnes(@TempDir Path cache) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "There is no sh here");
        String wanted = Http.get("/api/questions/on-all.csv?asOf=2026-11-25").body();

        assertThat(asked(cache)).isEqualTo(wanted);
        assertThat(kept(cache))
                .singleElement()
                .satisfies(file -> assertThat(file).isNotEmptyFile());
        assertThat(asked(cache)).isEqualTo(wanted);
        Files.writeString(kept(cache).getFirst(), "broken");
        assertThat(asked(cache)).isEqualTo(wanted);
        assertThat(asked(Path.of("/proc/nowhere"))).isEqualTo(wanted);
    }

    private static List<Path> kept(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("interlock"))) {
            return files.toList();
        }
    }

    private static String asked(Path cache) throws Exception {
        ProcessBuilder start = new ProcessBuilder(
                        FOLDER.resolve("bin/interlock").toString(),
                        "ask",
                        "on-all",
                        "--as-of",
                        "2026-11-25",
                        "--format",
                        "csv")
                .redirectErrorStream(true);
        start.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "XDG_CACHE_HOME",
                        cache.toString(),
                        "INTERLOCK_HOME",
                        RunningProduct.neo4j().folder().toString()));
        Process process = start.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Eventually.exit(process)).as(told).isZero();
        return told;
    }

    @Test
    void bothScriptsGiveJavaWhatTheBuildGivesIt() throws IOException {
        for (String name : List.of("interlock", "interlock.bat")) {
            assertThat(FOLDER.resolve("bin").resolve(name))
                    .content()
                    .contains("--add-opens=java.base/java.nio=ALL-UNNAMED");
        }
    }

    @Test
    void theZipHoldsTheSame() throws IOException {
        String name = "interlock-" + ProductVersion.CURRENT;
        try (ZipFile zip = new ZipFile(Path.of("target", name + ".zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains(
                            name + "/bin/interlock",
                            name + "/bin/interlock.bat",
                            name + "/interlock.jar",
                            name + "/LICENSE")
                    .anyMatch(entry -> entry.startsWith(name + "/lib/neo4j-kernel"));
        }
    }
}

package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Eventually;
import interlock.text.ProductVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** {@code target/interlock}, as the build packs it. */
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

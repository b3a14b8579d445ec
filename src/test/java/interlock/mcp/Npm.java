package interlock.mcp;

import interlock.fixtures.Eventually;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Packages from npm for programs of tests, where there is Node. The lock says which and what they hold, and no host. */
final class Npm {
    private static final String LOCK = "package-lock.json";

    private Npm() {}

    /**
     * A folder under {@code target} with the files of another and the packages that they need, fetched once for each lock.
     * The test is skipped where there is no Node, or npm does not reach its packages.
     */
    static Path installed(String folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(runs("node"), "There is no Node here (node --version)");
        Assumptions.assumeTrue(runs("npm"), "There is no npm here (npm --version)");
        Path from = Path.of(folder);
        Path to = Path.of("target", "npm", from.getFileName().toString()).toAbsolutePath();
        Path done = to.resolve("node_modules").resolve(".of-lock");
        boolean fetched =
                Files.exists(done) && Arrays.equals(Files.readAllBytes(done), Files.readAllBytes(from.resolve(LOCK)));
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        if (!fetched) {
            Process npm = new ProcessBuilder(command(
                            "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", to.toString()))
                    .redirectErrorStream(true)
                    .start();
            String told = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Assumptions.assumeTrue(Eventually.exit(npm) == 0, () -> "npm does not fetch the packages: " + told);
            Files.write(done, Files.readAllBytes(from.resolve(LOCK)));
        }
        return to;
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            return Eventually.exit(new ProcessBuilder(command(program, "--version"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** On Windows npm is a script. */
    private static List<String> command(String... words) {
        return System.getProperty("os.name", "").startsWith("Windows")
                ? Stream.concat(Stream.of("cmd.exe", "/c"), Stream.of(words)).toList()
                : List.of(words);
    }
}

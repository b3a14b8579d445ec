package interlock.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A goal that a Maven of its own runs here, beside what else is tested: nothing waits for it. */
final class OwnMaven {
    private OwnMaven() {}

    static boolean isOffline() {
        return Boolean.getBoolean("maven.offline");
    }

    /**
     * Runs a goal, which has to succeed.
     *
     * @param environment more of it
     */
    static void run(String goal, Map<String, String> environment) throws IOException, InterruptedException {
        Path told = Path.of("target", "maven-" + goal.replace(':', '-') + ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(), "-B", "-ntp", goal));
        if (isOffline()) {
            command.add("-o");
        }
        ProcessBuilder maven =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
        maven.environment().putAll(environment);
        assertThat(maven.start().waitFor()).as("mvn %s, told in %s", goal, told).isZero();
    }
}

package interlock;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real cypher-shell, fetched by the build, pointed at the shared product's Bolt. */
public final class CypherShell {
    private static final Path JARS = Path.of("target", "cypher-shell");
    private static final long LONGEST_SECONDS = 120;

    private CypherShell() {}

    /** What a run printed, and how it ended. */
    public record Run(int exit, String printed) {}

    /** Runs a file as it stands, with its parameters. */
    public static Run file(Path file, Map<String, Object> parameters, String... arguments)
            throws IOException, InterruptedException {
        return run(
                parameters,
                Stream.concat(Stream.of("--file", file.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** Runs {@code arguments} on top of address and credentials. */
    static Run run(Map<String, Object> parameters, String... arguments) throws IOException, InterruptedException {
        var bolt = RunningProduct.graph().address();
        List<String> command = new ArrayList<>(List.of(
                JavaProcess.executable(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                JARS + File.separator + "*",
                "org.neo4j.shell.Main",
                "--address",
                bolt.uri().toString(),
                "--username",
                bolt.user(),
                "--password",
                bolt.password(),
                "--format",
                "plain"));
        parameters.forEach((name, value) -> command.addAll(List.of("--param", literal(Map.of(name, value)))));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("cypher-shell", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("cypher-shell does not end: " + command);
            }
            return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
        }
    }

    /** A value as it stands in Cypher. */
    static String literal(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case String text -> "'" + text.replace("'", "\\'") + "'";
            case Collection<?> list ->
                list.stream().map(CypherShell::literal).collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }
}

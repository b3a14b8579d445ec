package interlock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The product in a process of its own, as {@code mvn} starts it. */
final class ProductProcess implements AutoCloseable {
    private static final long LONGEST_SECONDS = 120;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private ProductProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Starts it on free ports with a store in {@code home}; {@code settings} come on top. */
    static ProductProcess start(Path home, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.of(
                                List.of(JavaProcess.executable(), "-Xmx512m"),
                                JavaProcess.FLAGS,
                                List.of("-cp", JavaProcess.classPath(), "interlock.Interlock"))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true);
        builder.environment().put("INTERLOCK_HOME", home.toString());
        builder.environment().put("INTERLOCK_PORT", "0");
        builder.environment().put("INTERLOCK_BOLT_PORT", "0");
        builder.environment().putAll(settings);
        return new ProductProcess(builder.start());
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
    }

    /** Everything that it printed so far. */
    String printed() {
        return String.join("\n", lines);
    }

    /** Waits until a line is printed that begins so, and gives the line. */
    String await(String beginning) {
        Predicate<String> wanted = line -> line.startsWith(beginning);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (lines.stream().noneMatch(wanted)) {
            if (System.nanoTime() > deadline || (!process.isAlive() && lines.stream().noneMatch(wanted))) {
                throw new AssertionError("Never printed '" + beginning + "':\n" + printed());
            }
            pause();
        }
        return lines.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** The address of its page, once it serves. */
    URI page() {
        await("Graph");
        return URI.create(await("Page").substring("Page".length()).strip());
    }

    /** Asks it to end, as SIGTERM does, and gives its exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exit();
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running:\n" + printed());
        }
        return process.exitValue();
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

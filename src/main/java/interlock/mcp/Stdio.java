package interlock.mcp;

import interlock.neo4j.GraphFailure.Left;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Messages on standard input and output, one on a line, as an agent's program starts us; several are worked on at once. */
public final class Stdio {
    /** Whoever closes their end may have sent all that they wanted, and still reads. */
    private static final long LAST_ANSWERS_SECONDS = 10;

    private final Mcp mcp;
    private final Caller caller;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();

    private Stdio(Mcp mcp, String site, OutputStream out) {
        this.mcp = mcp;
        this.out = out;
        caller = new Caller(site, "stdio", () -> false);
    }

    /**
     * Answers until the input ends.
     *
     * @param site the address of a page that serves the same graph; empty where there is none
     */
    public static void serve(Mcp mcp, String site, InputStream in, OutputStream out) throws IOException {
        Stdio here = new Stdio(mcp, site, out);
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String message = line;
            if (!message.isBlank()) {
                calls.execute(() -> here.answer(message));
            }
        }
        calls.shutdown();
        try {
            if (!calls.awaitTermination(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS)) {
                calls.shutdownNow();
            }
        } catch (InterruptedException e) {
            calls.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String message) {
        Optional<String> answer;
        try {
            answer = mcp.answer(message, caller);
        } catch (Left cancelled) {
            return;
        }
        answer.ifPresent(this::write);
    }

    /** A line is written whole before the next one. */
    private void write(String line) {
        writing.lock();
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }
}

package interlock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Another user, who asks a normal question again and again while something else goes on. */
public final class Bystander implements AutoCloseable {
    private static final String QUESTION = "/api/questions/on-all?asOf=2025-11-30";
    private static final long PAUSE_MILLIS = 100;

    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> failures = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    private Bystander() {
        Http.get(QUESTION);
        thread = Thread.ofVirtual().start(this::ask);
    }

    public static Bystander begin() {
        return new Bystander();
    }

    private void ask() {
        while (!Thread.currentThread().isInterrupted()) {
            long began = System.nanoTime();
            int status;
            try {
                status = Http.get(QUESTION).status();
            } catch (AssertionError e) {
                // Interrupted in the middle of a question: it is over.
                return;
            }
            millis.add((System.nanoTime() - began) / 1_000_000);
            if (status != 200) {
                failures.add(status);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The statuses other than 200 that came back. */
    public List<Integer> failures() {
        return List.copyOf(failures);
    }

    /** The time within which that share of the questions was answered. */
    public Duration within(double share) {
        List<Long> sorted;
        synchronized (millis) {
            sorted = millis.stream().sorted().toList();
        }
        return Duration.ofMillis(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }

    @Override
    public String toString() {
        return millis.size() + " questions: half within " + within(0.5).toMillis() + " ms, 99 % within "
                + within(0.99).toMillis() + " ms";
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

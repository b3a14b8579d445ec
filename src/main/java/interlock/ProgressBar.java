package interlock;

import interlock.dataset.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** How far a load has come, on one line of a terminal. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 100_000_000;

    private final PrintStream out;
    private final boolean seen = System.console() != null && System.console().isTerminal();
    private long last;
    private boolean open;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public void report(Stage stage, long done, long all) {
        long now = System.nanoTime();
        if (!seen || done < all && open && now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        open = true;
        int full = all == 0 ? WIDTH : (int) (WIDTH * done / all);
        out.printf(
                Locale.ROOT,
                "\r%-10s [%s%s] %,d of %,d ",
                stage.name().toLowerCase(Locale.ROOT),
                "#".repeat(full),
                " ".repeat(WIDTH - full),
                done,
                all);
        out.flush();
    }

    @Override
    public void close() {
        clear();
    }

    /** Takes the line back, for what is printed next. */
    void clear() {
        if (open) {
            out.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            open = false;
        }
    }
}

package interlock;

import interlock.console.Console;
import java.time.Duration;

/** Watches whether the console has a place left. */
final class LostPlaces {
    /** As sysexits.h has it: an internal fault, after which a supervisor starts the process again. */
    static final int EXIT_STATUS = 70;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private LostPlaces() {}

    /**
     * Does {@code last} when every place was lost for so long without a pause.
     *
     * @param longest zero to watch nothing
     */
    static void watch(Console console, Duration longest, Runnable last) {
        if (!longest.isZero()) {
            Thread.ofPlatform().daemon().name("lost-places").start(() -> {
                if (isLostForSoLong(console, longest)) {
                    last.run();
                }
            });
        }
    }

    private static boolean isLostForSoLong(Console console, Duration longest) {
        long since = System.nanoTime();
        try {
            while (System.nanoTime() - since < longest.toNanos()) {
                Thread.sleep(BETWEEN_LOOKS);
                if (console.lost() < console.places()) {
                    since = System.nanoTime();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

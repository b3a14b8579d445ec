package interlock.console;

import java.time.Duration;

/** How a statement is ended that was left before its end. */
interface StatementEnd {
    /**
     * Has it ended in Neo4j, and waits for that.
     *
     * @param request under which id it was begun
     * @return whether it has ended; not where it still runs after {@code longest}
     */
    boolean await(String request, Duration longest) throws InterruptedException;
}

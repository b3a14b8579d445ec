package interlock.mcp;

import java.util.function.BooleanSupplier;

/**
 * Whoever sends a message.
 *
 * @param site the address of the page as they reach it, with a slash at the end; empty where none is served
 * @param session what tells their requests from those of others that bear the same id
 * @param gone whether nobody waits for the answer any more; asked by the thread that brought the message
 */
public record Caller(String site, String session, BooleanSupplier gone) {}

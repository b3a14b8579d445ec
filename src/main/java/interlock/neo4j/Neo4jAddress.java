package interlock.neo4j;

import java.net.URI;

/**
 * Where Bolt is spoken, and as whom.
 *
 * @param uri a {@code bolt} or {@code neo4j} address, with {@code +s} for one that is not on this machine
 * @param database which of the databases there; empty for the home database of the user
 * @param mode {@code embedded} or {@code remote}
 * @param mark what transactions of our own carry there; empty where nobody looks for it
 */
public record Neo4jAddress(URI uri, String user, String password, String database, String mode, String mark) {
    private static final String EMBEDDED = "embedded";
    private static final String REMOTE = "remote";

    /** Of the Neo4j inside a process of ours. */
    public static Neo4jAddress embedded(URI uri, String user, String password, String mark) {
        return new Neo4jAddress(uri, user, password, "", EMBEDDED, mark);
    }

    /** Of one that somebody else runs. */
    public static Neo4jAddress remote(URI uri, String user, String password, String database) {
        return new Neo4jAddress(uri, user, password, database, REMOTE, "");
    }

    /** Whether it is of a Neo4j inside a process of ours. */
    public boolean isEmbedded() {
        return mode.equals(EMBEDDED);
    }

    /** The user, and the password where we made it, for the person who started us. */
    public String credentials() {
        return "user " + user + (isEmbedded() ? "  password " + password : "");
    }

    /** The address without password and mark, so that a record in a log gives nothing away. */
    @Override
    public String toString() {
        return mode + " Neo4j at " + uri + (database.isEmpty() ? "" : ", database " + database) + " as " + user;
    }
}

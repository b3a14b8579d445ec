package interlock.neo4j;

import java.net.URI;

/**
 * Where Bolt is spoken, and as whom.
 *
 * @param uri a {@code bolt} or {@code neo4j} address, with {@code +s} for one that is not on this machine
 * @param mode {@code embedded} or {@code remote}
 */
public record Neo4jAddress(URI uri, String user, String password, String mode) {
    private static final String EMBEDDED = "embedded";
    private static final String REMOTE = "remote";

    /** Of the Neo4j inside a process of ours. */
    public static Neo4jAddress embedded(URI uri, String user, String password) {
        return new Neo4jAddress(uri, user, password, EMBEDDED);
    }

    /** Of one that somebody else runs. */
    public static Neo4jAddress remote(URI uri, String user, String password) {
        return new Neo4jAddress(uri, user, password, REMOTE);
    }

    /** The user, and the password where we made it, for the person who started us. */
    public String credentials() {
        return "user " + user + (mode.equals(EMBEDDED) ? "  password " + password : "");
    }

    /** The address without the password, so that a record in a log gives nothing away. */
    @Override
    public String toString() {
        return mode + " Neo4j at " + uri + " as " + user;
    }
}

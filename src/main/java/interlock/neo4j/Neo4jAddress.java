package interlock.neo4j;

import java.net.URI;

/**
 * Where Bolt is spoken, and as whom.
 *
 * @param uri a {@code bolt} or {@code neo4j} address, with {@code +s} for one that is not on this machine
 * @param mode {@code embedded} or {@code remote}
 */
public record Neo4jAddress(URI uri, String user, String password, String mode) {

    /** The address without the password, so that a record in a log gives nothing away. */
    @Override
    public String toString() {
        return mode + " Neo4j at " + uri + " as " + user;
    }
}

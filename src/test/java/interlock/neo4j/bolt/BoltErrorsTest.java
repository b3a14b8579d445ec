package interlock.neo4j.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.neo4j.Neo4jAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

class BoltErrorsTest {
    private static final URI BOLT = URI.create("bolt://127.0.0.1:7");
    private static final Neo4jAddress OURS = Neo4jAddress.embedded(BOLT, "neo4j", "kept", "mark");
    private static final Neo4jAddress NAMED = Neo4jAddress.remote(BOLT, "neo4j", "given", "");
    private static final Neo4jException SILENT = new ServiceUnavailableException("No answer");
    private static final Neo4jException REFUSED = new AuthenticationException("Neo.ClientError.Security", "Wrong");

    @Test
    void whoNamedAnAddressIsToldToCheckIt() {
        assertThat(BoltErrors.atTheStart(SILENT, NAMED))
                .hasMessageContaining(BOLT.toString())
                .hasMessageContaining("INTERLOCK_NEO4J_URI");
        assertThat(BoltErrors.atTheStart(REFUSED, NAMED)).hasMessageContaining("INTERLOCK_NEO4J_PASSWORD");
    }

    /** A command beside a running product has named none: there is nothing of Neo4j to start or to check. */
    @Test
    void whoNamedNoneIsToldOfTheProcessThatHasTheStoreOpen() {
        assertThat(BoltErrors.atTheStart(SILENT, OURS))
                .hasMessageContaining("open in another process")
                .hasMessageContaining("may be busy")
                .hasMessageNotContaining("INTERLOCK_NEO4J");
        assertThat(BoltErrors.atTheStart(REFUSED, OURS))
                .hasMessageContaining("another process has open")
                .hasMessageNotContaining("INTERLOCK_NEO4J");
    }
}

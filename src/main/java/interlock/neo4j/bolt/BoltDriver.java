package interlock.neo4j.bolt;

import interlock.neo4j.Neo4jAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;

/** How we connect. */
final class BoltDriver {
    /** For a connection, or for one that is made. */
    static final Duration WAIT = Duration.ofSeconds(5);

    private static final long RETRY_SECONDS = 15;
    private static final long LIVENESS_SECONDS = 30;

    private BoltDriver() {}

    static Driver to(Neo4jAddress address, int pool, int fetched) {
        return GraphDatabase.driver(
                address.uri(),
                AuthTokens.basic(address.user(), address.password()),
                Config.builder()
                        .withConnectionTimeout(WAIT.toSeconds(), TimeUnit.SECONDS)
                        .withConnectionAcquisitionTimeout(WAIT.toSeconds(), TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
                        .withConnectionLivenessCheckTimeout(LIVENESS_SECONDS, TimeUnit.SECONDS)
                        .withMaxConnectionPoolSize(pool)
                        .withFetchSize(fetched)
                        .withMinimumNotificationSeverity(NotificationSeverity.INFORMATION)
                        .withTelemetryDisabled(true)
                        .build());
    }
}

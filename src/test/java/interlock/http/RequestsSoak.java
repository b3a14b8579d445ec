package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Fingerprint;
import interlock.fixtures.RunningProduct;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long run of requests over every route and parameter. */
class RequestsSoak {
    private static final int REQUESTS = Integer.getInteger("soak.requests", 12_000);

    @TempDir
    Path folder;

    @Test
    void noRequestMakesAFaultOfOursOrChangesAnything() {
        String before = Fingerprint.of(RunningProduct.neo4j().database());
        long began = System.nanoTime();
        RequestRun run = RequestRun.send(RunningProduct.page(), REQUESTS, Long.getLong("soak.seed", 1), folder);
        System.out.println(REQUESTS + " requests in "
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s, by status " + run.statuses());
        assertThat(run.faults()).isEmpty();
        assertThat(Fingerprint.of(RunningProduct.neo4j().database())).isEqualTo(before);
    }
}

package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand requests over every route and parameter; {@link RequestsSoak} is the long run. */
@BesideOthers
class RequestsIT {
    private static final long SEED = 20261126;

    @TempDir
    Path folder;

    @Test
    void noRequestMakesAFaultOfOursAndEachFailureHasACode() {
        RequestRun run = RequestRun.send(RunningProduct.page(), 1_000, SEED, folder);
        assertThat(run.faults()).as("by status: %s", run.statuses()).isEmpty();
        assertThat(run.statuses().keySet()).containsAll(List.of(200, 400, 403, 404, 405, 413, 415));
    }
}

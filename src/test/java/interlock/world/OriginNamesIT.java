package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import org.junit.jupiter.api.Test;

/** An origin has no name of its own. */
@BesideOthers
class OriginNamesIT {
    @Test
    void anOriginThatIsTakenOutIsToldByTheFirstSourceThatRepeatsIt() {
        String headline = Http.get("/api/questions/on-all?without=origin:ms-nvidia-anthropic-release-2025-11-18")
                .json()
                .path("headline")
                .asText();

        assertThat(headline)
                .startsWith("In a world without all that repeats ‘")
                .doesNotContain("ms-nvidia-anthropic-release");
    }
}

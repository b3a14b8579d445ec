package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a world of what was known by a day nothing stands that became public later: no source, and no agreement. */
@BesideOthers
class KnownByIT {
    @ParameterizedTest
    @ValueSource(strings = {"2023-12-31", "2025-03-08", "2025-11-30"})
    void noLaterSourceAndNoLaterAgreementIsCounted(String day) {
        JsonNode sources = answer("sources", day);
        JsonNode deals = answer("deals", day);

        assertThat(sources.path("rows")).isNotEmpty();
        assertThat(sources.path("rows").findValuesAsText("published"))
                .allSatisfy(published -> assertThat(published).isLessThanOrEqualTo(day));
        assertThat(deals.path("rows").findValuesAsText("announced"))
                .allSatisfy(announced -> assertThat(announced).isLessThanOrEqualTo(day));
        assertThat(deals.path("total").asInt())
                .isLessThan(Http.get("/api/questions/deals?asOf=2026-11-25")
                        .json()
                        .path("total")
                        .asInt());
    }

    private static JsonNode answer(String question, String day) {
        return Http.get("/api/questions/" + question + "?asOf=2026-11-25&knownBy=" + day)
                .json();
    }
}

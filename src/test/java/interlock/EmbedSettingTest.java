package interlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.StartFailure;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sites that may show figures: what is no origin is refused before it gets into a header. */
class EmbedSettingTest {
    @Test
    void originsAreTaken() {
        Set<String> sites = Set.of("https://example.org", "http://localhost:8080", "https://*.news.example");
        assertThat(Settings.sites(sites)).isEqualTo(sites);
        assertThat(Settings.sites(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "example.org",
                "https://example.org/path",
                "https://a;script-src",
                "'self'",
                "javascript:1",
                "https://"
            })
    void whatIsNoOriginIsToldWithWhatOneIs(String site) {
        assertThatThrownBy(() -> Settings.sites(Set.of(site)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("INTERLOCK_EMBED names '" + site
                        + "', but must name sites by their origins, such as https://example.org");
    }
}

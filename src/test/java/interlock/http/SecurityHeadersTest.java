package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which sites may show what in a frame. */
class SecurityHeadersTest {
    private static final String SITES = "https://example.org https://news.example";

    @Test
    void figuresAloneMayStandOnTheSitesThatAreNamed() {
        assertThat(SecurityHeaders.framedBy("/embed/questions/deal", SITES)).isEqualTo(SITES);
    }

    @Test
    void nothingElseMayStandInAFrame() {
        for (String path :
                new String[] {"/", "/questions/deal", "/api/questions/deal", "/embed", "/embedded/x", "/login"}) {
            assertThat(SecurityHeaders.framedBy(path, SITES)).isEqualTo("'none'");
        }
    }
}

package interlock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of the page, to be looked at: in {@code target/screenshots}, with {@code -Dscreenshots.write=true} those of
 * the README too.
 */
class GalleryIT {
    private static final Path GALLERY = Path.of("target", "screenshots");
    private static final Path README = Path.of("src", "site", "screenshots");
    private static final List<String> IN_README =
            List.of("home-light", "depends-on-light", "depends-on-dark", "availability-light");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "depends-on, /questions/depends-on?entity=anthropic&depth=2&asOf=2025-11-30&hand=fact.spend-anthropic-azure-2025",
        "dependents-of, /questions/dependents-of?entity=nvidia&asOf=2025-11-30&hand=entity.nvidia",
        "availability, /questions/availability?asOf=2025-11-30",
        "deal, /questions/deal?deal=deal-ms-nvidia-anthropic-2025&asOf=2025-11-30",
        "explore, /explore?entities=anthropic&hand=entity.anthropic&asOf=2025-11-30"
    })
    void picturesInLightAndDarkAndNarrow(String name, String address) throws IOException {
        take(name + "-light", address, ColorScheme.LIGHT, WIDE);
        take(name + "-dark", address, ColorScheme.DARK, WIDE);
        take(name + "-narrow", address, ColorScheme.LIGHT, NARROW);
    }

    private static void take(String name, String address, ColorScheme scheme, int width) throws IOException {
        try (Visit visit = Visit.begin(scheme, width)) {
            visit.open(address);
            byte[] picture = visit.page().screenshot(new ScreenshotOptions().setPath(GALLERY.resolve(name + ".png")));
            assertThat(picture).isNotEmpty();
            if (Boolean.getBoolean("screenshots.write") && IN_README.contains(name)) {
                Files.createDirectories(README);
                Files.write(README.resolve(name + ".png"), picture);
            }
        }
    }
}

package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link DrawnMappingTest} for ten thousand drawn ones. */
class DrawnMappingSoak {
    private static final int DRAWN = 10_000;

    @TempDir
    Path folder;

    @Test
    void loadsWholeOrIsRefusedInWords() throws IOException {
        int loaded = 0;
        for (int seed = 0; seed < DRAWN; seed++) {
            loaded += new DrawnMapping(100_000L + seed).tried(folder) ? 1 : 0;
        }
        assertThat(loaded).isPositive();
    }
}

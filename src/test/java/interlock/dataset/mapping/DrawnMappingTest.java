package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a mapping and its files are, they load whole or are refused in words. */
class DrawnMappingTest {
    private static final int DRAWN = 300;

    @TempDir
    Path folder;

    @Test
    void loadsWholeOrIsRefusedInWords() throws IOException {
        int loaded = 0;
        for (int seed = 0; seed < DRAWN; seed++) {
            loaded += new DrawnMapping(seed).tried(folder) ? 1 : 0;
        }
        assertThat(loaded).isBetween(DRAWN / 50, DRAWN);
    }
}

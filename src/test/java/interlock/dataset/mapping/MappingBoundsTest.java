package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.dataset.NotADataSet;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping of a few bytes cannot make work or memory without end. */
class MappingBoundsTest {
    @TempDir
    Path folder;

    private void write(String mapping, String csv) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        Files.writeString(folder.resolve("firms.csv"), csv);
    }

    private static String entity(String about) {
        return "entities:\n  - {file: firms.csv, label: Company, id: \"{Firm}\", name: \"{Firm}\", about: \"" + about
                + "\"}\n";
    }

    @Test
    void aCellMadeOfManyIsAFaultOfItsRow() throws IOException {
        write(entity("{Text}".repeat(20_000)), "Firm,Text\nAcme," + "a".repeat(10_000) + "\n");
        List<String> faults = SmallMarket.faults(folder);
        assertThat(faults)
                .singleElement()
                .asString()
                .startsWith("firms.csv:2: about is too long: a")
                .contains("characters or more)", "allowed: at most 20,000 bytes")
                .hasSizeLessThan(300);
    }

    @Test
    void allCellsTogetherHaveABoundToo() throws IOException {
        StringBuilder csv = new StringBuilder("Firm,Text\n");
        for (int i = 0; i < 11_000; i++) {
            csv.append("Firm ").append(i).append(",x\n");
        }
        write(entity("{Text}" + "a".repeat(19_900)), csv.toString());
        assertThatThrownBy(() -> DataSetFolder.read(folder, "large"))
                .isInstanceOf(NotADataSet.class)
                .hasMessageContaining("more than 200 million characters");
    }

    @Test
    void blocksAreCounted() throws IOException {
        String block = "  - {file: firms.csv, label: Company, id: \"{Firm}\", name: \"{Firm}\"}\n";
        write("entities:\n" + block.repeat(1_001), "Firm\nAcme\n");
        assertThat(SmallMarket.faults(folder))
                .contains("mapping.yaml:1: there are too many blocks: 1001; allowed: 1000");
    }
}

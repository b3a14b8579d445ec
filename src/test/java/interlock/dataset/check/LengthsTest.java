package interlock.dataset.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import interlock.dataset.Column;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Table;
import interlock.fixtures.SmallMarket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No cell is longer than what the store and its indexes hold, and what is too long is told in a short line. */
class LengthsTest {
    @TempDir
    Path folder;

    static Stream<Arguments> columns() {
        return Stream.of(Table.values())
                .flatMap(table -> table.columns().stream().map(column -> Arguments.of(table, column)));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aCellThatIsTooLongIsAFaultWithItsLengthAndWhatIsAllowed(Table table, Column column) {
        String letter = column.type() == Column.Type.TEXT && !column.header().endsWith(":ID") ? "é" : "a";
        String text = letter.repeat(column.mostBytes() / letter.getBytes(StandardCharsets.UTF_8).length + 1);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;

        List<String> faults = faultsWith(table, column, text);

        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith(table.file() + ":")
                        .contains(
                                column.name(),
                                "is too long",
                                "(%,d bytes)".formatted(bytes),
                                "allowed: at most %,d bytes".formatted(column.mostBytes())));
        assertThat(faults).allSatisfy(fault -> assertThat(fault).hasSizeLessThan(300));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aCellThatIsAsLongAsItMayBeIsNotTooLong(Table table, Column column) {
        String text = column.type() == Column.Type.LIST
                ? "a".repeat(column.mostBytesOfAnItem())
                : "a".repeat(column.mostBytes());

        assertThat(faultsWith(table, column, text)).noneMatch(fault -> fault.contains("is too long"));
    }

    @Test
    void anItemOfAListThatIsTooLongIsAFaultToo() {
        SmallMarket market = new SmallMarket(folder).entity("id", "many", "aliases", "short;" + "a".repeat(2_001));
        assertThat(market.faults())
                .singleElement()
                .asString()
                .contains("aliases: an item is too long", "(2,001 bytes)");
    }

    @Test
    void ofManyFaultsOnlySomeAreKeptAndAllAreCounted() {
        SmallMarket market = new SmallMarket(folder);
        for (int i = 0; i < 10_500; i++) {
            market.entity("id", "Bad " + i);
        }
        FaultyDataSet refused = catchThrowableOfType(FaultyDataSet.class, market::read);
        assertThat(refused.faults()).hasSize(10_000);
        assertThat(refused.count()).isEqualTo(10_500);
        assertThat(refused.kinds()).containsExactly(entry("id is not a lower-case slug", 10_500L));
        assertThat(refused).hasMessageContaining("has 10500 faults").hasMessageContaining("and 10400 more");
    }

    private List<String> faultsWith(Table table, Column column, String text) {
        SmallMarket market = new SmallMarket(folder);
        List<String> cells = new ArrayList<>(List.of(column.name(), text));
        if (!column.name().equals("id")) {
            cells.addAll(List.of("id", "the-long-one"));
        }
        String[] row = cells.toArray(String[]::new);
        return switch (table) {
            case SOURCES -> market.source(row).faults();
            case ENTITIES -> market.entity(row).faults();
            case DEALS -> market.deal(row).faults();
            case FACTS -> market.fact(row).faults();
        };
    }
}

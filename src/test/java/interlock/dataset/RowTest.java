package interlock.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowTest {
    @ParameterizedTest
    @EnumSource
    void holdsEveryCellWhicheverAreGiven(Table table) {
        Random random = new Random(32);
        int width = table.columns().size();
        for (int round = 0; round < 500; round++) {
            Object[] cells = new Object[width];
            for (int i = 0; i < width; i++) {
                cells[i] =
                        random.nextInt(3) == 0 ? null : table.columns().get(i).name() + round;
            }
            Row row = new Row(table, table.at(round), cells);

            int properties = 0;
            for (int i = 0; i < width; i++) {
                Column column = table.columns().get(i);
                assertThat(row.value(column.name())).isEqualTo(cells[i]);
                assertThat(row.given(column.name())).isEqualTo(cells[i] != null);
                properties += column.isProperty() && cells[i] != null ? 1 : 0;
            }
            assertThat(row.properties())
                    .hasSize(properties)
                    .allSatisfy((name, value) ->
                            assertThat(value).isEqualTo(name + row.place().line()));
        }
    }

    @Test
    void refusesAColumnThatTheTableHasNot() {
        Row row = new Row(
                Table.DEALS, Table.DEALS.at(2), new Object[Table.DEALS.columns().size()]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.text("what"))
                .withMessage("deals.csv has no column what");
    }
}

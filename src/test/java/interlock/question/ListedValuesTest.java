package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ListedValuesTest {

    /** Where each row has another value it is told the same whether all are kept or counted. */
    @Property
    void countsWhatIdentifiesARowAsIfItKeptIt(
            @ForAll @IntRange(max = 30) int rows, @ForAll @IntRange(min = 1, max = 5) int everyMarked) {
        ListedValues kept = new ListedValues(null);
        ListedValues counted = new ListedValues("entity");
        for (ListedValues some : List.of(kept, counted)) {
            some.want("entity", "");
            some.want("entity", "marked");
            for (int row = 0; row < rows; row++) {
                Map<String, Object> cells = Map.of("entity", "e" + row, "marked", row % everyMarked == 0);
                some.take(cells::get, 1);
            }
        }

        for (String mark : List.of("", "marked")) {
            assertThat(counted.different("entity", mark)).isEqualTo(kept.different("entity", mark));
            List<Object> all = kept.values("entity", mark);
            assertThat(counted.values("entity", mark)).isEqualTo(all.subList(0, Math.min(Headline.MOST, all.size())));
        }
    }

    @Test
    void aRowStandsForSeveral() {
        ListedValues counted = new ListedValues("entity");
        counted.want("entity", "");
        counted.take(Map.of("entity", "a")::get, 1);
        counted.take(Map.of("entity", "z")::get, 40);

        assertThat(counted.different("entity", "")).isEqualTo(41);
    }

    @Test
    void rowsOfAQuestionWithoutAKeyMayRepeatTheirOnlyColumn() {
        List<Column> columns = List.of(new Column("supplier", Column.Type.ENTITY, false, "Who supplies"));

        assertThat(new RowIdentity(List.of(), List.of()).orOf(columns).only(columns))
                .isNull();
        assertThat(new RowIdentity(List.of("supplier"), List.of()).orOf(columns).only(columns))
                .isEqualTo("supplier");
    }
}

package interlock.dataset.input;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook.
 *
 * @param place its name, as faults tell it
 */
record WorkbookSheet(Sheet sheet, WorkbookCells shown, String place) {
    private static final int MOST_COLUMNS = 2_000;

    String name() {
        return sheet.getName();
    }

    boolean isSeen() {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }

    /** Whether nothing stands on it. */
    boolean isEmpty() {
        return !in(new Formulas(), ForeignTable::hasNext);
    }

    /** How much of what is asked for it lacks. */
    int lacks(ToIntFunction<Columns> lacking) {
        return in(new Formulas(), table -> table.lacks(lacking));
    }

    /** Gives every record to a reader, as {@link ForeignFile#read}. */
    boolean read(ToIntFunction<Columns> lacking, Faults faults, ForeignFile.Reader to) {
        Formulas formulas = new Formulas();
        return in(formulas, table -> table.read(lacking, faults, to)) && areSolved(formulas, faults);
    }

    private <T> T in(Formulas formulas, Function<ForeignTable, T> work) {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<ForeignTable.Line> lines = rows.map(row -> new ForeignTable.Line(
                            new Place(place, row.getRowNum()), trimmed(cells(row, formulas)), false))
                    .iterator();
            return work.apply(new ForeignTable(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean areSolved(Formulas formulas, Faults faults) {
        Optional<Cell> first = formulas.unsolved();
        first.ifPresent(cell -> faults.add(
                new Place(place, cell.getAddress().getRow() + 1L),
                null,
                "holds formulas without what they come to",
                cell.getAddress() + " =" + cell.getFormula(),
                "open it in a spreadsheet program and save it there"));
        return first.isEmpty();
    }

    /** Cells at the end that are empty are not always there. */
    private static List<String> trimmed(List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return cells.subList(0, last);
    }

    private List<String> cells(Row row, Formulas formulas) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : shown.text(cell));
            formulas.add(cell);
        }
        return cells;
    }

    /**
     * The formulas of a sheet. A program that writes them does not work them out, so that nobody knows what they say; a
     * spreadsheet keeps what each comes to, which is nothing for some.
     */
    private static final class Formulas {
        private @Nullable Cell first;
        private boolean solved;

        void add(@Nullable Cell cell) {
            if (cell != null && cell.getFormula() != null) {
                solved |= cell.getValue() != null;
                first = first == null ? cell : first;
            }
        }

        /** The first of those that nobody worked out. */
        Optional<Cell> unsolved() {
            return solved ? Optional.empty() : Optional.ofNullable(first);
        }
    }
}

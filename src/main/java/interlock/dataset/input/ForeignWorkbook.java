package interlock.dataset.input;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.text.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook as Excel writes it since 2007. A fault's line is the row's number there. */
final class ForeignWorkbook implements ForeignFile {
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_COLUMNS = 2_000;
    private static final int HEAD = 8;
    private final Path file;
    private final InputOptions options;

    ForeignWorkbook(Path file, InputOptions options) {
        this.file = file;
        this.options = options;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public boolean read(Faults faults, Reader to) {
        try {
            if (isOld()) {
                return refuse(faults, "is an old or an encrypted workbook", "", "save it as .xlsx without a password");
            }
            // A zip is read from its end, which only a file of the machine's own can be.
            if (file.getFileSystem().equals(FileSystems.getDefault())) {
                return read(file, faults, to);
            }
            Path copy = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                return read(copy, faults, to);
            } finally {
                Files.delete(copy);
            }
        } catch (NoSuchFileException e) {
            return refuse(faults, "file is missing", name(), "it must lie beside the mapping");
        } catch (IOException | UncheckedIOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
            return unreadable(faults, e);
        } catch (ArrayIndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | ClassCastException e) {
            // What the library throws where the parts of a workbook do not fit together.
            return unreadable(faults, e);
        }
    }

    private boolean read(Path local, Faults faults, Reader to) throws IOException {
        if (isTooLarge(local)) {
            return refuse(faults, "is too large", name(), "allowed: 1 GB when it is unpacked");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(local.toFile(), new ReadingOptions(true, true))) {
            Optional<Sheet> chosen = options.sheet().isEmpty() ? book.getSheet(0) : book.findSheet(options.sheet());
            return chosen.isEmpty()
                    ? noSheet(book, faults)
                    : rows(chosen.get(), WorkbookCells.of(book, local, options.decimal()), faults, to);
        }
    }

    private boolean unreadable(Faults faults, Exception e) {
        return refuse(
                faults, "is no workbook as Excel writes it", String.valueOf(e.getMessage()), "save it as .xlsx again");
    }

    private boolean isOld() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ReadableWorkbook.isOLE2Header(in.readNBytes(HEAD));
        }
    }

    /** A workbook is a zip, and a few bytes of a zip can make as many as one likes. */
    private static boolean isTooLarge(Path local) throws IOException {
        long bytes = 0;
        try (ZipFile zip = new ZipFile(local.toFile())) {
            byte[] some = new byte[1 << 16];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(some); read >= 0; read = in.read(some)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private boolean noSheet(ReadableWorkbook book, Faults faults) {
        List<String> sheets = book.getSheets().map(Sheet::getName).toList();
        String near = Suggestions.among(sheets)
                .nearest(options.sheet())
                .map("nearest "::concat)
                .orElse("there are: " + String.join(", ", sheets));
        return refuse(faults, "has no such sheet", options.sheet(), near);
    }

    private boolean rows(Sheet chosen, WorkbookCells shown, Faults faults, Reader to) throws IOException {
        Formulas formulas = new Formulas();
        try (Stream<Row> stream = chosen.openStream()) {
            Iterator<ForeignTable.Line> lines = stream.map(row -> new ForeignTable.Line(
                            new Place(name(), row.getRowNum()), trimmed(cells(row, shown, formulas)), false))
                    .iterator();
            ForeignTable table = new ForeignTable(lines);
            if (!table.hasNext()) {
                return refuse(faults, "is empty", "", "allowed: a header and rows");
            }
            return table.read(options.lacking(), faults, to) && areSolved(formulas, faults);
        }
    }

    private boolean areSolved(Formulas formulas, Faults faults) {
        Optional<Cell> first = formulas.unsolved();
        first.ifPresent(cell -> faults.add(
                new Place(name(), cell.getAddress().getRow() + 1L),
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

    private List<String> cells(Row row, WorkbookCells shown, Formulas formulas) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : shown.text(cell));
            formulas.add(cell);
        }
        return cells;
    }

    private boolean refuse(Faults faults, String problem, String found, String remedy) {
        faults.add(new Place(name(), 0), null, problem, found, remedy);
        return false;
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

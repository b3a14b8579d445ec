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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of a workbook as Excel writes it since 2007: the one that is named, or of those that people see the first that has
 * what is asked for. A fault's line is the row's number there.
 */
final class ForeignWorkbook implements ForeignFile {
    private static final long MOST_BYTES = 1L << 30;
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
            WorkbookCells shown = WorkbookCells.of(book, local, options.decimal());
            List<Sheet> sheets = book.getSheets().toList();
            List<WorkbookSheet> held = sheets.stream()
                    .map(sheet -> new WorkbookSheet(sheet, shown, name()))
                    .filter(sheet -> sheet.isSeen() && !sheet.isEmpty())
                    .toList();
            Optional<Sheet> named = options.sheet().isEmpty() ? Optional.empty() : named(sheets);
            if (!options.sheet().isEmpty() && named.isEmpty()) {
                return noSheet(sheets, faults);
            }
            Optional<Sheet> chosen = named.or(() -> asked(held));
            if (chosen.isEmpty()) {
                return refuse(faults, "is empty", "", "allowed: a header and rows");
            }
            return read(chosen.get(), held, shown, faults, to);
        }
    }

    private boolean read(Sheet chosen, List<WorkbookSheet> held, WorkbookCells shown, Faults faults, Reader to) {
        boolean alone = held.size() == 1 && held.getFirst().name().equals(chosen.getName());
        String place = name() + (alone ? "" : ", sheet " + chosen.getName());
        WorkbookSheet sheet = new WorkbookSheet(chosen, shown, place);
        if (sheet.isEmpty()) {
            return refuse(faults, "is empty", chosen.getName(), "allowed: a header and rows");
        }
        List<String> beside = held.stream()
                .map(WorkbookSheet::name)
                .filter(name -> !name.equals(chosen.getName()))
                .toList();
        return sheet.read(options.lacking(), faults, new Reader() {
            @Override
            public boolean columns(Columns columns) {
                return to.columns(columns.on(chosen.getName(), beside));
            }

            @Override
            public void record(Place at, List<String> cells) {
                to.record(at, cells);
            }
        });
    }

    /** That of the name, or the only one that is called so but for capitals. */
    private Optional<Sheet> named(List<Sheet> sheets) {
        List<Sheet> alike = sheets.stream()
                .filter(sheet -> sheet.getName().strip().equalsIgnoreCase(options.sheet()))
                .toList();
        return alike.stream()
                .filter(sheet -> alike.size() == 1 || sheet.getName().equals(options.sheet()))
                .findFirst();
    }

    /** The first of those that lack the least of what is asked for. */
    private Optional<Sheet> asked(List<WorkbookSheet> held) {
        return held.stream()
                .min(Comparator.comparingInt(sheet -> sheet.lacks(options.lacking())))
                .map(WorkbookSheet::sheet);
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

    private boolean noSheet(List<Sheet> sheets, Faults faults) {
        List<String> names = sheets.stream().map(Sheet::getName).toList();
        String near = Suggestions.among(names)
                .nearest(options.sheet())
                .map("nearest "::concat)
                .orElse("there are: " + String.join(", ", names));
        return refuse(faults, "has no such sheet", options.sheet(), near);
    }

    private boolean refuse(Faults faults, String problem, String found, String remedy) {
        faults.add(new Place(name(), 0), null, problem, found, remedy);
        return false;
    }
}

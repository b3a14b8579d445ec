package interlock.dataset.check;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import interlock.dataset.Faults;
import interlock.dataset.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One CSV file, read record by record: RFC 4180 in UTF-8, and what spreadsheets make of it: a byte-order mark, any line
 * end, semicolons between cells, line breaks in quotes, blank rows.
 */
public final class CsvFile {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Table table;
    private final Path file;
    private final Faults faults;

    CsvFile(Path folder, Table table, Faults faults) {
        this.table = table;
        this.file = folder.resolve(table.file());
        this.faults = faults;
    }

    /**
     * Hands every record of the right width to {@code each}.
     *
     * @return whether all of the file could be read, so that what is not in it does not exist
     */
    boolean read(Consumer<CsvRecord> each) {
        try {
            EncodingScan scan = EncodingScan.of(file);
            return isText(scan) && readRecords(scan, each);
        } catch (NoSuchFileException e) {
            return refuse(0, "the file is missing", "", "a data set is " + allFiles());
        } catch (IOException | UncheckedIOException e) {
            return refuse(0, "the file cannot be read", String.valueOf(e.getMessage()), "");
        }
    }

    private static String allFiles() {
        return List.of(Table.values()).stream().map(Table::file).collect(Collectors.joining(", "));
    }

    private boolean isText(EncodingScan scan) {
        if (scan.wide()) {
            return refuse(1, "is UTF-16, not UTF-8", "", "save the file as UTF-8");
        }
        if (scan.badByte() >= 0) {
            String found = "byte 0x%02X, which is '%s' in Latin-1".formatted(scan.badByte(), scan.badCharacter());
            return refuse(scan.lines(), "is not UTF-8 but most likely Latin-1", found, "save the file as UTF-8");
        }
        if (!scan.ended()) {
            faults.add(
                    table,
                    scan.lines(),
                    "last record has no line end",
                    "",
                    "if the file is whole, end it with a line break");
        }
        return true;
    }

    private boolean readRecords(EncodingScan scan, Consumer<CsvRecord> each) throws IOException {
        long line = 1;
        try (InputStream in = Files.newInputStream(file);
                CsvReader<CsvRecord> reader = reader(in, scan.separator());
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                return refuse(
                        1, "is empty: the header is missing", "", "allowed: " + String.join(",", table.headers()));
            }
            if (!isHeader(records.next())) {
                return false;
            }
            while (records.hasNext()) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                if (next.getFieldCount() == table.columns().size()) {
                    if (!isBlank(next)) {
                        each.accept(next);
                    }
                } else if (!isBlank(next)) {
                    faults.add(
                            table,
                            line,
                            "number of cells is wrong",
                            String.valueOf(next.getFieldCount()),
                            "allowed: " + table.columns().size());
                }
            }
            return true;
        } catch (CsvParseException e) {
            return refuse(lineOf(e, line), "is not CSV as in RFC 4180", cause(e), "the rest of the file was not read");
        }
    }

    /** Reads records as they stand: how wide each must be is for the caller to tell. */
    public static CsvReader<CsvRecord> reader(InputStream in, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in, StandardCharsets.UTF_8);
    }

    private boolean isHeader(CsvRecord record) {
        List<String> found = record.getFields();
        List<String> wanted = table.headers();
        if (found.equals(wanted)) {
            return true;
        }
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(found);
        List<String> unknown = new ArrayList<>(found);
        unknown.removeAll(wanted);
        long line = record.getStartingLineNumber();
        for (String header : missing) {
            faults.add(
                    table, line, header, "column is missing", header, nearest("nearest in the file ", header, unknown));
        }
        for (String header : unknown) {
            faults.add(table, line, header, "column is not known", header, nearest("nearest ", header, missing));
        }
        if (missing.isEmpty() && unknown.isEmpty()) {
            faults.add(
                    table,
                    line,
                    "columns are not in order",
                    String.join(",", found),
                    "allowed: " + String.join(",", wanted));
        }
        return false;
    }

    private static String nearest(String lead, String header, List<String> among) {
        return new NearestId(among).to(header).map(lead::concat).orElse("");
    }

    private static boolean isBlank(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static String cause(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static long lineOf(CsvParseException e, long before) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : before;
    }

    private boolean refuse(long line, String problem, String found, String remedy) {
        faults.add(table, line, problem, found, remedy);
        return false;
    }
}

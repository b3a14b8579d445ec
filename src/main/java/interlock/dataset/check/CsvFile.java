package interlock.dataset.check;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import interlock.dataset.Column;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Table;
import interlock.dataset.input.EncodingScan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of our own CSV files, read record by record: RFC 4180 in UTF-8, and what spreadsheets make of it: a byte-order
 * mark, any line end, semicolons between cells, line breaks in quotes, blank rows.
 */
final class CsvFile {
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
     * Gives every record of the right width to {@code each}.
     *
     * @return whether all of the file could be read, so that what is not in it does not exist
     */
    boolean read(Consumer<RawRow> each) {
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
        Charset wide = scan.wide();
        if (wide != null) {
            return refuse(1, "is " + wide.name() + ", not UTF-8", "", "save the file as UTF-8");
        }
        if (scan.badByte() >= 0) {
            String likely = scan.likelyName();
            String found = "byte 0x%02X, which is '%s' in %s".formatted(scan.badByte(), scan.badCharacter(), likely);
            return refuse(scan.lines(), "is not UTF-8 but most likely " + likely, found, "save the file as UTF-8");
        }
        if (!scan.ended()) {
            faults.add(
                    table.at(scan.lines()),
                    null,
                    "last record has no line end",
                    "",
                    "if the file is whole, end it with a line break");
        }
        return true;
    }

    private boolean readRecords(EncodingScan scan, Consumer<RawRow> each) throws IOException {
        long line = 1;
        try (InputStream in = Files.newInputStream(file);
                CsvReader<CsvRecord> reader = scan.reader(in);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                return refuse(1, "is empty: the header is missing", "", "allowed: " + allColumns());
            }
            Optional<Header> header = Header.read(records.next(), table, faults);
            if (header.isEmpty()) {
                return false;
            }
            while (records.hasNext()) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                read(next, header.get(), each);
            }
            return true;
        } catch (CsvParseException e) {
            return refuse(lineOf(e, line), "is not CSV as in RFC 4180", cause(e), "the rest of the file was not read");
        }
    }

    private void read(CsvRecord record, Header header, Consumer<RawRow> each) {
        Place place = table.at(record.getStartingLineNumber());
        if (record.getFieldCount() == header.width()) {
            RawRow row = new RawRow(place, header.cells(record));
            if (!row.isBlank()) {
                each.accept(row);
            }
        } else if (!new RawRow(place, record.getFields()).isBlank()) {
            String found = String.valueOf(record.getFieldCount());
            faults.add(place, null, "number of cells is wrong", found, "allowed: " + header.width());
        }
    }

    private String allColumns() {
        String all = table.columns().stream()
                .filter(column -> !table.isOptional(column))
                .map(Column::header)
                .collect(Collectors.joining(","));
        String more = table.columns().stream()
                .filter(table::isOptional)
                .map(Column::header)
                .collect(Collectors.joining(","));
        return more.isEmpty() ? all : all + " and, where wanted, " + more;
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
        faults.add(table.at(line), null, problem, found, remedy);
        return false;
    }
}

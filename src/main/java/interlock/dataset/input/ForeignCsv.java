package interlock.dataset.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text in records and cells: RFC 4180 with any separator, and what spreadsheets make of it. */
final class ForeignCsv implements ForeignFile {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Path file;
    private final Charset encoding;
    private final String name;
    /** It does not change while it is read, and is as long as the file to make. */
    private @Nullable EncodingScan known;

    ForeignCsv(Path file, Charset encoding) {
        this.file = file;
        this.encoding = encoding;
        name = String.valueOf(file.getFileName());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean read(Faults faults, Reader to) {
        long line = 0;
        try {
            EncodingScan scan = scan();
            if (scan.badByte() >= 0) {
                return refuseEncoding(scan, faults);
            }
            try (InputStream in = Files.newInputStream(file);
                    CsvReader<CsvRecord> reader = scan.reader(in);
                    CloseableIterator<CsvRecord> records = reader.iterator()) {
                if (!records.hasNext()) {
                    return refuse(faults, 1, "is empty", "", "allowed: a header and rows");
                }
                CsvRecord first = records.next();
                line = first.getStartingLineNumber();
                Columns columns = new Columns(first.getFields());
                if (!ForeignFile.areDistinct(at(line), columns, faults)) {
                    return false;
                }
                if (!to.columns(columns)) {
                    return true;
                }
                boolean whole = true;
                while (records.hasNext()) {
                    CsvRecord next = records.next();
                    line = next.getStartingLineNumber();
                    whole &= record(next, at(line), columns.names().size(), faults, to);
                }
                return whole;
            }
        } catch (NoSuchFileException e) {
            return refuse(faults, 0, "file is missing", name(), "it must lie beside the mapping");
        } catch (CsvParseException e) {
            return refuse(
                    faults,
                    lineOf(e, line),
                    "is not CSV as in RFC 4180",
                    cause(e),
                    "the rest of the file was not read");
        } catch (IOException | UncheckedIOException e) {
            return refuse(faults, 0, "the file cannot be read", String.valueOf(e.getMessage()), "");
        }
    }

    private EncodingScan scan() throws IOException {
        EncodingScan scan = known;
        if (scan == null) {
            scan = EncodingScan.of(file, encoding);
            // Its mark says what it is.
            scan = scan.wide() ? EncodingScan.of(file, StandardCharsets.UTF_16) : scan;
            known = scan;
        }
        return scan;
    }

    private boolean record(CsvRecord record, Place place, int width, Faults faults, Reader to) {
        List<String> cells = record.getFields();
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        List<String> fitted = ForeignFile.fitted(place, cells, width, faults);
        if (!fitted.isEmpty()) {
            to.record(place, fitted);
        }
        return !fitted.isEmpty();
    }

    private boolean refuseEncoding(EncodingScan scan, Faults faults) {
        String likely = scan.likelyName();
        return refuse(
                faults,
                scan.lines(),
                "is not " + encoding.name() + " but most likely " + likely,
                "byte 0x%02X, which is '%s' in %s".formatted(scan.badByte(), scan.badCharacter(), likely),
                "save the file as UTF-8, or say encoding: " + likely + " in the mapping");
    }

    private static String cause(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static long lineOf(CsvParseException e, long before) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : before;
    }

    private Place at(long line) {
        return new Place(name, line);
    }

    private boolean refuse(Faults faults, long line, String problem, String found, String remedy) {
        faults.add(at(line), null, problem, found, remedy);
        return false;
    }
}

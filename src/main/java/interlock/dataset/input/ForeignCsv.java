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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text in records and cells: RFC 4180 with any separator, and what spreadsheets make of it. */
final class ForeignCsv implements ForeignFile {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Path file;
    private final InputOptions options;
    private final String name;
    /** It does not change while it is read, and is as long as the file to make. */
    private @Nullable EncodingScan known;

    ForeignCsv(Path file, InputOptions options) {
        this.file = file;
        this.options = options;
        name = String.valueOf(file.getFileName());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean read(Faults faults, Reader to) {
        long[] line = new long[1];
        try {
            EncodingScan scan = scan();
            if (scan.badByte() >= 0) {
                return refuseEncoding(scan, faults);
            }
            try (InputStream in = Files.newInputStream(file);
                    CsvReader<CsvRecord> reader = scan.reader(in);
                    CloseableIterator<CsvRecord> records = reader.iterator()) {
                ForeignTable table = new ForeignTable(lines(records, line));
                return table.hasNext()
                        ? table.read(options.lacking(), faults, to)
                        : refuse(faults, 1, "is empty", "", "allowed: a header and rows");
            }
        } catch (NoSuchFileException e) {
            return refuse(faults, 0, "file is missing", name(), "it must lie beside the mapping");
        } catch (CsvParseException e) {
            return refuse(
                    faults,
                    lineOf(e, line[0]),
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
            scan = EncodingScan.of(file, options.encoding());
            Charset wide = scan.wide();
            scan = wide == null ? scan : EncodingScan.of(file, wide);
            known = scan;
        }
        return scan;
    }

    /** @param line where the one that was read last begins */
    private Iterator<ForeignTable.Line> lines(Iterator<CsvRecord> records, long[] line) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public ForeignTable.Line next() {
                CsvRecord next = records.next();
                line[0] = next.getStartingLineNumber();
                return new ForeignTable.Line(at(line[0]), next.getFields());
            }
        };
    }

    private boolean refuseEncoding(EncodingScan scan, Faults faults) {
        String likely = scan.likelyName();
        return refuse(
                faults,
                scan.lines(),
                "is not " + options.encoding().name() + " but most likely " + likely,
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

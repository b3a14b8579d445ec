package interlock.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the four files while it is written, a row at a time. Cells stand as they are, without the apostrophe that keeps
 * a spreadsheet from running them, since the files are made to be read again.
 */
public final class TableFile {
    private final CsvWriter csv;
    private final Table table;

    /** Begins with the header; {@code out} stays the caller's to close. */
    public TableFile(Table table, Writer out) {
        this.table = table;
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(table.headers());
    }

    /**
     * Writes one record.
     *
     * @param cells by the names of the columns; an absent one is empty, a list is joined by semicolons
     */
    public void row(Map<String, ?> cells) {
        csv.writeRecord(table.columns().stream()
                .map(column -> cell(cells.get(column.name())))
                .toList());
    }

    /** Passes on what was written; the stream stays open. */
    public void flush() throws IOException {
        csv.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}

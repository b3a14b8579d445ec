package interlock.http.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import interlock.text.Language;
import java.io.IOException;
import java.io.Writer;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (RFC 4180): lists separated by {@code ;} as in our own files, and no cell that a spreadsheet would run.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter writer;
    private final List<String> columns;
    private final char decimal;
    /** Of the row at hand; files have tens of thousands of them. */
    private final String[] cells;

    private boolean begun;

    /**
     * For programs.
     *
     * @param out stays open until {@link #end}
     */
    public Csv(Writer out, List<String> columns) {
        this(out, columns, '.');
    }

    /**
     * As spreadsheets of a language expect it: where a comma stands before decimals, a semicolon stands between cells.
     *
     * @param out stays open until {@link #end}
     */
    public static Csv of(Writer out, List<String> columns, Language language) {
        return new Csv(
                out,
                columns,
                DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator());
    }

    private Csv(Writer out, List<String> columns, char decimal) {
        this.columns = columns;
        this.decimal = decimal;
        cells = new String[columns.size()];
        writer = CsvWriter.builder()
                .fieldSeparator(decimal == ',' ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
    }

    /** The header is held back until the first row, so that what fails before it can still be told as a failure. */
    private void begin() {
        if (!begun) {
            begun = true;
            // A statement names its columns, and may have come in a link.
            writer.writeRecord(columns.stream().map(Csv::harmless).toList());
        }
    }

    /** Ends the text; without a row it is the header alone. */
    public void end() throws IOException {
        begin();
        writer.close();
    }

    /** One row, by the names of the columns. */
    public void write(Map<String, @Nullable Object> row) {
        begin();
        for (int place = 0; place < cells.length; place++) {
            cells[place] = cell(row.get(columns.get(place)));
        }
        writer.writeRecord(cells);
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString().replace('.', decimal);
            case Collection<?> list -> harmless(joined(list));
            default -> harmless(value.toString());
        };
    }

    private static String joined(Collection<?> list) {
        StringJoiner joined = new StringJoiner(";");
        for (Object item : list) {
            joined.add(String.valueOf(item));
        }
        return joined.toString();
    }

    /** A leading apostrophe makes text of what a spreadsheet would take for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

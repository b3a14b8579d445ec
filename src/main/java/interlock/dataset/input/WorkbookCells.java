package interlock.dataset.input;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** What the cells of a workbook say to who looks at them: days as days, numbers with the sign and the size that are shown. */
final class WorkbookCells {
    /** What is text in a number's format, and what stands in brackets. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|(?i)general|standard");

    private static final Pattern DAYS = Pattern.compile("(?i).*[yd].*");
    private static final Pattern EARLY = Pattern.compile("\\bdate1904\\s*=\\s*[\"'](?:1|true)[\"']");
    /** From the first day of 1900, as spreadsheets count, to the first of 1904. */
    private static final int DAYS_TO_1904 = 1_462;

    private static final int HEAD = 1 << 16;

    private final String decimal;
    private final long later;

    private WorkbookCells(String decimal, long later) {
        this.decimal = decimal;
        this.later = later;
    }

    /**
     * Those of a workbook.
     *
     * @param file in which it lies
     * @param decimal what stands before the fraction of a number
     */
    static WorkbookCells of(ReadableWorkbook book, Path file, String decimal) throws IOException {
        // The reader knows one of the two ways in which the first day is said.
        boolean moved = countsFrom1904(file) && !book.isDate1904();
        return new WorkbookCells(decimal, moved ? DAYS_TO_1904 : 0);
    }

    private static boolean countsFrom1904(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("xl/workbook.xml");
            if (entry == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return EARLY.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8))
                        .find();
            }
        }
    }

    String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDay(cell) ? day(cell) : ShownNumber.text(number, format(cell), decimal);
        }
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        if (cell.getType() == CellType.ERROR) {
            return String.valueOf(cell.getRawValue());
        }
        return value == null ? "" : String.valueOf(value);
    }

    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null ? "" : format;
    }

    private static boolean isDay(Cell cell) {
        return DAYS.matcher(ASIDE.matcher(format(cell)).replaceAll("")).matches();
    }

    private String day(Cell cell) {
        LocalDateTime time = cell.asDate().plusDays(later);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}

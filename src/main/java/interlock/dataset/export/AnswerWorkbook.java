package interlock.dataset.export;

import interlock.answers.Answer;
import interlock.answers.Answer.Head;
import interlock.dataset.export.NamedColumns.Named;
import interlock.neo4j.Deadline;
import interlock.text.Glossary;
import interlock.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a workbook for Excel and its like: the rows with the names of entities beside their ids, the sources, and how
 * it was made. Every text is written as text: none of it can become a formula.
 */
public final class AnswerWorkbook {
    /** What an address of an answer as a workbook ends with. */
    public static final String ENDING = ".xlsx";

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final long LARGEST_EXACT = 1L << 53;
    private static final int LONGEST_CELL = 32_767;
    /** Of a column, in letters. */
    private static final int NARROWEST = 9;

    private static final int WIDEST = 60;
    private static final List<String> OF_SOURCES = List.of(
            "id", "title", "publisher", "url", "published", "retrieved", "language", "kind", "origin", "licence");

    private static final String UNKNOWN = "unknown";

    private final Answer answer;
    private final UnaryOperator<String> titleOf;
    private final Language language;
    private final Glossary words;

    private AnswerWorkbook(Answer answer, UnaryOperator<String> titleOf, Language language) {
        this.answer = answer;
        this.titleOf = titleOf;
        this.language = language;
        words = Glossary.of(language);
    }

    /**
     * Writes the workbook; the stream stays open.
     *
     * @param titleOf the title of a question, by its name
     * @param language of its words
     * @param address where the same is asked
     * @param frozen the address that asks the same on every day
     */
    public static void write(
            Answer answer,
            UnaryOperator<String> titleOf,
            Language language,
            String address,
            String frozen,
            OutputStream out)
            throws IOException {
        AnswerWorkbook book = new AnswerWorkbook(answer, titleOf, language);
        try (Workbook workbook = new Workbook(out, "Interlock", "1.0")) {
            book.rows(workbook.newWorksheet(book.words.of("Answer")));
            book.sources(workbook.newWorksheet(book.words.of("Sources")));
            book.method(workbook.newWorksheet(book.words.of("Method")), address, frozen);
        }
    }

    private void rows(Worksheet sheet) {
        text(sheet, 0, 0, answer.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        text(sheet, 1, 0, answer.headline());
        int first = 3;
        List<Named> columns = NamedColumns.of(answer, titleOf, language);
        for (int column = 0; column < columns.size(); column++) {
            Named named = columns.get(column);
            text(sheet, first, column, named.heading());
            int longest = named.heading().length();
            for (int row = 0; row < answer.rows().size(); row++) {
                Deadline.pass();
                Object value = named.value().apply(answer.rows().get(row));
                value(sheet, first + 1 + row, column, named.type(), value);
                longest = Math.max(
                        longest, value == null ? 0 : String.valueOf(value).length());
            }
            width(sheet, column, longest);
        }
        heading(sheet, first, columns.size());
    }

    private static void heading(Worksheet sheet, int row, int columns) {
        if (columns > 0) {
            sheet.range(row, 0, row, columns - 1).style().bold().set();
        }
        sheet.freezePane(0, row + 1);
    }

    /** By what is in the column: a sentence above the rows takes the room beside it, and a long text is read in its cell. */
    private static void width(Worksheet sheet, int column, int longest) {
        sheet.width(column, Math.clamp(longest + 2L, NARROWEST, WIDEST));
    }

    private void value(Worksheet sheet, int row, int column, String type, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean truth -> text(sheet, row, column, words.of(truth ? "yes" : "no"));
            case Long whole -> whole(sheet, row, column, whole);
            case Number number -> sheet.value(row, column, number);
            default -> {
                if (type.equals("date")) {
                    day(sheet, row, column, String.valueOf(value));
                } else {
                    text(sheet, row, column, String.valueOf(value));
                }
            }
        }
    }

    /** A number in Excel is a double: what it would round stays as text. */
    private static void whole(Worksheet sheet, int row, int column, long whole) {
        if (Math.abs(whole) <= LARGEST_EXACT) {
            sheet.value(row, column, whole);
        } else {
            text(sheet, row, column, String.valueOf(whole));
        }
    }

    private static void day(Worksheet sheet, int row, int column, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            // Excel counts days from 1900.
            if (day.getYear() >= 1901) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
                return;
            }
        } catch (DateTimeParseException e) {
            // A day that is none stays as it is told.
        }
        text(sheet, row, column, text);
    }

    private void sources(Worksheet sheet) {
        for (int column = 0; column < OF_SOURCES.size(); column++) {
            text(sheet, 0, column, OF_SOURCES.get(column));
            int longest = OF_SOURCES.get(column).length();
            for (int row = 0; row < answer.sources().size(); row++) {
                String value = ofSource(answer.sources().get(row), OF_SOURCES.get(column));
                text(sheet, row + 1, column, value);
                longest = Math.max(longest, value.length());
            }
            width(sheet, column, longest);
        }
        heading(sheet, 0, OF_SOURCES.size());
    }

    /** What kind it is, and that a licence or a publisher is not known, are words of ours. */
    private String ofSource(Map<String, Object> source, String column) {
        String value = String.valueOf(source.getOrDefault(column, ""));
        boolean worded = column.equals("kind") || column.equals("licence") || value.equals(UNKNOWN);
        return worded ? words.of(value) : value;
    }

    private void method(Worksheet sheet, String address, String frozen) {
        int row = 0;
        line(sheet, row++, words.of("Question"), answer.title());
        line(sheet, row++, words.of("Answer"), answer.headline());
        line(sheet, row++, words.of("Address"), address);
        line(sheet, row++, words.of("Fingerprint of the answer"), answer.fingerprint());
        line(sheet, row++, words.of("Address with its day"), frozen);
        for (Map.Entry<String, Object> parameter : answer.parameters().entrySet()) {
            line(sheet, row++, parameter.getKey(), joined(parameter.getValue()));
        }
        line(sheet, row++, words.of("Rows"), String.valueOf(answer.rows().size()));
        if (answer.truncated()) {
            String all = answer.totalExact() ? "{n}; the rest was cut" : "more than {n}; the rest was cut";
            line(sheet, row++, words.of("Rows in all"), words.fill(all, Map.of("n", String.valueOf(answer.total()))));
        }
        for (Head head :
                answer.columns().stream().filter(head -> !head.hidden()).toList()) {
            line(sheet, row++, words.fill("Column {name}", Map.of("name", head.name())), head.about());
        }
        line(sheet, row, "Cypher", answer.cypher());
        sheet.width(0, 24);
        sheet.width(1, 100);
    }

    private static String joined(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : String.valueOf(value);
    }

    private static void line(Worksheet sheet, int row, String term, @Nullable String text) {
        text(sheet, row, 0, term);
        sheet.style(row, 0).bold().set();
        text(sheet, row, 1, text);
    }

    /** What XML cannot hold is left out, and what a cell cannot hold is cut. */
    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            String whole = text.codePoints()
                    .filter(AnswerWorkbook::mayStandInXml)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            sheet.value(row, column, whole.substring(0, Math.min(whole.length(), LONGEST_CELL)));
        }
    }

    private static boolean mayStandInXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= ' ' && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }
}

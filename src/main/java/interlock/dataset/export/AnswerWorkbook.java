package interlock.dataset.export;

import interlock.answers.Answer;
import interlock.answers.Answer.Head;
import interlock.answers.Answer.Notice;
import interlock.dataset.export.NamedColumns.Named;
import interlock.neo4j.Deadline;
import interlock.text.Glossary;
import interlock.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    private static final List<String> DAYS = List.of("published", "retrieved");
    private static final String UNKNOWN = "unknown";
    /** The question whose rows are sources. */
    private static final String SOURCES = "sources";

    private static final String NO_SINGLE_FACT =
            "The rows rest on no single fact. All sources of the facts of that day stand here:";

    private final Answer answer;
    private final Addresses addresses;
    private final Language language;
    private final Glossary words;
    private final Labels labels;
    private final List<Named> columns;
    private final Map<String, String> names = new HashMap<>();

    /**
     * Where more of it is.
     *
     * @param same where the same is asked
     * @param frozen the address that asks the same on every day
     * @param sources where all sources of that day are listed
     */
    public record Addresses(String same, String frozen, String sources) {}

    private AnswerWorkbook(Answer answer, UnaryOperator<String> titleOf, Language language, Addresses addresses) {
        this.answer = answer;
        this.addresses = addresses;
        this.language = language;
        words = Glossary.of(language);
        labels = Labels.of(language);
        columns = NamedColumns.of(answer, titleOf, language);
        answer.graph().nodes().forEach(node -> names.put(String.valueOf(node.get("id")), NamedColumns.name(node)));
    }

    /**
     * Writes the workbook; the stream stays open.
     *
     * @param titleOf the title of a question, by its name
     * @param language of its words
     */
    public static void write(
            Answer answer, UnaryOperator<String> titleOf, Language language, Addresses addresses, OutputStream out)
            throws IOException {
        AnswerWorkbook book = new AnswerWorkbook(answer, titleOf, language, addresses);
        try (Workbook workbook = new Workbook(out, "Interlock", "1.0")) {
            book.rows(workbook.newWorksheet(book.words.of("Answer")));
            book.sources(workbook.newWorksheet(book.words.of("Sources")));
            book.method(workbook.newWorksheet(book.words.of("Method")));
        }
    }

    private void rows(Worksheet sheet) {
        text(sheet, 0, 0, answer.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        text(sheet, 1, 0, answer.headline());
        int first = 3;
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
            String heading = language.capitalised(labels.of(OF_SOURCES.get(column)));
            text(sheet, 0, column, heading);
            int longest = heading.length();
            for (int row = 0; row < answer.sources().size(); row++) {
                String value = ofSource(answer.sources().get(row), OF_SOURCES.get(column));
                value(sheet, row + 1, column, DAYS.contains(OF_SOURCES.get(column)) ? "date" : "text", value);
                longest = Math.max(longest, value.length());
            }
            width(sheet, column, longest);
        }
        heading(sheet, 0, OF_SOURCES.size());
        if (answer.sources().isEmpty()
                && !answer.rows().isEmpty()
                && answer.graph().edges().isEmpty()) {
            boolean each = SOURCES.equals(answer.question());
            text(sheet, 1, 0, words.of(each ? "Each row of the answer is a source." : NO_SINGLE_FACT));
            text(sheet, 2, 0, each ? "" : addresses.sources());
        }
    }

    /** What kind it is, its language, and that a licence or a publisher is not known, are words of ours. */
    private String ofSource(Map<String, Object> source, String column) {
        String value = String.valueOf(source.getOrDefault(column, ""));
        if (column.equals("language")) {
            return Locale.forLanguageTag(value).getDisplayLanguage(language.locale());
        }
        boolean worded = column.equals("kind") || column.equals("licence") || value.equals(UNKNOWN);
        return worded ? words.of(value) : value;
    }

    private void method(Worksheet sheet) {
        int row = 0;
        line(sheet, row++, words.of("Question"), answer.title());
        line(sheet, row++, words.of("Answer"), answer.headline());
        for (Notice notice : answer.notices()) {
            line(sheet, row++, words.of("Note"), notice.text());
        }
        line(sheet, row++, words.of("Address"), addresses.same());
        line(sheet, row++, words.of("Fingerprint of the answer"), answer.fingerprint());
        line(sheet, row++, words.of("Address with its day"), addresses.frozen());
        for (Map.Entry<String, Object> given : given().entrySet()) {
            String value = told(given.getValue(), given.getKey());
            if (!value.isEmpty()) {
                line(sheet, row++, language.capitalised(labels.of(given.getKey())), value);
            }
        }
        line(sheet, row++, words.of("Rows"), String.valueOf(answer.rows().size()));
        if (answer.truncated()) {
            String all = answer.totalExact() ? "{n}; the rest was cut" : "more than {n}; the rest was cut";
            line(sheet, row++, words.of("Rows in all"), words.fill(all, Map.of("n", String.valueOf(answer.total()))));
        }
        row = columns(sheet, row + 1) + 1;
        line(sheet, row, "Cypher", answer.cypher());
        sheet.width(0, 28);
        sheet.width(1, 100);
        sheet.width(2, 28);
    }

    /** Everything that was asked, the world included. */
    private Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>(answer.parameters());
        if (answer.world() != null) {
            answer.world().forEach(given::putIfAbsent);
        }
        return given;
    }

    /** Each column that the sheet has, what it says, and by which name programs know it. */
    private int columns(Worksheet sheet, int first) {
        line(sheet, first, words.of("Column"), words.of("What it says"));
        text(sheet, first, 2, words.of("Its name in files for programs"));
        sheet.range(first, 0, first, 2).style().bold().set();
        int row = first + 1;
        Map<String, String> headings = new LinkedHashMap<>();
        columns.forEach(column -> headings.putIfAbsent(column.field(), column.heading()));
        for (Head head :
                answer.columns().stream().filter(head -> !head.hidden()).toList()) {
            line(sheet, row, headings.get(head.name()), head.about());
            text(sheet, row++, 2, head.name());
        }
        return row;
    }

    /** An entity or a deal by its name, with the id by which it was asked; a word of ours in the language. */
    private String told(Object value, String parameter) {
        if (value instanceof List<?> several) {
            return several.stream().map(one -> told(one, parameter)).collect(Collectors.joining("; "));
        }
        String text = String.valueOf(value);
        String name = names.get(text);
        return name == null
                ? words.find(text, parameter).orElse(text)
                : name.equals(text) ? name : name + " (" + text + ")";
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

package interlock.story;

import interlock.question.BadParameter;
import interlock.question.Column;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a fenced block of a story. Its first line names a question, the others give values to its parameters; what is wrong
 * is told as the question itself would tell it.
 *
 * <pre>{@code
 * ```table
 * depends-on
 * entity: {entity}
 * rows: 10
 * ```
 * }</pre>
 */
final class AskedBlock {
    private static final String CARD = "entity";
    private static final List<String> WORDS = Stream.concat(
                    Arrays.stream(Block.Show.values()).map(show -> show.name().toLowerCase(Locale.ROOT)),
                    Stream.of(CARD))
            .toList();
    private static final String ROWS = "rows";
    private static final String COLUMN = "column";
    private static final String COLUMNS = "columns";
    private static final int SOME_ROWS = 10;
    private static final int MOST_ROWS = 1_000;
    private static final Pattern NUMBER = Pattern.compile("(last )?([0-9]{1,4})");
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]*)\\s*:\\s*(.*?)\\s*");

    /** What cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        final int line;
        final String instead;

        Unreadable(int line, String found, String instead) {
            super(found);
            this.line = line;
            this.instead = instead;
        }
    }

    private final Questions questions;
    private final List<Parameter> ofStory;

    AskedBlock(Questions questions, List<Parameter> ofStory) {
        this.questions = questions;
        this.ofStory = ofStory;
    }

    /** Whether a fenced block with this word is a question, and no listing. */
    static boolean isFor(String word) {
        return WORDS.contains(word);
    }

    /** The word that was probably meant, or an empty text. */
    static String nearest(String word) {
        return Suggestions.among(WORDS).nearest(word).orElse("");
    }

    /**
     * @param line where the block begins
     * @throws Unreadable with the line and what to write instead
     */
    Block read(int line, String word, String text) throws Unreadable {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            throw new Unreadable(
                    line,
                    "the block is empty",
                    word.equals(CARD) ? "name an entity in it" : "name a question in its first line");
        }
        String first = lines.getFirst().strip();
        if (word.equals(CARD)) {
            checkSlots(line + 1, first);
            return new Block.Card(first);
        }
        Question question = questions
                .find(first)
                .orElseThrow(() -> new Unreadable(
                        line + 1,
                        "there is no question '" + first + "'",
                        questions
                                .nearest(first)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("/api/questions lists them")));
        return asked(line + 1, Block.Show.valueOf(word.toUpperCase(Locale.ROOT)), question, lines);
    }

    private Block asked(int line, Block.Show show, Question question, List<String> lines) throws Unreadable {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Block.Rows rows = new Block.Rows(SOME_ROWS, false);
        String column = null;
        List<String> columns = new ArrayList<>();
        for (int n = 1; n < lines.size(); n++) {
            if (lines.get(n).isBlank()) {
                continue;
            }
            Matcher parts = LINE.matcher(lines.get(n));
            if (!parts.matches()) {
                throw new Unreadable(
                        line + n,
                        "'" + lines.get(n).strip() + "' is no value",
                        "write 'NAME: value', such as 'entity: openai'");
            }
            String value = parts.group(2);
            checkSlots(line + n, value);
            switch (parts.group(1)) {
                case ROWS -> rows = rows(line + n, value);
                case COLUMN -> column = column(line + n, question, value);
                case COLUMNS -> {
                    for (String name : value.split("\\s*,\\s*", -1)) {
                        columns.add(column(line + n, question, name));
                    }
                }
                default -> {
                    check(line + n, question, parts.group(1), value);
                    values.put(parts.group(1), List.of(value));
                }
            }
        }
        check(line, question, values);
        return new Block.Asked(show, question.name(), values, rows, column, List.copyOf(columns));
    }

    private static Block.Rows rows(int line, String value) throws Unreadable {
        Matcher parts = NUMBER.matcher(value);
        int number = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (number < 1 || number > MOST_ROWS) {
            throw new Unreadable(
                    line,
                    "rows is '" + value + "'",
                    "write a whole number from 1 to " + MOST_ROWS + ", or 'last' and such a number");
        }
        return new Block.Rows(number, parts.group(1) != null);
    }

    private static String column(int line, Question question, String value) throws Unreadable {
        List<String> names = question.columns().stream().map(Column::name).toList();
        if (!names.contains(value)) {
            throw new Unreadable(
                    line,
                    "the question " + question.name() + " has no column '" + value + "'",
                    StoryFile.meant(value, names));
        }
        return value;
    }

    private void checkSlots(int line, String value) throws Unreadable {
        List<String> names = ofStory.stream().map(Parameter::name).toList();
        Matcher slots = StoryFile.SLOT.matcher(value);
        while (slots.find()) {
            if (!names.contains(slots.group(1))) {
                throw new Unreadable(
                        line, slots.group() + " is no parameter of the story", StoryFile.meant(slots.group(1), names));
            }
        }
    }

    /** One value at its own line, as the question would read it with the story's own defaults in the slots. */
    private void check(int line, Question question, String name, String value) throws Unreadable {
        try {
            question.read(Map.of(name, List.of(filled(value))), LocalDate.now());
        } catch (BadParameter e) {
            if (e.given().equals(name) || value.contains(e.given())) {
                throw new Unreadable(line, String.valueOf(e.getMessage()), e.hint());
            }
        }
    }

    private void check(int line, Question question, Map<String, List<String>> values) throws Unreadable {
        Map<String, List<String>> tried = new HashMap<>();
        values.forEach((name, texts) ->
                tried.put(name, texts.stream().map(this::filled).toList()));
        try {
            question.read(tried, LocalDate.now());
        } catch (BadParameter e) {
            throw new Unreadable(line, String.valueOf(e.getMessage()), e.hint());
        }
    }

    private String filled(String value) {
        return StoryFile.SLOT
                .matcher(value)
                .replaceAll(slot -> Matcher.quoteReplacement(ofStory.stream()
                        .filter(parameter -> parameter.name().equals(slot.group(1)))
                        .flatMap(parameter -> parameter.preset() == null
                                ? Stream.of("any")
                                : Stream.of(String.join(",", parameter.preset())))
                        .findFirst()
                        .orElse("any")));
    }
}

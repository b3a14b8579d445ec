package interlock.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands below one another in a story. */
public sealed interface Block {
    /** @param level 1 to 6 */
    record Heading(int level, List<Span> content) implements Block {}

    record Paragraph(List<Span> content) implements Block {}

    /** @param start the first number of an ordered list */
    record ItemList(boolean ordered, int start, List<List<Block>> items) implements Block {}

    record Quote(List<Block> content) implements Block {}

    record Code(String text) implements Block {}

    record Rule() implements Block {}

    /**
     * A question that is asked when the story is shown.
     *
     * @param values what the block gives to the question's parameters; {@code {name}} in them stands for a parameter of
     *     the story
     * @param rows which rows of a table are shown
     * @param column which column of the first row is the number; null where the number is that of the rows
     * @param columns which columns a table has, beside its evidence; none = all
     */
    record Asked(
            Show show,
            String question,
            Map<String, List<String>> values,
            Rows rows,
            @Nullable String column,
            List<String> columns)
            implements Block {
        /** What it gives to the question's parameters where the story's parameter has this value. */
        public Map<String, List<String>> valuesOf(String parameter, String value) {
            Map<String, List<String>> filled = new HashMap<>();
            values.forEach((name, texts) -> filled.put(
                    name,
                    texts.stream()
                            .map(text -> text.replace("{" + parameter + "}", value))
                            .toList()));
            return filled;
        }
    }

    /**
     * Some rows of an answer.
     *
     * @param number how many at most
     * @param last whether they are its last, and not its first
     */
    record Rows(int number, boolean last) {}

    /** Who or what an entity is: its name, kind and what is said of it. */
    record Card(String entity) implements Block {}

    /** A block that cannot be read, in its place. */
    record Broken(int line, String found, String instead) implements Block {}

    /** What of an answer is shown. */
    enum Show {
        /** The sentence, the picture and the table. */
        ANSWER,
        PICTURE,
        TABLE,
        /** The sentence alone, as text. */
        SENTENCE,
        /** One figure of it. */
        NUMBER
    }
}

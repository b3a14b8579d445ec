package interlock.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A sentence with slots.
 *
 * <ul>
 *   <li>{@code {name}}: the value of a parameter, or each value of a column once, by its name. A parameter goes before a
 *       column of the same name, unless it is left empty: then the column tells who it is about. Of a column of booleans,
 *       and of {@code {rows}}, the number, in words up to nine.
 *   <li>{@code {name where mark}}: only of the rows that have the mark.
 *   <li>{@code {first name}}: of the first row; {@code {last name}} of the last. Where {@code nameMin} and {@code nameMax} are columns, {@code {first name}} is
 *       the range: 'at least $20bn'.
 *   <li>{@code {name:one|many|none}}: the number, in words up to nine, with the word that goes with it. The third form stands
 *       in place of the whole where there is none. {@code {each name:…}} and {@code {name where mark:…}} count different
 *       values, {@code {first name:…}} tells a number of the first row.
 *   <li>{@code {name?one|many}}, {@code {name?one|two|many}}: the same word without the number: 'it', 'both', 'them'.
 *   <li>{@code […]}: told only where each slot in it has something. A '; ' or ', ' at its start is left out behind ': ', '. '
 *       and at the start.
 *   <li>{@code <3 mark, …>}: the first three rows that have the mark, each told by what stands in it, where slots are of that
 *       row: a list with 'and'. {@code <3 mark; …>} puts semicolons between them. The mark may be left out.
 * </ul>
 *
 * What is counted of rows of which not all are known is 'at least' so many.
 */
public final class Headline {
    /** A headline is one sentence: of longer lists it names only so many. */
    static final int MOST = 6;

    private final String text;
    private final List<Part> parts;
    private final List<Part.Slot> slots;
    private final List<Part.Rows> lists;

    /** Read once: every answer asks all sentences of its question what they want to know. */
    public Headline(String text) {
        this.text = text;
        parts = List.copyOf(SentenceText.read(text, unreadable -> {}));
        slots = slots(parts).toList();
        lists = lists(parts).toList();
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headline headline && headline.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Every slot, with those within other parts. */
    List<Part.Slot> slots() {
        return slots;
    }

    static Stream<Part.Slot> slots(List<Part> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Words words -> Stream.empty();
            case Part.Slot slot -> Stream.of(slot);
            case Part.Optional optional -> slots(optional.parts());
            case Part.Rows rows -> slots(rows.parts());
        });
    }

    /** Whether it tells a parameter by its slot: in a list of rows the columns of each go before parameters. */
    boolean names(String parameter) {
        return names(parts, parameter);
    }

    private static boolean names(List<Part> parts, String parameter) {
        return parts.stream().anyMatch(part -> switch (part) {
            case Part.Words words -> false;
            case Part.Slot slot ->
                slot.name().equals(parameter)
                        && slot.reach() == Part.Reach.ALL
                        && slot.mark().isEmpty()
                        && slot.forms().isEmpty();
            case Part.Optional optional -> names(optional.parts(), parameter);
            case Part.Rows rows -> false;
        });
    }

    /** The lists of rows in it. */
    List<Part.Rows> lists() {
        return lists;
    }

    private static Stream<Part.Rows> lists(List<Part> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Words words -> Stream.empty();
            case Part.Slot slot -> Stream.empty();
            case Part.Optional optional -> lists(optional.parts());
            case Part.Rows rows -> Stream.of(rows);
        });
    }

    /** What stands in brackets and is no part of a sentence. */
    List<String> unreadable() {
        List<String> found = new ArrayList<>();
        SentenceText.read(text, found::add);
        return found;
    }

    /** With the slots of parameters filled. */
    String render(Question question, Map<String, Object> values, UnaryOperator<String> nameOf) {
        return render(question, values, new Tally(question, this), nameOf);
    }

    /** With all slots filled, from what all rows have. */
    String render(Question question, Map<String, Object> values, Tally tally, UnaryOperator<String> nameOf) {
        return Telling.of(parts, new CellText(question, nameOf), values, tally);
    }
}

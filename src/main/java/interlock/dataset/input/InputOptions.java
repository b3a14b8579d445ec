package interlock.dataset.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * What a file does not say of itself.
 *
 * @param encoding of its text; a workbook and JSON have their own
 * @param sheet of a workbook; empty for the first that has what is asked for
 * @param decimal what its texts have before a fraction, so that what it has as a number can be told in the same way
 * @param lacking of a row that may be the header, how many of the columns that are asked for are not in it
 */
public record InputOptions(Charset encoding, String sheet, String decimal, ToIntFunction<Columns> lacking) {
    /** UTF-8, the first sheet, and whatever stands in the first row. */
    public static final InputOptions USUAL = new InputOptions(StandardCharsets.UTF_8, "", ".", columns -> 0);

    /** As usual, of a file about which nobody has said anything yet: one cell alone is a title rather than a header. */
    public static final InputOptions UNKNOWN = new InputOptions(
            StandardCharsets.UTF_8, "", ".", columns -> columns.named().size() < 2 ? 1 : 0);
}

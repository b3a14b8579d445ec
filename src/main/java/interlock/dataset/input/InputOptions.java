package interlock.dataset.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a file does not say of itself.
 *
 * @param encoding of its text; a workbook and JSON have their own
 * @param sheet of a workbook; empty for the first
 */
public record InputOptions(Charset encoding, String sheet) {
    /** UTF-8, and the first sheet. */
    public static final InputOptions USUAL = new InputOptions(StandardCharsets.UTF_8, "");
}

package interlock.dataset;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Text that breaks what is written without care: quotes, separators, markup, line ends, formulas, rare scripts. */
public final class AwkwardText {
    private static final String[] PIECES = {
        "\"", "'", "`", ",", ";", "\\", "/", "//", "/*", "\n", "\r", "\r\n", "{", "}", "$", "<", ">", "&", "&amp;",
        "]]>", "<!--", "=1+1", "@", "+", "-", ":param", "é", "e\u0301", "漢", "😀", "\u202e", "\u00a0x", "\u007f",
        "\u0085x", "ﬁ", " a", "NULL", "null", "0", "\\u0041", "\\n"
    };

    private AwkwardText() {}

    /** Any text that a cell may hold. */
    public static Arbitrary<String> cell() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces))
                .filter(text -> !text.isBlank() && text.equals(text.strip()));
    }

    /** One text with every piece in it. */
    public static String everything() {
        return "a" + String.join("", PIECES) + "z";
    }
}

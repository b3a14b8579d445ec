package interlock.text;

/** Text as it stands in HTML, within an element or a quoted attribute. */
public final class Escaped {
    private Escaped() {}

    public static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

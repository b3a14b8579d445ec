package interlock.http;

/** Text as it stands in HTML, within an element or a quoted attribute. */
final class Escaped {
    private Escaped() {}

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package interlock.text;

/** The beginning of a text. */
public final class Excerpt {
    private static final String OPENING = "“«(";
    private static final String CLOSING = "”»)";

    private Excerpt() {}

    /** The first sentence, or its first words where it is longer than so many characters. */
    public static String firstSentence(String text, int most) {
        return words(text.split("(?<=[a-z0-9)%”\"])\\. (?=\\p{Lu})", 2)[0], most);
    }

    /** The text itself where it is short enough, else its first words; what they open is closed, as a quotation is. */
    public static String words(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        String words = text.substring(0, end < 1 ? most : end);
        return words + " …" + closing(words);
    }

    private static String closing(String words) {
        StringBuilder open = new StringBuilder();
        for (char mark : words.toCharArray()) {
            int at = OPENING.indexOf(mark);
            if (at >= 0) {
                open.insert(0, CLOSING.charAt(at));
            } else if (!open.isEmpty() && mark == open.charAt(0)) {
                open.deleteCharAt(0);
            }
        }
        return open.toString();
    }
}

package interlock.text;

/** The beginning of a text. */
public final class Excerpt {
    private Excerpt() {}

    /** The first sentence, or its first words where it is longer than so many characters. */
    public static String firstSentence(String text, int most) {
        return words(text.split("(?<=[a-z0-9)%”\"])\\. (?=\\p{Lu})", 2)[0], most);
    }

    /** The text itself where it is short enough, else its first words. */
    public static String words(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return text.substring(0, end < 1 ? most : end) + " …";
    }
}

package interlock.text;

/** Text that is too long to be shown whole, without its middle. */
public final class Abridged {
    private static final String GAP = " … ";

    private Abridged() {}

    /**
     * The text itself where it is short enough, else its beginning and its end, two thirds and one.
     *
     * @param most how many characters are left of it, the gap not counted
     */
    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int head = most * 2 / 3;
        int tail = text.length() - (most - head);
        // No half of a pair is left over.
        head -= Character.isHighSurrogate(text.charAt(head - 1)) ? 1 : 0;
        tail += Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
        return text.substring(0, head) + GAP + text.substring(tail);
    }
}

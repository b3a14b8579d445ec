package interlock.text;

/**
 * Characters that a reader does not see and that make two texts look alike which are not: controls, formats without width,
 * and those that change the direction of what follows. Joiners stay allowed, since scripts and emoji need them; so does the
 * no-break space within a text.
 */
public final class HiddenCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private HiddenCharacters() {}

    /** The first such character of a text; -1 where there is none. Line breaks are seen. O(length). */
    public static int firstIn(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (isHidden(character)) {
                return character;
            }
            i += Character.charCount(character);
        }
        return -1;
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r';
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** Whether a text begins or ends with a space of any sort, also one that does not break. */
    public static boolean isSpacedAtAnEnd(String text) {
        return !text.isEmpty() && (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length())));
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}

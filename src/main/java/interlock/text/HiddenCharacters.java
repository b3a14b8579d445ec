package interlock.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Characters that a reader does not see and that make two texts look alike which are not: controls, formats and letters
 * without a shape, and those that change the direction of what follows. Joiners stay allowed where the script or the emoji
 * before them uses any; so does the no-break space within a text. The sign for a character that was lost is one of them too:
 * nobody sees what stood there.
 */
public final class HiddenCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LOST = 0xFFFD;
    /** Letters and signs that have no shape: fillers of Hangul and Khmer, the empty Braille cell, the grapheme joiner. */
    private static final Set<Integer> SHAPELESS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, LOST);
    /** They join no letters. */
    private static final Set<UnicodeScript> UNJOINED = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL);

    private static final int ASCII = 0x80;

    private HiddenCharacters() {}

    /** The first such character of a text; -1 where there is none. Line breaks are seen. O(length). */
    public static int firstIn(String text) {
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (isHidden(character, before)) {
                return character;
            }
            before = character;
            i += Character.charCount(character);
        }
        return -1;
    }

    private static boolean isHidden(int character, int before) {
        if (SHAPELESS.contains(character)) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r';
            case Character.FORMAT ->
                character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER || !joins(before);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.PRIVATE_USE ->
                true;
            default -> false;
        };
    }

    /** Whether a joiner after this character may have a say in how it looks. */
    private static boolean joins(int before) {
        return before >= ASCII && !UNJOINED.contains(UnicodeScript.of(before));
    }

    /** Whether a text begins or ends with a space of any sort, also one that does not break. */
    public static boolean isSpacedAtAnEnd(String text) {
        return !text.isEmpty() && (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length())));
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}

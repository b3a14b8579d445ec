package interlock.dataset.input;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Encodings by the names that people know, and which one a text that is not UTF-8 has most likely. */
public final class EncodingGuess {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final Charset DOS = Charset.forName("IBM850");
    private static final int SURE = 60;
    private static final Map<String, String> NAMES = Map.of(
            "latin-1", "windows-1252",
            "latin1", "windows-1252",
            "mac roman", "x-MacRoman",
            "macroman", "x-MacRoman",
            "macintosh", "x-MacRoman",
            "code page 850", "IBM850");

    /** Those that ICU tells apart by more than the letters of western languages. */
    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "KOI8-R",
            "windows-1251",
            "windows-1256",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8");

    private EncodingGuess() {}

    /** The encoding of a name, such as {@code windows-1252}, {@code Latin-1} or {@code Mac Roman}. */
    public static Optional<Charset> named(String name) {
        String known = NAMES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As people call it. */
    static String name(Charset encoding) {
        return encoding.equals(WINDOWS)
                ? "Latin-1"
                : encoding.equals(MAC) ? "Mac Roman" : encoding.equals(DOS) ? "code page 850" : encoding.name();
    }

    /** @param some bytes of which one at least is not UTF-8 */
    static Charset of(byte[] some) {
        CharsetMatch match = new CharsetDetector().setText(some).detect();
        if (match != null && match.getConfidence() >= SURE && OTHER_SCRIPTS.contains(match.getName())) {
            Optional<Charset> other = named(match.getName());
            if (other.isPresent()) {
                return other.get();
            }
        }
        return List.of(WINDOWS, MAC, DOS).stream()
                .reduce((one, other) -> letters(some, other) > letters(some, one) ? other : one)
                .orElse(WINDOWS);
    }

    /** How well the bytes beyond ASCII make words: a small letter beside small letters is one, a sign between them is none. */
    private static int letters(byte[] some, Charset encoding) {
        String text = new String(some, encoding);
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '\u007f') {
                boolean beside = i > 0 && Character.isLetter(text.charAt(i - 1))
                        || i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
                boolean afterSmall = i > 0 && Character.isLowerCase(text.charAt(i - 1));
                if (c == '\ufffd' || Character.isISOControl(c)) {
                    score -= 2;
                } else if (beside) {
                    score += Character.isLowerCase(c) ? 2 : Character.isLetter(c) && !afterSmall ? 1 : -1;
                }
            }
        }
        return score;
    }
}

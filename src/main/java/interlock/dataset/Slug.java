package interlock.dataset;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An id made of any text. */
public final class Slug {
    private static final int HASH_BYTES = 6;

    /** Signs that tell one name from another; they are spelt in the id. */
    private static final Map<String, String> SPELT = spelt();

    private static final String SPELT_SIGNS = String.join("", SPELT.keySet());

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");
    private static final Pattern TRADE = Pattern.compile("[\u2122\u00ae\u00a9\u2120]");
    /** Punctuation of which a name has more or less in another spelling. */
    private static final Pattern SPELLING = Pattern.compile(
            "[\\p{L}\\p{N}\\p{M}\\p{Z}\\s\\p{Cc}\\p{Cf}.,:;'\"()\\[\\]{}/_\\\\\\p{Pd}\\p{Pi}\\p{Pf}\u2122\u00ae\u00a9\u2120]+");

    private Slug() {}

    private static Map<String, String> spelt() {
        Map<String, String> spelt = new LinkedHashMap<>();
        spelt.put("+", " plus ");
        spelt.put("#", " sharp ");
        spelt.put("&", " and ");
        spelt.put("@", " at ");
        spelt.put("!", " bang ");
        return spelt;
    }

    /** It is slow to make, and of no use to most. */
    private static final class Latin {
        static final Transliterator OF_ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /** Whether it is such an id already: lower-case letters, digits, and single hyphens between. */
    public static boolean is(String id) {
        boolean hyphen = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letter && (c != '-' || hyphen)) {
                return false;
            }
            hyphen = !letter;
        }
        return !hyphen;
    }

    /**
     * Lower case without accents, in Latin letters whatever the script, and a hyphen for each run of what is neither letter
     * nor digit; {@code +}, {@code #}, {@code &}, {@code @} and {@code !} are spelt. Of a text that has no letters, a hash.
     */
    public static String of(String text) {
        String plain = ofPlainWords(text);
        return plain == null ? ofAnything(text) : plain;
    }

    /** What most texts are: ASCII, and none of the signs that are spelt; null where it is anything else. */
    private static @Nullable String ofPlainWords(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || SPELT_SIGNS.indexOf(c) >= 0) {
                return null;
            }
            char small = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
            if (small >= 'a' && small <= 'z' || small >= '0' && small <= '9') {
                slug.append(small);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }

    private static String ofAnything(String text) {
        String latin = latin(TRADE.matcher(text).replaceAll(""));
        for (Map.Entry<String, String> sign : SPELT.entrySet()) {
            latin = latin.contains(sign.getKey()) ? latin.replace(sign.getKey(), sign.getValue()) : latin;
        }
        String slug = ENDS.matcher(
                        OTHERS.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
        return slug.isEmpty() && hasSigns(text) ? "x-" + hash(text) : slug;
    }

    private static String latin(String text) {
        String plain = withoutAccents(text);
        return isAscii(plain) ? plain : withoutAccents(Latin.OF_ANY.transliterate(text));
    }

    private static String withoutAccents(String text) {
        return isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean hasSigns(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }

    /**
     * The same for two spellings of one name, such as 'ACME Inc.' and 'Acme, Inc', and for two names only where their
     * letters are the same: an id alone loses letters of other scripts and signs such as {@code *}.
     */
    public static String signature(String text) {
        String plain = withoutAccents(text);
        String letters = isAscii(plain)
                ? of(text)
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Z}\\p{P}]+", "-");
        return letters + " " + SPELLING.matcher(text).replaceAll("");
    }
}

package interlock.dataset.input;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number of a workbook as its format shows it, but with all of its digits: 5000000 in {@code [$€-407] #,##0} is €5000000,
 * and 5 in {@code 0"m"} is 5m. What stands around the digits says as much as they do.
 *
 * <p>The formats are those of ECMA-376, part 1, 18.8.31: sections with {@code ;} between them, of which the first is
 * taken, texts in quotes or after a backslash, currencies in {@code [$…]}, commas after the digits for thousands.
 */
final class ShownNumber {
    private static final int PERCENT = 2;
    private static final int THOUSAND = 3;
    /** In place of digits, as spreadsheets write it in English and German. */
    private static final List<String> USUAL = List.of("General", "Standard");

    private final String format;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private boolean digits;
    private boolean broken;
    private boolean fraction;
    private int zeros;
    private int commas;
    private int percents;

    private ShownNumber(String format) {
        this.format = format;
    }

    /**
     * The number as it is shown.
     *
     * @param format of its cell; empty for the usual one
     * @param decimal what stands before its fraction
     */
    static String text(BigDecimal number, String format, String decimal) {
        ShownNumber shown = new ShownNumber(format);
        shown.read();
        if (shown.broken || !shown.digits) {
            return PlainNumber.text(number, decimal);
        }
        BigDecimal scaled = number.movePointLeft(THOUSAND * shown.commas).movePointRight(PERCENT * shown.percents);
        String text = padded(PlainNumber.text(scaled, decimal), shown.zeros, decimal);
        return (telling(shown.before) + text + telling(shown.after)).strip();
    }

    private void read() {
        for (int i = 0; i < format.length() && format.charAt(i) != ';'; i++) {
            char c = format.charAt(i);
            int usual = usualAt(i);
            if (usual > 0) {
                place('#');
                i += usual - 1;
                continue;
            }
            int end = i;
            switch (c) {
                case '"' -> {
                    end = end('"', i + 1);
                    literal(format.substring(Math.min(i + 1, end), end));
                }
                case '[' -> {
                    end = end(']', i + 1);
                    currency(format.substring(Math.min(i + 1, end), end));
                }
                case '\\' -> {
                    end = i + 1;
                    literal(end < format.length() ? format.substring(end, end + 1) : "");
                }
                // Room as wide as a letter, or filled with one.
                case '_', '*' -> end = i + 1;
                case '0', '#', '?' -> place(c);
                case '.' -> {
                    fraction = true;
                    commas = 0;
                }
                case ',' -> commas += digits ? 1 : 0;
                case '%' -> {
                    percents++;
                    literal("%");
                }
                case 'E', 'e', '/', '@' -> broken = true;
                default -> literal(String.valueOf(c));
            }
            i = end;
        }
    }

    /** How long the word for a usual number is that begins at a place; 0 where none does. */
    private int usualAt(int place) {
        return USUAL.stream()
                .filter(word -> format.regionMatches(true, place, word, 0, word.length()))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private int end(char sign, int from) {
        int end = format.indexOf(sign, from);
        return end < 0 ? format.length() : end;
    }

    private void place(char c) {
        // Digits in two parts, as of a telephone number.
        broken |= !after.isEmpty();
        digits = true;
        commas = 0;
        zeros += c == '0' && !fraction ? 1 : 0;
    }

    private void currency(String text) {
        if (text.startsWith("$")) {
            int locale = text.lastIndexOf('-');
            literal(text.substring(1, locale < 1 ? text.length() : locale));
        }
    }

    private void literal(String text) {
        (digits ? after : before).append(text);
    }

    /** What says something of the number; brackets, signs and spaces are dress. */
    private static String telling(StringBuilder around) {
        boolean tells = around.chars()
                .anyMatch(c -> Character.isLetter(c) || c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL);
        return tells ? around.toString() : "";
    }

    /** With as many digits before its fraction as its format has zeros: a code such as 000123 keeps them. */
    private static String padded(String text, int zeros, String decimal) {
        int sign = text.startsWith("-") ? 1 : 0;
        int end = text.indexOf(decimal);
        int whole = (end < 0 ? text.length() : end) - sign;
        return text.substring(0, sign) + "0".repeat(Math.max(0, zeros - whole)) + text.substring(sign);
    }
}

package interlock.dataset.mapping;

import interlock.model.AmountQualifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the files of a mapping write a number: by an example such as 1,234.56, and words such as bn or crore.
 *
 * @param grouping between groups of digits; empty where there is nothing
 * @param decimal before the fraction
 * @param words by how much each multiplies, in lower case
 */
record NumberForm(String grouping, String decimal, Map<String, BigDecimal> words) {
    private static final Pattern EXAMPLE = Pattern.compile("\\d+(?:([ .,'\u2019\u00a0\u202f])\\d{3})*(?:([.,])\\d+)?");
    private static final Pattern HEAD =
            Pattern.compile("^([A-Z]{1,3}\\$|CN¥|JP¥|[A-Z]{3}(?=[\\s\\d])|\\p{Sc}|Rs\\.?)\\s*");
    private static final Pattern TAIL = Pattern.compile("\\s*([A-Z]{3}|\\p{Sc})$");
    /** A currency by its name, as in '5 billion US dollars' and '5 miliardi di euro'. */
    private static final Pattern NOUN = Pattern.compile("(?iu)\\s+(?:of |di |d['’])?(" + CurrencySign.names() + ")$");

    private static final Pattern WORD = Pattern.compile("^(.*?[\\d.])\\s*(\\p{L}[\\p{L}.]*|%)$");
    private static final Pattern PLAIN = Pattern.compile("(\\d+)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern RANGE =
            Pattern.compile("(?i)(?<between>between|tra|fra) (?<one>.+) (?:and|e) (?<other>.+)"
                    + "|(?:from |da )?(?<from>.*?\\d\\D*?)\\s*(?:[-–—]| to | a )\\s*(?<to>.+)");
    private static final Pattern SPACES = Pattern.compile("[\u00a0\u202f\u2009]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST = 100;

    static final NumberForm PLAIN_FORM = new NumberForm("", ".", Map.of());

    /**
     * A number as a cell states it.
     *
     * @param digits without the word that says its size
     * @param unit by how much that word, or a sign of hundredths, multiplies them; 1 where there is none
     * @param currency its sign or code, where the cell has one
     * @param percent whether it is in hundredths
     * @param worded whether a word such as bn said its size
     */
    record Stated(
            BigDecimal digits,
            BigDecimal unit,
            Optional<CurrencySign> currency,
            AmountQualifier qualifier,
            boolean percent,
            boolean worded) {
        BigDecimal value() {
            return digits.multiply(unit);
        }

        /** The signs of both ends of a range, as far as they have any. */
        static List<CurrencySign> signs(Optional<Stated> low, Optional<Stated> high) {
            return Stream.of(low, high)
                    .flatMap(Optional::stream)
                    .flatMap(one -> one.currency.stream())
                    .toList();
        }

        private boolean isBare() {
            return !percent && !worded;
        }

        /** With the size that the other end of its range says for both, 5 in '5–10bn', and the currency of both. */
        private Stated beside(Stated other, Optional<CurrencySign> both) {
            Stated sized = isBare() ? other : this;
            return new Stated(digits, sized.unit, both, qualifier, sized.percent, sized.worded);
        }
    }

    /** Both ends of what a cell states: twice the same where it is one number. */
    record Ends(Stated low, Stated high, AmountQualifier qualifier) {}

    /** The form of an example such as {@code 1,234.56}; empty where it is none. */
    static Optional<NumberForm> of(String example, Map<String, BigDecimal> words) {
        Matcher matcher = EXAMPLE.matcher(example.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1) == null ? "" : matcher.group(1);
        String last = matcher.group(2) == null ? "" : matcher.group(2);
        if (first.equals(last) && !first.isEmpty()) {
            return Optional.empty();
        }
        String decimal = !last.isEmpty() ? last : first.equals(".") ? "," : ".";
        return Optional.of(new NumberForm(first, decimal, words));
    }

    /** The remedy for a number that could not be read. */
    String allowed() {
        String example = "1" + grouping + "234" + decimal + "5";
        return "allowed: as " + example
                + (grouping.isEmpty() ? "; say numbers: 1,234.5 in the mapping for others" : " as the mapping says");
    }

    /** The number that a text states; empty where it is none. O(length), for the first characters only. */
    Optional<Stated> read(String text) {
        String rest = spaced(text);
        if (rest.isEmpty() || rest.length() > LONGEST) {
            return Optional.empty();
        }
        if (DIGITS.matcher(rest).matches()) {
            return Optional.of(new Stated(
                    new BigDecimal(rest), BigDecimal.ONE, Optional.empty(), AmountQualifier.EXACT, false, false));
        }
        AmountWords.Qualified qualified = AmountWords.qualified(rest);
        List<CurrencySign> signs = new ArrayList<>();
        rest = without(NOUN, without(TAIL, without(HEAD, qualified.text(), signs), signs), signs);
        BigDecimal unit = BigDecimal.ONE;
        boolean percent = false;
        boolean worded = false;
        Matcher word = WORD.matcher(rest);
        if (word.matches()) {
            String said = word.group(2).toLowerCase(Locale.ROOT);
            percent = said.equals("%");
            String bare = said.replace(".", "");
            BigDecimal factor = words.getOrDefault(
                    said, words.getOrDefault(bare, AmountWords.size(bare).orElse(null)));
            if (factor == null && !percent) {
                return Optional.empty();
            }
            worded = !percent;
            unit = percent ? new BigDecimal("0.01") : factor;
            rest = word.group(1).strip();
        }
        Optional<BigDecimal> digits = plain(rest);
        Optional<CurrencySign> sign = CurrencySign.ofAll(signs);
        if (digits.isEmpty() || (sign.isEmpty() && !signs.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Stated(digits.get(), unit, sign, qualified.qualifier(), percent, worded));
    }

    /**
     * What a text states for both ends of a range: one number, or two such as {@code $5–10bn}, of which the last may say the
     * size for both. Empty where it is neither, and where the first is the greater: who reads it that way errs.
     */
    Optional<Ends> ends(String text) {
        Optional<Stated> one = read(text);
        if (one.isPresent()) {
            return one.map(stated -> new Ends(stated, stated, stated.qualifier()));
        }
        String rest = spaced(text);
        Matcher parts = RANGE.matcher(AmountWords.withoutAbout(rest));
        if (rest.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        boolean between = parts.group("between") != null;
        Optional<Stated> first = read(parts.group(between ? "one" : "from"));
        Optional<Stated> last = read(parts.group(between ? "other" : "to"));
        if (first.isEmpty()
                || last.isEmpty()
                || (last.get().isBare() && !first.get().isBare())) {
            return Optional.empty();
        }
        List<CurrencySign> signs = Stated.signs(first, last);
        Optional<CurrencySign> sign = CurrencySign.ofAll(signs);
        Stated low = first.get().beside(last.get(), sign);
        Stated high = last.get().beside(first.get(), sign);
        boolean isRange = (sign.isPresent() || signs.isEmpty())
                && low.qualifier() == AmountQualifier.EXACT
                && high.qualifier() == AmountQualifier.EXACT
                && low.percent() == high.percent()
                && low.value().compareTo(high.value()) < 0;
        return isRange ? Optional.of(new Ends(low, high, AmountQualifier.ABOUT)) : Optional.empty();
    }

    private static String spaced(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }

    private static String without(Pattern pattern, String text, List<CurrencySign> signs) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            Optional<CurrencySign> sign = CurrencySign.of(matcher.group(1));
            if (sign.isPresent()) {
                signs.add(sign.get());
                return matcher.replaceFirst("").strip();
            }
        }
        return text;
    }

    private Optional<BigDecimal> plain(String text) {
        String digits = text;
        if (!grouping.isEmpty() && digits.contains(grouping)) {
            String sign = Pattern.quote(grouping);
            // Groups of three, or of two before the last as in India; else the sign means something else.
            if (!digits.matches(
                    "\\d{1,3}(?:" + sign + "\\d{2,3})*" + sign + "\\d{3}(?:" + Pattern.quote(decimal) + "\\d+)?")) {
                return Optional.empty();
            }
            digits = digits.replace(grouping, "");
        }
        if (!decimal.equals(".")) {
            if (digits.contains(".")) {
                return Optional.empty();
            }
            digits = digits.replace(decimal, ".");
        }
        if (!PLAIN.matcher(digits).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits));
    }

    /** A whole number nearest to a value; null where it is too large for one. */
    static Optional<BigInteger> whole(BigDecimal value) {
        BigInteger whole = value.setScale(0, java.math.RoundingMode.HALF_UP).toBigInteger();
        return whole.bitLength() < Long.SIZE ? Optional.of(whole) : Optional.empty();
    }
}

package interlock.dataset.mapping;

import interlock.model.AmountQualifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the files of a mapping write a number: by an example such as 1,234.56, and words such as bn or crore.
 *
 * @param grouping between groups of digits; empty where there is nothing
 * @param decimal before the fraction
 * @param words by how much each multiplies, in lower case
 */
record NumberForm(String grouping, String decimal, Map<String, BigDecimal> words) {
    private static final Map<String, BigDecimal> KNOWN = known();
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("₽", "RUB"),
            Map.entry("₪", "ILS"),
            Map.entry("₺", "TRY"),
            Map.entry("₫", "VND"),
            Map.entry("฿", "THB"),
            Map.entry("₴", "UAH"),
            Map.entry("US$", "USD"),
            Map.entry("A$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("NT$", "TWD"),
            Map.entry("R$", "BRL"));
    /** They stand for more than one currency: what the mapping says holds. */
    private static final Set<String> AMBIGUOUS = Set.of("$", "¥", "Rs", "Rs.");

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final Pattern EXAMPLE = Pattern.compile("\\d+(?:([ .,'\u2019\u00a0\u202f])\\d{3})*(?:([.,])\\d+)?");
    private static final Pattern HEAD =
            Pattern.compile("^([A-Z]{2,3}\\$|[A-Z]{3}(?=[\\s\\d])|\\p{Sc}|R\\$|A\\$|C\\$|S\\$|Rs\\.?)\\s*");
    private static final Pattern TAIL = Pattern.compile("\\s*([A-Z]{3}|\\p{Sc})$");
    private static final Pattern WORD = Pattern.compile("^(.*?[\\d.])\\s*(\\p{L}[\\p{L}.]*|%)$");
    private static final Pattern PLAIN = Pattern.compile("(\\d+)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern SPACES = Pattern.compile("[\u00a0\u202f\u2009]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST = 100;

    static final NumberForm PLAIN_FORM = new NumberForm("", ".", Map.of());

    /**
     * A number as a cell states it.
     *
     * @param currency of a symbol or code in the cell; empty where there is none that is clear
     * @param percent whether it is in hundredths
     * @param worded whether a word such as bn said its size
     */
    record Stated(BigDecimal value, String currency, AmountQualifier qualifier, boolean percent, boolean worded) {}

    private static Map<String, BigDecimal> known() {
        Map<String, BigDecimal> known = new HashMap<>();
        List.of("k", "thousand", "tsd").forEach(word -> known.put(word, BigDecimal.valueOf(1_000)));
        List.of("lakh", "lakhs", "lac").forEach(word -> known.put(word, BigDecimal.valueOf(100_000)));
        List.of("m", "mn", "mm", "mln", "mio", "million", "millions")
                .forEach(word -> known.put(word, BigDecimal.valueOf(1_000_000)));
        List.of("crore", "crores", "cr").forEach(word -> known.put(word, BigDecimal.valueOf(10_000_000)));
        List.of("b", "bn", "bln", "mrd", "mld", "billion", "billions")
                .forEach(word -> known.put(word, BigDecimal.valueOf(1_000_000_000)));
        List.of("t", "tn", "trn", "trillion").forEach(word -> known.put(word, BigDecimal.valueOf(1_000_000_000_000L)));
        return Map.copyOf(known);
    }

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
        String rest = SPACES.matcher(text.strip()).replaceAll(" ");
        if (rest.isEmpty() || rest.length() > LONGEST) {
            return Optional.empty();
        }
        if (DIGITS.matcher(rest).matches()) {
            return Optional.of(new Stated(new BigDecimal(rest), "", AmountQualifier.EXACT, false, false));
        }
        AmountQualifier qualifier = AmountQualifier.EXACT;
        for (Lead lead : Lead.ALL) {
            Matcher matcher = lead.pattern().matcher(rest);
            if (matcher.find()) {
                qualifier = lead.qualifier();
                rest = matcher.replaceFirst("").strip();
                break;
            }
        }
        List<String> currencies = new ArrayList<>();
        rest = without(TAIL, without(HEAD, rest, currencies), currencies);
        BigDecimal times = BigDecimal.ONE;
        boolean percent = false;
        boolean worded = false;
        Matcher word = WORD.matcher(rest);
        if (word.matches()) {
            String unit = word.group(2).toLowerCase(Locale.ROOT);
            percent = unit.equals("%");
            String bare = unit.replace(".", "");
            BigDecimal factor = words.getOrDefault(unit, words.getOrDefault(bare, KNOWN.get(bare)));
            if (factor == null && !percent) {
                return Optional.empty();
            }
            worded = !percent;
            times = percent ? new BigDecimal("0.01") : factor;
            rest = word.group(1).strip();
        }
        if (currencies.size() > 1 && !currencies.getFirst().equals(currencies.getLast())) {
            return Optional.empty();
        }
        String currency = currencies.isEmpty() ? "" : currencies.getFirst();
        BigDecimal by = times;
        boolean hundredths = percent;
        boolean said = worded;
        AmountQualifier stated = qualifier;
        return plain(rest).map(value -> new Stated(value.multiply(by), currency, stated, hundredths, said));
    }

    private static String without(Pattern pattern, String text, List<String> currencies) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            String found = matcher.group(1);
            String code = SYMBOLS.getOrDefault(found, found);
            if (CODES.contains(code)) {
                currencies.add(code);
                return matcher.replaceFirst("").strip();
            }
            if (AMBIGUOUS.contains(found)) {
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

    /** Words before a number that say how the source states it. */
    private record Lead(Pattern pattern, AmountQualifier qualifier) {
        private static final List<Lead> ALL = List.of(
                new Lead(
                        Pattern.compile("(?i)^(up to|at most|as much as|less than|under|below|<=|≤|<)\\s*"),
                        AmountQualifier.UP_TO),
                new Lead(Pattern.compile("(?i)^(at least|more than|over|above|>=|≥|>)\\s*"), AmountQualifier.AT_LEAST),
                new Lead(Pattern.compile("\\s*\\+$"), AmountQualifier.AT_LEAST),
                new Lead(
                        Pattern.compile("(?i)^(about|approximately|approx\\.?|around|circa|ca\\.|c\\.|~|≈)\\s*"),
                        AmountQualifier.ABOUT));
    }
}

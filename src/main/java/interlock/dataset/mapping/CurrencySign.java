package interlock.dataset.mapping;

import interlock.dataset.check.CurrencyCodes;
import interlock.text.EnglishList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sign or code of currency as a cell writes it.
 *
 * @param text as it stands
 * @param codes what it may be, by ISO 4217, in order: one where it is clear
 */
record CurrencySign(String text, List<String> codes) {
    private static final Map<String, String> CLEAR = Map.ofEntries(
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
            Map.entry("R$", "BRL"),
            Map.entry("CN¥", "CNY"),
            Map.entry("JP¥", "JPY"),
            Map.entry("RMB", "CNY"));

    private static final List<String> DOLLARS = named(name -> name.endsWith("Dollar") || name.endsWith("Peso"));
    /** Of the dollars, those that are met most. */
    private static final List<String> OFTEN = List.of("USD", "CAD", "AUD");

    /** Up to so many are all named. */
    private static final int NAMED = 6;

    private static final List<String> YEN = List.of("CNY", "JPY");
    private static final List<String> RUPEES = named(name -> name.endsWith("Rupee"));
    private static final Map<String, List<String>> SHARED =
            Map.of("$", DOLLARS, "¥", YEN, "￥", YEN, "Rs", RUPEES, "Rs.", RUPEES);

    /** Names of currencies behind an amount, in lower case and of one form: English and Italian. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("dollar", DOLLARS),
            Map.entry("dollari", DOLLARS),
            Map.entry("us dollar", List.of("USD")),
            Map.entry("american dollar", List.of("USD")),
            Map.entry("dollari usa", List.of("USD")),
            Map.entry("dollari americani", List.of("USD")),
            Map.entry("euro", List.of("EUR")),
            Map.entry("pound", named(name -> name.endsWith("Pound"))),
            Map.entry("pound sterling", List.of("GBP")),
            Map.entry("sterling", List.of("GBP")),
            Map.entry("sterline", List.of("GBP")),
            Map.entry("franc", named(name -> name.endsWith("Franc"))),
            Map.entry("swiss franc", List.of("CHF")),
            Map.entry("franchi svizzeri", List.of("CHF")),
            Map.entry("yen", List.of("JPY")),
            Map.entry("yuan", List.of("CNY")),
            Map.entry("renminbi", List.of("CNY")),
            Map.entry("won", named(name -> name.endsWith("Won"))),
            Map.entry("rupee", RUPEES),
            Map.entry("rupie", RUPEES));

    private static final Pattern PLURAL = Pattern.compile("(dollar|euro|pound|franc|rupee)s\\b");

    private static List<String> named(Predicate<String> name) {
        return CurrencyCodes.ALL.stream()
                .filter(code -> name.test(Currency.getInstance(code).getDisplayName(Locale.ENGLISH)))
                .sorted()
                .toList();
    }

    /** The sign or code that a text is; empty where it is none. */
    static Optional<CurrencySign> of(String text) {
        if (SHARED.containsKey(text)) {
            return Optional.of(new CurrencySign(text, SHARED.get(text)));
        }
        List<String> called = NAMES.get(name(text));
        if (called != null) {
            return Optional.of(new CurrencySign(text, called));
        }
        String code = CLEAR.getOrDefault(text, text);
        return CurrencyCodes.ALL.contains(code) ? Optional.of(new CurrencySign(text, List.of(code))) : Optional.empty();
    }

    /** The name of a currency as {@link #NAMES} has it. */
    private static String name(String text) {
        return PLURAL.matcher(text.toLowerCase(Locale.ROOT).replace("u.s.", "us"))
                .replaceAll("$1");
    }

    /** A pattern of all names of currencies, the longest first. */
    static String names() {
        return NAMES.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> PLURAL.matcher(name + "s").find() ? name + "s?" : name)
                .map(name -> name.replace("us ", "(?:us|u\\.s\\.) "))
                .collect(Collectors.joining("|"));
    }

    /** Those that it may be, for a person: 'CNY or JPY'; of many only the first few. */
    String named() {
        return codes.size() <= NAMED
                ? EnglishList.or(codes)
                : "one of the " + codes.size() + " that " + text + " may be, such as "
                        + EnglishList.or(codes.contains("USD") ? OFTEN : codes.subList(0, NAMED));
    }

    /** The one currency that it is; empty where it may be several, and the mapping has to say which. */
    Optional<String> clear() {
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    /** The clearest of those that stand beside one amount; empty where there is none, or no currency is all of them. */
    static Optional<CurrencySign> ofAll(List<CurrencySign> signs) {
        return signs.stream()
                .min(Comparator.comparingInt(sign -> sign.codes.size()))
                .filter(clearest -> signs.stream().allMatch(sign -> sign.codes.containsAll(clearest.codes)));
    }
}

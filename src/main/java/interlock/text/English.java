package interlock.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English, as a newspaper in London writes it. */
final class English implements Wording {
    private static final List<String> NUMBERS =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final Map<String, String> SIGNS =
            Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "CNY", "CN¥", "INR", "₹", "KRW", "₩");
    private static final List<Scale> SCALES =
            List.of(new Scale(12, "tn"), new Scale(9, "bn"), new Scale(6, "m"), Scale.ONE);

    private static final Pattern WITH_ARTICLE = Pattern.compile(
            "^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Isle|Czech Republic)| (?:Islands|Republic|Territories|Territory)$");
    private static final Pattern THE_FIRST = Pattern.compile(
            "\\b(?:[Tt]he )?(?<which>largest disclosed(?: flows of money, paid or promised,)?|[Cc]losest to the edge)(?<rest>(?: in [^:.]*)?:? )$");
    private static final Pattern RECORDED = Pattern.compile("\\b(on record|recorded|disclosed|known)\\b");
    private static final Pattern PLURAL = Pattern.compile("(?:^| )(?:\\p{Ll}+[^\\P{Ll}isu]|\\p{Lu}{2,})s$");
    private static final Pattern ALL_TWO = Pattern.compile("\\b[Aa]ll two\\b(?= \\p{Ll})");
    private static final Pattern ONE_DAY =
            Pattern.compile("\\b(?:(F)|f)rom (\\d{1,2} \\p{Lu}\\p{Ll}{2} \\d{4}) to \\2\\b");
    private static final Pattern SOURCES_SAY = Pattern.compile("\\b([Ss])ources (?=call|disagree|give)");

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public List<String> numbers() {
        return NUMBERS;
    }

    @Override
    public boolean oneIsInTheForm() {
        return false;
    }

    @Override
    public DateTimeFormatter day() {
        return DAY;
    }

    /** '$13.5bn', '€1.7bn', 'CHF 350m'. */
    @Override
    public String money(BigDecimal exact, String currency, RoundingMode towards) {
        BigDecimal amount = Scale.inBrief(exact, SCALES, towards);
        Scale scale = Scale.of(amount, SCALES);
        String sign = currency.isEmpty() ? "" : SIGNS.getOrDefault(currency, currency + " ");
        return sign + Figures.grouped(scale.of(amount), 3, locale()) + scale.word();
    }

    @Override
    public String atLeast() {
        return "at least ";
    }

    @Override
    public String moreThan() {
        return "more than ";
    }

    @Override
    public String upTo() {
        return "up to ";
    }

    @Override
    public String about() {
        return "about ";
    }

    @Override
    public String andUndisclosed() {
        return " and an undisclosed amount";
    }

    @Override
    public String between(String least, String most) {
        return least + " to " + most;
    }

    @Override
    public String nearlyNothing() {
        return "less than 0.000001%";
    }

    @Override
    public String nearlyAll() {
        return "more than 99.999999%";
    }

    @Override
    public String unknownNumberOf() {
        return "an unknown number of";
    }

    @Override
    public String any() {
        return "any";
    }

    @Override
    public String and() {
        return "and";
    }

    @Override
    public String or() {
        return "or";
    }

    @Override
    public String more(long n) {
        return " and " + Figures.count(n) + " more";
    }

    @Override
    public String others() {
        return " and others";
    }

    @Override
    public String asOf(String day) {
        return "As of " + day;
    }

    @Override
    public String beforeAll(String words) {
        return words.replaceFirst("(?:,? such as|,? first of all) $", ": ").replaceFirst(", among them $", ", ");
    }

    @Override
    public String beforeSome(String words) {
        Matcher first = THE_FIRST.matcher(words);
        if (first.find()) {
            boolean begins = Character.isUpperCase(first.group().charAt(0));
            String rest = first.group("rest");
            return words.substring(0, first.start())
                    + (begins ? "Among the " : "among the ")
                    + first.group("which").toLowerCase(Locale.ENGLISH)
                    + rest;
        }
        return words.replaceFirst(",? first of all $", ", such as ")
                .replaceFirst("\\bmost at stake with $", "most at stake, among others, with ");
    }

    @Override
    public String orSupposed(String words) {
        return SOURCES_SAY
                .matcher(RECORDED.matcher(words).replaceAll("$0 or supposed"))
                .replaceAll("$1ources and what is supposed ");
    }

    /** A proper name, such as 'Amazon Web Services', is one; its last word has a capital. */
    @Override
    public boolean isPlural(String name) {
        return PLURAL.matcher(name).find();
    }

    /** 'the United States', 'the Netherlands'. */
    @Override
    public String country(String name) {
        return WITH_ARTICLE.matcher(name).find() ? "the " + name : name;
    }

    @Override
    public String afterColon(String sentence) {
        return sentence;
    }

    /** 'All two' is 'both', and from a day to itself is on it. */
    @Override
    public String joined(String sentence) {
        String days = ONE_DAY.matcher(sentence).replaceAll(m -> (m.group(1) == null ? "on " : "On ") + m.group(2));
        return ALL_TWO.matcher(days).replaceAll(all -> all.group().startsWith("A") ? "Both" : "both");
    }
}

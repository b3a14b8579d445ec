package interlock.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts, days and numbers as a newspaper writes them, in English where no language is named; the page's {@code format.js}
 * writes the same.
 */
public final class Figures {
    private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private Figures() {}

    /** '$13.5bn', '€1.7bn', 'CHF 350m'; '13,5 miliardi di dollari'. */
    public static String money(Number value, String currency, Language language) {
        return language.wording().money(exact(value), currency);
    }

    public static String money(Number value, String currency) {
        return money(value, currency, Language.ENGLISH);
    }

    /** Grouped in thousands, with three decimals at most. */
    public static String number(Number value, Language language) {
        return grouped(exact(value), 3, language.locale());
    }

    public static String number(Number value) {
        return number(value, Language.ENGLISH);
    }

    /** '42.4%'; what is not nothing is not written as nothing, nor what is not all as all. */
    public static String percent(double fraction, Language language) {
        BigDecimal percent = BigDecimal.valueOf(fraction).movePointRight(2);
        BigDecimal rest =
                percent.abs().min(BigDecimal.valueOf(100).subtract(percent).abs());
        if (rest.signum() > 0 && rest.compareTo(new BigDecimal("0.1")) < 0) {
            Wording wording = language.wording();
            return fraction < 0.5 ? wording.nearlyNothing() : wording.nearlyAll();
        }
        return grouped(percent, 1, language.locale()) + "%";
    }

    public static String percent(double fraction) {
        return percent(fraction, Language.ENGLISH);
    }

    /** In words up to nine. */
    public static String count(long n, Language language) {
        return n >= 1 && n < language.wording().numbers().size()
                ? language.wording().numbers().get((int) n)
                : number(n, language);
    }

    public static String count(long n) {
        return count(n, Language.ENGLISH);
    }

    /**
     * 'at least $20bn', 'up to $5bn', 'about $30bn', '$10bn to $15bn'; '' where neither end says anything.
     *
     * @param least null where it is open below
     * @param most null where it is open above
     */
    public static String range(
            @Nullable Number least,
            @Nullable Number most,
            boolean about,
            Function<Number, String> write,
            Language language) {
        Wording wording = language.wording();
        boolean fromNothing = least == null || exact(least).signum() == 0;
        String nearly = about ? wording.about() : "";
        if (most == null) {
            return least == null || fromNothing ? "" : wording.atLeast() + write.apply(least);
        }
        if (least != null && exact(least).compareTo(exact(most)) == 0) {
            return nearly + write.apply(most);
        }
        return fromNothing || least == null
                ? wording.upTo() + write.apply(most)
                : nearly + wording.between(write.apply(least), write.apply(most));
    }

    public static String range(
            @Nullable Number least, @Nullable Number most, boolean about, Function<Number, String> write) {
        return range(least, most, about, write, Language.ENGLISH);
    }

    /** A text with its ISO days as '18 Nov 2025'. */
    public static String days(String text, Language language) {
        return ISO_DAY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(day(m.group(), language)));
    }

    public static String days(String text) {
        return days(text, Language.ENGLISH);
    }

    private static String day(String iso, Language language) {
        try {
            return language.wording().day().format(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private static BigDecimal exact(Number value) {
        return new BigDecimal(value.toString());
    }

    static String grouped(BigDecimal value, int decimals, Locale locale) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}

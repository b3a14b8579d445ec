package interlock.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts, days and numbers as a newspaper writes them, in English where no language is named; the page's {@code format.js}
 * writes the same.
 */
public final class Figures {
    private static final Pattern ENGLISH_DAY = Pattern.compile("\\d{1,2} [A-Z][a-z]{2} \\d{4}");
    /** A day within an address or an id stays as it is. */
    private static final Pattern ISO_DAY = Pattern.compile("(?<![\\w\\-/=.?&])\\d{4}-\\d{2}-\\d{2}\\b(?![-/])");

    /** Nothing nearer to nought is written with three decimals. */
    private static final BigDecimal SMALL = new BigDecimal("0.001");

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    /** A percentage nearer to nought or to a hundred is told as less or more. */
    private static final BigDecimal NEARLY = new BigDecimal("0.000001");

    private Figures() {}

    /**
     * '$13.5bn', '€1.7bn', 'CHF 350m'; '13,5 miliardi di dollari'. '$168.2bn' for 168,204,180,000, of which the rows have every
     * digit.
     *
     * @param towards how what has more digits is rounded
     */
    public static String money(Number value, String currency, RoundingMode towards, Language language) {
        return language.wording().money(exact(value), currency, towards);
    }

    /** Grouped in thousands, with three decimals; what is nearer to nought with the digits that tell it from nought. */
    public static String number(Number value, Language language) {
        BigDecimal number = exact(value);
        return number.signum() != 0 && number.abs().compareTo(SMALL) < 0
                ? grouped(number.round(TWO_DIGITS), number.scale(), language.locale())
                : grouped(number, 3, language.locale());
    }

    public static String number(Number value) {
        return number(value, Language.ENGLISH);
    }

    /** '42.4%'; what is nearly nothing or nearly all keeps the digits that tell it from nothing and from all. */
    public static String percent(double fraction, Language language) {
        BigDecimal percent = BigDecimal.valueOf(fraction).movePointRight(2);
        BigDecimal rest =
                percent.abs().min(BigDecimal.valueOf(100).subtract(percent).abs());
        if (rest.signum() > 0 && rest.compareTo(NEARLY) < 0) {
            Wording wording = language.wording();
            return fraction < 0.5 ? wording.nearlyNothing() : wording.nearlyAll();
        }
        boolean near = rest.signum() > 0 && rest.compareTo(TENTH) < 0;
        // The first digit of the rest that is not nought.
        int digits = near ? rest.scale() - rest.precision() + 1 : 1;
        return grouped(percent, digits, language.locale()) + "%";
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
     * 'at least $20bn', 'up to $5bn', 'about $30bn', '$10bn to $15bn'; of sums also 'at least about $35bn' and 'up to $5bn and
     * an undisclosed amount'; '' where neither end says anything.
     *
     * @param least null where it is open below
     * @param most null where it is open above
     * @param qualifier how it is known: 'about' in it for an approximation, 'atLeast' for what may be more
     * @param write one end, given how it is rounded where that has to be: so that what is told of the range stays true
     */
    public static String range(
            @Nullable Number least,
            @Nullable Number most,
            String qualifier,
            BiFunction<Number, RoundingMode, String> write,
            Language language) {
        Wording wording = language.wording();
        boolean fromNothing = least == null || exact(least).signum() == 0;
        boolean open = most == null || qualifier.contains("atLeast");
        String nearly = qualifier.contains("about") ? wording.about() : "";
        if (open && least != null && !fromNothing) {
            return wording.atLeast() + nearly + write.apply(least, RoundingMode.FLOOR);
        }
        if (most == null) {
            return "";
        }
        if (least != null && exact(least).compareTo(exact(most)) == 0) {
            return nearly + write.apply(most, RoundingMode.HALF_UP);
        }
        if (fromNothing || least == null) {
            return wording.upTo()
                    + nearly
                    + write.apply(most, RoundingMode.CEILING)
                    + (open ? wording.andUndisclosed() : "");
        }
        String low = write.apply(least, RoundingMode.FLOOR);
        String high = write.apply(most, RoundingMode.CEILING);
        // Two ends that are written alike are one figure.
        return nearly + (low.equals(high) ? high : wording.between(low, high));
    }

    public static String range(
            @Nullable Number least,
            @Nullable Number most,
            String qualifier,
            BiFunction<Number, RoundingMode, String> write) {
        return range(least, most, qualifier, write, Language.ENGLISH);
    }

    /** A text with its ISO days as '18 Nov 2025'. */
    public static String days(String text, Language language) {
        return ISO_DAY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(day(m.group(), language)));
    }

    public static String days(String text) {
        return days(text, Language.ENGLISH);
    }

    /** A sentence with its days written out; what is no more than a day is data, and stays. */
    public static String sentence(String text) {
        return ISO_DAY.matcher(text).matches() ? text : days(text);
    }

    /** What {@link #days(String)} has written as a day, as ISO again; anything else as it is. */
    static String isoDay(String english) {
        try {
            return ENGLISH_DAY.matcher(english).matches()
                    ? LocalDate.parse(english, Language.ENGLISH.wording().day()).toString()
                    : english;
        } catch (DateTimeParseException e) {
            return english;
        }
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

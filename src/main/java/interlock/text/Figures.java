package interlock.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts, days and numbers as a newspaper writes them; the page's {@code format.js} writes the same. */
public final class Figures {
    private static final Map<String, String> SIGNS =
            Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "CNY", "CN¥", "INR", "₹", "KRW", "₩");
    private static final List<String> WORDS =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** A thousand of one scale is the next. */
    private enum Scale {
        TRILLION(12, "tn"),
        BILLION(9, "bn"),
        MILLION(6, "m"),
        ONE(0, "");

        private final BigDecimal size;
        private final String word;

        Scale(int zeros, String word) {
            this.size = BigDecimal.TEN.pow(zeros);
            this.word = word;
        }

        /** Three decimals of a scale, or the next smaller one: nothing is rounded away. */
        boolean fits(BigDecimal value) {
            return this == ONE
                    || value.abs().compareTo(size) >= 0
                            && value.remainder(size.movePointLeft(3)).signum() == 0;
        }
    }

    private Figures() {}

    /** '$13.5bn', '€1.7bn', 'CHF 350m'. */
    public static String money(Number value, String currency) {
        BigDecimal amount = exact(value);
        for (Scale scale : Scale.values()) {
            if (scale.fits(amount)) {
                String sign = currency.isEmpty() ? "" : SIGNS.getOrDefault(currency, currency + " ");
                return sign + grouped(amount.divide(scale.size), 3) + scale.word;
            }
        }
        throw new IllegalStateException("One fits every amount");
    }

    /** Grouped in thousands, with three decimals at most. */
    public static String number(Number value) {
        return grouped(exact(value), 3);
    }

    /** '42.4%'; what is not nothing is not written as nothing, nor what is not all as all. */
    public static String percent(double fraction) {
        BigDecimal percent = BigDecimal.valueOf(fraction).movePointRight(2);
        BigDecimal rest =
                percent.abs().min(BigDecimal.valueOf(100).subtract(percent).abs());
        if (rest.signum() > 0 && rest.compareTo(new BigDecimal("0.1")) < 0) {
            return fraction < 0.5 ? "less than 0.1%" : "more than 99.9%";
        }
        return grouped(percent, 1) + "%";
    }

    /** In words up to nine. */
    public static String count(long n) {
        return n >= 1 && n < WORDS.size() ? WORDS.get((int) n) : number(n);
    }

    /**
     * 'at least $20bn', 'up to $5bn', 'about $30bn', '$10bn to $15bn'; '' where neither end says anything.
     *
     * @param least null where it is open below
     * @param most null where it is open above
     */
    public static String range(
            @Nullable Number least, @Nullable Number most, boolean about, Function<Number, String> write) {
        boolean fromNothing = least == null || exact(least).signum() == 0;
        String nearly = about ? "about " : "";
        if (most == null) {
            return least == null || fromNothing ? "" : "at least " + write.apply(least);
        }
        if (least != null && exact(least).compareTo(exact(most)) == 0) {
            return nearly + write.apply(most);
        }
        return fromNothing || least == null
                ? "up to " + write.apply(most)
                : nearly + write.apply(least) + " to " + write.apply(most);
    }

    /** A text with its ISO days as '18 Nov 2025'. */
    public static String days(String text) {
        return ISO_DAY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(day(m.group())));
    }

    private static String day(String iso) {
        try {
            return DAY.format(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private static BigDecimal exact(Number value) {
        return new BigDecimal(value.toString());
    }

    private static String grouped(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}

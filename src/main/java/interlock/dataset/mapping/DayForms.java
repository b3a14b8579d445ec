package interlock.dataset.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the files of a mapping write a day: as year-month-day always, and in the forms that the mapping names. A month, a
 * quarter or a year alone is its first day. A text that two forms read as two days is none.
 */
record DayForms(List<Form> forms) {
    /** Where the mapping names none. */
    static final DayForms ISO = new DayForms(List.of());

    /** In which months and days are named; a name of two of them means the same in both. */
    private static final List<Locale> LANGUAGES = List.of(Locale.US, Locale.ITALIAN);

    private static final int FIRST_YEAR = 1000;
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}.*");
    private static final Pattern SEPT = Pattern.compile("(?i)\\bsept\\b\\.?");
    private static final Form OWN = Form.of("yyyy-MM-dd");

    /**
     * A day that was read.
     *
     * @param assumed what was given in its place, such as {@code a year}; empty where it is a day
     */
    record Day(LocalDate day, String assumed) {}

    /**
     * One form.
     *
     * @param pattern as it stands in the mapping
     * @param spelt in each of the languages in which months and days may be named
     */
    record Form(String pattern, List<Spelt> spelt) {
        /** @throws IllegalArgumentException where the pattern is none, or its years have two digits */
        static Form of(String pattern) {
            String letters = letters(pattern);
            if (letters.matches(".*(?<![uy])(yy|uu)(?![uy]).*")) {
                throw new IllegalArgumentException("a year of two digits could be of either century");
            }
            DateTimeFormatterBuilder builder =
                    new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(proleptic(pattern));
            List<DateTimeFormatter> bare =
                    LANGUAGES.stream().map(builder::toFormatter).toList();
            if (letters.matches(".*[qQ].*")) {
                builder.parseDefaulting(IsoFields.DAY_OF_QUARTER, 1);
            } else if (!letters.matches(".*[wWYD].*")) {
                if (!letters.matches(".*[ML].*")) {
                    builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1);
                }
                if (!letters.contains("d") || pattern.contains("[")) {
                    builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
                }
            }
            return new Form(
                    pattern,
                    IntStream.range(0, LANGUAGES.size())
                            .mapToObj(i -> new Spelt(
                                    builder.toFormatter(LANGUAGES.get(i)).withResolverStyle(ResolverStyle.STRICT),
                                    bare.get(i)))
                            .toList());
        }

        /** The pattern without what stands in quotes. */
        private static String letters(String pattern) {
            return pattern.replaceAll("'[^']*'", "");
        }

        /** Strict readers know years of an era, y, by the era only; outside of quotes they become u. */
        private static String proleptic(String pattern) {
            StringBuilder text = new StringBuilder();
            boolean quoted = false;
            for (char c : pattern.toCharArray()) {
                quoted ^= c == '\'';
                text.append(!quoted && c == 'y' ? 'u' : c);
            }
            return text.toString();
        }

        Optional<Day> read(String text) {
            return spelt.stream().flatMap(one -> one.read(text).stream()).findFirst();
        }
    }

    /**
     * A form in one language.
     *
     * @param bare without what is taken for granted, so that it tells what a text gives
     */
    record Spelt(DateTimeFormatter formatter, DateTimeFormatter bare) {
        Optional<Day> read(String text) {
            try {
                ParsePosition end = new ParsePosition(0);
                TemporalAccessor fields = bare.parseUnresolved(text, end);
                if (fields == null || end.getIndex() < text.length()) {
                    return Optional.empty();
                }
                LocalDate day = LocalDate.parse(text, formatter);
                return day.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(new Day(day, assumed(fields)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static String assumed(TemporalAccessor fields) {
            if (fields.isSupported(ChronoField.DAY_OF_MONTH)
                    || fields.isSupported(ChronoField.DAY_OF_YEAR)
                    || fields.isSupported(ChronoField.DAY_OF_WEEK)) {
                return "";
            }
            return fields.isSupported(ChronoField.MONTH_OF_YEAR)
                    ? "a month"
                    : fields.isSupported(IsoFields.QUARTER_OF_YEAR) ? "a quarter" : "a year";
        }
    }

    /** The day that a text means; empty where it is none, or one in each of two forms. O(forms). */
    Optional<Day> read(String text) {
        Optional<Day> own = OWN.read(TIME.matcher(text).replaceFirst("$1"));
        if (own.isPresent()) {
            return own;
        }
        String spelt = SEPT.matcher(text).replaceAll("Sep");
        List<Day> days = forms.stream()
                .flatMap(form -> form.read(spelt).stream())
                .distinct()
                .toList();
        return days.stream().map(Day::day).distinct().count() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /** The remedy for a day that could not be read. */
    String allowed() {
        if (forms.isEmpty()) {
            return "allowed: yyyy-MM-dd as the mapping says, or year-month-day";
        }
        String patterns = forms.stream().map(Form::pattern).collect(Collectors.joining(" or "));
        return "allowed: " + patterns + " as the mapping says, or year-month-day"
                + (forms.size() > 1 ? "; what two forms read as two days is none" : "");
    }
}

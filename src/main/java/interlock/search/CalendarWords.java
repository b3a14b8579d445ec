package interlock.search;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days and periods: '2025-11-30', '1 March 2025', 'June', 'Q3 2025', 'this year', 'the last 90 days', 'the end of
 * 2024'. A month or a quarter without a year is the latest that has begun.
 */
final class CalendarWords {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Pattern YEAR = Pattern.compile("(?:fy)?(\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern PART = Pattern.compile("([qh])([1-4])");
    private static final Pattern YEAR_AND_PART = Pattern.compile("(\\d{4})([qh])([1-4])");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** The months, January first. */
    static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS =
            List.of("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "day", ChronoUnit.DAYS,
            "week", ChronoUnit.WEEKS,
            "month", ChronoUnit.MONTHS,
            "year", ChronoUnit.YEARS);

    private final List<String> words;
    private final LocalDate today;

    CalendarWords(List<String> words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /**
     * What was read.
     *
     * @param end the place of the word after it
     * @param year whether its year was said
     * @param plain whether nothing else can be meant: 'may' and 'march' alone are words too
     */
    record Span(LocalDate first, LocalDate last, int end, boolean year, boolean plain) {
        private static Span day(LocalDate day, int end, boolean year) {
            return new Span(day, day, end, year, true);
        }

        /** The same where more may be meant: 'the year' and 'now' are no days by themselves. */
        private Span ofThe() {
            return new Span(first, last, end, year, false);
        }

        private static Span weekday(LocalDate day, int end) {
            return new Span(day, day, end, true, false);
        }

        private static Span month(YearMonth month, int end, boolean year) {
            return new Span(month.atDay(1), month.atEndOfMonth(), end, year, year);
        }

        private static Span months(LocalDate first, int months, int end, boolean year) {
            return new Span(first, first.plusMonths(months).minusDays(1), end, year, true);
        }
    }

    /** A day or a period that begins at this place. */
    Optional<Span> span(int place) {
        try {
            return switch (word(place)) {
                case "" -> Optional.empty();
                case "the" -> span(place + 1).or(() -> unit(place + 1, 0).map(Span::ofThe));
                case "end", "close" -> of(place).map(span -> Span.day(span.last(), span.end(), true));
                case "start", "beginning" -> of(place).map(span -> Span.day(span.first(), span.end(), true));
                case "today" -> Optional.of(Span.day(today, place + 1, true));
                case "now" -> Optional.of(Span.day(today, place + 1, true).ofThe());
                case "yesterday" -> Optional.of(Span.day(today.minusDays(1), place + 1, true));
                case "this", "current" -> unit(place + 1, 0);
                case "last", "previous" -> counted(place + 1).or(() -> unit(place + 1, 1));
                case "next", "coming" -> ahead(place + 1);
                case "past" -> counted(place + 1).or(() -> back(1, place + 1));
                default -> calendar(place).or(() -> ago(place)).or(() -> weekday(place));
            };
        } catch (DateTimeException e) {
            return Optional.empty(); // there is no such day
        }
    }

    private Optional<Span> of(int place) {
        return word(place + 1).equals("of") ? span(place + 2) : Optional.empty();
    }

    /** 'This year', or the one before it; the week begins on Monday. */
    private Optional<Span> unit(int place, int back) {
        LocalDate month = today.withDayOfMonth(1);
        return switch (word(place)) {
            case "day" -> Optional.of(Span.day(today.minusDays(back), place + 1, true));
            case "week" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(back);
                yield Optional.of(new Span(monday, monday.plusDays(6), place + 1, true, true));
            }
            case "month" -> Optional.of(Span.months(month.minusMonths(back), 1, place + 1, true));
            case "quarter" -> {
                LocalDate first = month.minusMonths((today.getMonthValue() - 1) % 3 + 3L * back);
                yield Optional.of(Span.months(first, 3, place + 1, true));
            }
            case "year" -> Optional.of(Span.months(LocalDate.of(today.getYear() - back, 1, 1), 12, place + 1, true));
            default -> month(place);
        };
    }

    /** 'Next year', 'the next 90 days'; nothing where it is no unit that follows. */
    private Optional<Span> ahead(int place) {
        Optional<Integer> count = number(word(place));
        if (count.isPresent()) {
            return step(place + 1).map(unit -> new Span(today, today.plus(count.get(), unit), place + 2, true, true));
        }
        boolean unit = UNITS.containsKey(word(place)) || word(place).equals("quarter");
        return unit ? unit(place, -1) : Optional.empty();
    }

    /** '90 days', counted back from today. */
    private Optional<Span> counted(int place) {
        return number(word(place)).flatMap(count -> back(count, place + 1));
    }

    private Optional<Span> back(int count, int place) {
        return step(place).map(unit -> new Span(today.minus(count, unit), today, place + 1, true, true));
    }

    /** 'Day' or 'days'. */
    private Optional<ChronoUnit> step(int place) {
        return Optional.ofNullable(UNITS.get(word(place).replaceFirst("s$", "")));
    }

    /** '90 days ago'. */
    private Optional<Span> ago(int place) {
        return word(place + 2).equals("ago")
                ? counted(place).map(span -> Span.day(span.first(), place + 3, true))
                : Optional.empty();
    }

    /** A small number, in digits or as a word. */
    static Optional<Integer> number(String word) {
        int small = NUMBERS.indexOf(word);
        return small >= 0
                ? Optional.of(small)
                : word.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
    }

    /** The latest of that name that has begun. */
    private Optional<Span> weekday(int place) {
        int weekday = WEEKDAYS.indexOf(word(place)) + 1;
        return weekday == 0
                ? Optional.empty()
                : Optional.of(
                        Span.weekday(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday))), place + 1));
    }

    private Optional<Span> calendar(int place) {
        return iso(place)
                .or(() -> dayOfMonth(place))
                .or(() -> month(place))
                .or(() -> partOfYear(place))
                .or(() -> yearAt(place).map(year -> Span.months(LocalDate.of(year, 1, 1), 12, place + 1, true)));
    }

    /** '2025-11-30', '2025-11'. */
    private Optional<Span> iso(int place) {
        Optional<Integer> year = yearAt(place);
        Optional<Integer> month = small(place + 1);
        if (year.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(small(place + 2)
                .map(day -> Span.day(LocalDate.of(year.get(), month.get(), day), place + 3, true))
                .orElseGet(() -> Span.month(YearMonth.of(year.get(), month.get()), place + 2, true)));
    }

    private Optional<Integer> small(int place) {
        return word(place).matches("\\d{1,2}") ? Optional.of(Integer.valueOf(word(place))) : Optional.empty();
    }

    /** '1 March 2025', '1st of March', 'March 1, 2025', '30.11.2025'. */
    private Optional<Span> dayOfMonth(int place) {
        int second = word(place + 1).equals("of") ? place + 2 : place + 1;
        if (dayAt(place).isPresent() && monthAt(second) > 0) {
            return dayOfMonth(dayAt(place).get(), monthAt(second), second + 1);
        }
        if (monthAt(place) > 0 && dayAt(place + 1).isPresent()) {
            return dayOfMonth(dayAt(place + 1).get(), monthAt(place), place + 2);
        }
        return small(place).isPresent()
                        && small(place + 1).isPresent()
                        && yearAt(place + 2).isPresent()
                ? dayOfMonth(small(place).get(), small(place + 1).get(), place + 2)
                : Optional.empty();
    }

    private Optional<Span> dayOfMonth(int day, int month, int after) {
        Optional<Integer> year = yearAt(after);
        LocalDate that = LocalDate.of(year.orElse(today.getYear()), month, day);
        boolean begun = year.isPresent() || !that.isAfter(today);
        return Optional.of(
                Span.day(begun ? that : that.minusYears(1), year.isPresent() ? after + 1 : after, year.isPresent()));
    }

    private Optional<Span> month(int place) {
        int month = monthAt(place);
        if (month == 0) {
            return Optional.empty();
        }
        int after = word(place + 1).equals("of") && yearAt(place + 2).isPresent() ? place + 2 : place + 1;
        Optional<Integer> year = yearAt(after);
        YearMonth that = YearMonth.of(year.orElse(today.getYear()), month);
        boolean begun = year.isPresent() || !that.isAfter(YearMonth.from(today));
        return Optional.of(Span.month(
                begun ? that : that.minusYears(1), year.isPresent() ? after + 1 : place + 1, year.isPresent()));
    }

    /** 'Q3 2025', '2025 Q3', '2025Q3', 'H1', 'the second half of 2025'. */
    private Optional<Span> partOfYear(int place) {
        Matcher part = PART.matcher(word(place));
        Matcher together = YEAR_AND_PART.matcher(word(place));
        Matcher next = PART.matcher(word(place + 1));
        if (part.matches()) {
            return part(part.group(1), part.group(2), yearAt(place + 1), place + 1);
        }
        if (together.matches()) {
            return part(together.group(2), together.group(3), year(together.group(1)), place);
        }
        if (yearAt(place).isPresent() && next.matches()) {
            return part(next.group(1), next.group(2), yearAt(place), place + 1);
        }
        int number = ORDINALS.indexOf(word(place));
        boolean half = word(place + 1).equals("half");
        if (number > 0 && number < 5 && (half || word(place + 1).equals("quarter"))) {
            int after = word(place + 2).equals("of") ? place + 3 : place + 2;
            return part(
                    half ? "h" : "q", "" + number, yearAt(after), yearAt(after).isPresent() ? after : place + 2);
        }
        return Optional.empty();
    }

    /** @param end the place of the year where it is said last, or of the word after the part */
    private Optional<Span> part(String unit, String number, Optional<Integer> year, int end) {
        int months = unit.equals("q") ? 3 : 6;
        int before = (Integer.parseInt(number) - 1) * months;
        if (before >= 12) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year.orElse(today.getYear()), before + 1, 1);
        boolean begun = year.isPresent() || !first.isAfter(today);
        return Optional.of(Span.months(
                begun ? first : first.minusYears(1), months, year.isPresent() ? end + 1 : end, year.isPresent()));
    }

    private int monthAt(int place) {
        String word = word(place).equals("sept") ? "sep" : word(place);
        return Math.max(MONTHS.indexOf(word), NAMES.indexOf(word)) + 1;
    }

    private Optional<Integer> dayAt(int place) {
        Matcher day = DAY.matcher(word(place));
        int written = ORDINALS.indexOf(word(place));
        return day.matches()
                ? Optional.of(Integer.valueOf(day.group(1)))
                : written > 0 ? Optional.of(written) : Optional.empty();
    }

    private Optional<Integer> yearAt(int place) {
        return year(word(place));
    }

    private static Optional<Integer> year(String word) {
        Matcher year = YEAR.matcher(word);
        return year.matches()
                ? Optional.of(Integer.valueOf(year.group(1))).filter(y -> FIRST_YEAR <= y && y <= LAST_YEAR)
                : Optional.empty();
    }

    private String word(int place) {
        return place < words.size() ? words.get(place) : "";
    }
}

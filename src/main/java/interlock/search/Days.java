package interlock.search;

import interlock.search.CalendarWords.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads when, with the word that says how it is meant: 'since June', 'in Q3 2025', 'between March and June', 'as of
 * March 2026', 'before 2025'.
 */
final class Days {
    private final List<String> words;
    private final CalendarWords calendar;

    Days(List<String> words, LocalDate today) {
        this.words = words;
        calendar = new CalendarWords(words, today);
    }

    /** What was read, and the place of the word after it. */
    record Read(Period period, int end) {}

    /** When, the longest reading from this place. */
    Optional<Read> at(int place) {
        String word = word(place);
        return switch (word) {
            case "since", "starting" -> span(place + 1).map(span -> since(span.first(), span.end()));
            case "after" -> span(place + 1).map(span -> since(span.last().plusDays(1), span.end()));
            case "before" -> span(place + 1).map(span -> until(span.first().minusDays(1), span.end()));
            case "until", "till" -> span(place + 1).map(span -> until(span.last(), span.end()));
            case "up" ->
                word(place + 1).equals("to")
                        ? span(place + 2).map(span -> until(span.last(), span.end()))
                        : Optional.empty();
            case "by", "on", "at" -> span(place + 1).map(Days::moment);
            case "as" ->
                List.of("of", "at", "on").contains(word(place + 1))
                        ? span(place + 2).map(Days::moment)
                        : Optional.empty();
            case "than", "versus", "vs" ->
                span(word(place + 1).equals("on") || word(place + 1).equals("in") ? place + 2 : place + 1)
                        .map(span -> since(span.first(), span.end()));
            case "compared", "relative" ->
                List.of("to", "with").contains(word(place + 1))
                        ? span(place + 2).map(span -> since(span.first(), span.end()))
                        : Optional.empty();
            case "in", "during", "over", "within", "throughout", "for" ->
                span(place + 1).map(Days::all);
            case "between" -> between(place + 1);
            case "from" -> between(place + 1).or(() -> span(place + 1).map(span -> since(span.first(), span.end())));
            default -> between(place).or(() -> span(place).filter(Span::plain).map(Days::all));
        };
    }

    /** A day or a period without such a word. */
    Optional<Span> span(int place) {
        return calendar.span(place);
    }

    private static Read since(LocalDate first, int end) {
        return new Read(Period.since(first), end);
    }

    private static Read until(LocalDate last, int end) {
        return new Read(Period.until(last), end);
    }

    private static Read moment(Span span) {
        return new Read(Period.at(span.last()), span.end());
    }

    private static Read all(Span span) {
        return span.first().equals(span.last())
                ? moment(span)
                : new Read(Period.of(span.first(), span.last()), span.end());
    }

    private Optional<Read> between(int place) {
        return span(place)
                .filter(first ->
                        List.of("and", "to", "until", "till", "through").contains(word(first.end())))
                .flatMap(first -> span(first.end() + 1).flatMap(second -> between(first, second)));
    }

    /** 'Between March and June 2025': the year of the second is that of the first. */
    private static Optional<Read> between(Span first, Span second) {
        LocalDate begin = first.first();
        LocalDate end = second.last();
        if (!first.year() && second.year()) {
            begin = begin.withYear(end.getYear());
            begin = begin.isAfter(end) ? begin.minusYears(1) : begin;
        }
        return begin.isAfter(end) ? Optional.empty() : Optional.of(new Read(Period.of(begin, end), second.end()));
    }

    private String word(int place) {
        return place < words.size() ? words.get(place) : "";
    }
}

package interlock.search;

import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What days that were named say of a question's parameters: its two ends {@code from} and {@code to}, or {@code asOf}. */
final class When {
    /** Before any fact of a market of AI: the beginning of all that is meant by 'before 2024'. */
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Question question;
    private final LocalDate today;

    When(Question question, LocalDate today) {
        this.question = question;
        this.today = today;
    }

    /** The values; empty where the question cannot be asked of these days. */
    Optional<Map<String, Object>> values(Period when) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (isDay("from") && isDay("to")) {
            return between(when, values);
        }
        // A period that is not over is asked about as it stands today.
        when.last()
                .filter(last -> isDay("asOf") && !(covers(when, today) && !when.moment()))
                .ifPresent(last -> values.put("asOf", last.toString()));
        return Optional.of(values);
    }

    private static boolean covers(Period when, LocalDate day) {
        return when.first().filter(first -> !first.isAfter(day)).isPresent()
                && when.last().filter(last -> last.isBefore(day)).isEmpty();
    }

    private Optional<Map<String, Object>> between(Period when, Map<String, Object> values) {
        LocalDate to = when.last().filter(last -> last.isBefore(today)).orElse(today);
        LocalDate from = first(when, to);
        if (from.isAfter(to)) {
            return Optional.empty();
        }
        if (when.first().isPresent() || !from.equals(preset("from"))) {
            values.put("from", from.toString());
        }
        if (!to.equals(preset("to"))) {
            values.put("to", to.toString());
        }
        return Optional.of(values);
    }

    private LocalDate first(Period when, LocalDate to) {
        boolean oneDay = when.first().isPresent() && when.first().equals(when.last());
        if (oneDay && when.moment()) {
            return to.minusDays(1);
        }
        LocalDate preset = preset("from");
        return when.first().orElse(preset.isBefore(to) ? preset : LONG_AGO);
    }

    private LocalDate preset(String name) {
        return question.parameter(name)
                .flatMap(Parameter::defaultValue)
                .map(value -> value.equals("today") ? today : LocalDate.parse(value.toString()))
                .orElse(LONG_AGO);
    }

    private boolean isDay(String name) {
        return question.parameter(name)
                .filter(parameter -> parameter.kind() instanceof Kind.Day && !parameter.list())
                .isPresent();
    }
}

package interlock.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When another sentence is told: something about the rows, or about what was asked. */
sealed interface Condition {

    /** Of the rows: {@code all mark}, {@code no mark} and {@code some mark}. */
    record Marked(Extent extent, String mark) implements Condition {}

    /** How many rows have a mark. */
    enum Extent {
        ALL,
        NO,
        SOME
    }

    /** {@code cut}: not all rows are known. */
    record Cut() implements Condition {}

    /** {@code no rows}. */
    record NoRows() implements Condition {}

    /** {@code one row}; {@code one COLUMN}: each row has the same one; {@code one PARAMETER}, where it is a list. */
    record One(String name) implements Condition {}

    /** {@code with PARAMETER}: it names something. */
    record With(String parameter) implements Condition {}

    /** {@code without PARAMETER}. */
    record Without(String parameter) implements Condition {}

    /** {@code PARAMETER = WORD}. */
    record Is(String parameter, String word) implements Condition {}

    /** {@code fallen PARAMETER}: an entity that it names does not stand in the world asked about. */
    record Fallen(String parameter) implements Condition {}

    Pattern WORDS = Pattern.compile("(?<what>all|no|some|one|with|without|fallen) (?<name>[A-Za-z][A-Za-z0-9]*)"
            + "|(?<parameter>[A-Za-z][A-Za-z0-9]*) ?= ?(?<word>\\S+)");

    static Optional<Condition> read(String written) {
        if (written.equals("cut")) {
            return Optional.of(new Cut());
        }
        Matcher m = WORDS.matcher(written);
        if (!m.matches()) {
            return Optional.empty();
        }
        if (m.group("parameter") != null) {
            return Optional.of(new Is(m.group("parameter"), m.group("word")));
        }
        String name = m.group("name");
        return Optional.of(
                switch (m.group("what")) {
                    case "all" -> new Marked(Extent.ALL, name);
                    case "some" -> new Marked(Extent.SOME, name);
                    case "no" -> name.equals("rows") ? new NoRows() : new Marked(Extent.NO, name);
                    case "one" -> new One(name);
                    case "with" -> new With(name);
                    case "fallen" -> new Fallen(name);
                    default -> new Without(name);
                });
    }

    /** Whether it names what there is. */
    default boolean fits(List<Parameter> parameters, List<Column> columns) {
        return switch (this) {
            case Marked marked ->
                columns.stream()
                        .anyMatch(c -> c.name().equals(marked.mark()) && c.type() == Column.Type.BOOLEAN && !c.list());
            case NoRows none -> true;
            case Cut cut -> true;
            case One one ->
                Stream.concat(
                                Stream.of("row"),
                                Stream.concat(
                                        columns.stream().map(Column::name),
                                        parameters.stream()
                                                .filter(Parameter::list)
                                                .map(Parameter::name)))
                        .anyMatch(one.name()::equals);
            case With with -> isParameter(with.parameter(), parameters);
            case Without without -> isParameter(without.parameter(), parameters);
            case Is is -> isParameter(is.parameter(), parameters);
            case Fallen fallen ->
                parameters.stream()
                        .anyMatch(p -> p.name().equals(fallen.parameter()) && p.kind() instanceof Kind.Entity);
        };
    }

    private static boolean isParameter(String name, List<Parameter> parameters) {
        return parameters.stream().anyMatch(p -> p.name().equals(name));
    }

    /** The columns that must be gathered for it. */
    default List<String> gathered(Question question) {
        return switch (this) {
            case Marked marked -> List.of(marked.mark());
            case One one ->
                question.columns().stream()
                        .map(Column::name)
                        .filter(one.name()::equals)
                        .toList();
            case NoRows none -> List.of();
            case Cut cut -> List.of();
            case With with -> List.of();
            case Without without -> List.of();
            case Is is -> List.of();
            case Fallen fallen -> List.of();
        };
    }

    /** Of rows that are not all known, 'all', 'no' and 'one' say nothing. */
    default boolean holds(Map<String, Object> values, Tally tally) {
        return switch (this) {
            case Marked marked ->
                switch (marked.extent()) {
                    case ALL -> !tally.isPartial() && tally.count(marked.mark()) == tally.rows();
                    case NO -> !tally.isPartial() && tally.count(marked.mark()) == 0;
                    case SOME -> tally.count(marked.mark()) > 0;
                };
            case Cut cut -> tally.isPartial();
            case NoRows none -> tally.rows() == 0;
            case One one ->
                values.containsKey(one.name())
                        ? Tally.flat(values.get(one.name())).count() == 1
                        : !tally.isPartial()
                                && (one.name().equals("row")
                                        ? tally.rows() == 1
                                        : tally.different(one.name(), "") == 1);
            case With with -> Tally.flat(values.get(with.parameter())).findAny().isPresent();
            case Without without ->
                Tally.flat(values.get(without.parameter())).findAny().isEmpty();
            case Fallen fallen -> Tally.flat(values.get(fallen.parameter())).anyMatch(tally::hasFallen);
            case Is is -> is.word().equals(String.valueOf(values.get(is.parameter())));
        };
    }
}

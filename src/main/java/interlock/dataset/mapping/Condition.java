package interlock.dataset.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a cell of a row must fulfil, so that the row is taken.
 *
 * @param column of the file
 * @param operands texts, or templates with a column such as {@code {Target}}
 * @param reason why a row that does not fulfil it is left out; said once, because it is counted for every such row
 */
record Condition(String column, Test test, List<Template> operands, String reason) {
    Condition(String column, Test test, List<Template> operands) {
        this(column, test, operands, reason(column, test, operands));
    }

    /** How the cell stands to the operands; the words are those of a mapping. */
    enum Test {
        IN,
        NOT,
        GREATER,
        LESS,
        EMPTY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return List.of(values()).stream().map(Test::word).toList();
        }

        static Optional<Test> of(String word) {
            return List.of(values()).stream()
                    .filter(test -> test.word().equals(word))
                    .findFirst();
        }
    }

    Set<String> columns() {
        Set<String> columns = new TreeSet<>(Set.of(column));
        operands.forEach(operand -> columns.addAll(operand.columns()));
        return columns;
    }

    boolean holds(UnaryOperator<String> cells, Mapping mapping) {
        String cell = cells.apply(column);
        List<String> with =
                operands.stream().map(operand -> operand.fill(cells)).toList();
        return switch (test) {
            case IN -> with.contains(cell);
            case NOT -> !with.contains(cell);
            case EMPTY -> cell.isEmpty() == with.contains("true");
            case GREATER -> with.stream().allMatch(other -> compares(cell, other, mapping, 1));
            case LESS -> with.stream().allMatch(other -> compares(cell, other, mapping, -1));
        };
    }

    /** Numbers by their size, days by the calendar; a cell that is neither is neither greater nor less. */
    private static boolean compares(String cell, String other, Mapping mapping, int sign) {
        Optional<BigDecimal> one = mapping.numbers().read(cell).map(NumberForm.Stated::value);
        Optional<BigDecimal> two = mapping.numbers().read(other).map(NumberForm.Stated::value);
        if (one.isPresent() && two.isPresent()) {
            return one.get().compareTo(two.get()) == sign;
        }
        Optional<LocalDate> day = mapping.days().read(cell).map(DayForms.Day::day);
        Optional<LocalDate> than = mapping.days().read(other).map(DayForms.Day::day);
        return day.isPresent() && than.isPresent() && Integer.signum(day.get().compareTo(than.get())) == sign;
    }

    private static String reason(String column, Test test, List<Template> operands) {
        String texts = operands.stream().map(Template::text).collect(Collectors.joining(", "));
        return switch (test) {
            case IN -> column + " is not " + texts;
            case NOT -> column + " is " + texts;
            case EMPTY -> texts.equals("true") ? column + " is given" : column + " is empty";
            case GREATER -> column + " is not greater than " + texts;
            case LESS -> column + " is not less than " + texts;
        };
    }
}

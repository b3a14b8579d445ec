package interlock.question;

import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import interlock.text.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a sentence writes for the values of a question: names for ids, days and amounts as people read them. */
record CellText(Question question, UnaryOperator<String> nameOf) {

    /** What a column of this name holds is a role: a word, or the id of the thing that is needed, as {@code hbm}. */
    private static final String ROLE = "role";

    Language language() {
        return question.language();
    }

    Wording wording() {
        return language().wording();
    }

    Optional<Column> column(String name) {
        return question.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    boolean isMark(String name) {
        return column(name).filter(c -> c.type() == Column.Type.BOOLEAN).isPresent();
    }

    boolean isNumber(String name) {
        return column(name).filter(c -> c.type() == Column.Type.INTEGER).isPresent();
    }

    /** Whether a name is the stem of two columns: the ends of a range. */
    boolean isRange(String stem) {
        return column(stem).isEmpty()
                && column(stem + "Min").isPresent()
                && column(stem + "Max").isPresent();
    }

    /** The columns that a slot of this name reads. */
    List<String> columnsOf(String name) {
        List<String> found = new ArrayList<>();
        if (isRange(name)) {
            for (String one : List.of(name + "Min", name + "Max", name + "Qualifier", name + "Unit", "currency")) {
                column(one).ifPresent(column -> found.add(column.name()));
            }
        } else {
            column(name).ifPresent(column -> found.add(column.name()));
        }
        return found;
    }

    /**
     * The values of a column; '' where there are none.
     *
     * @param more how many others there are; negative where these are not known
     */
    String ofColumn(String name, List<Object> values, int more) {
        return column(name)
                .map(c -> name.equals(ROLE)
                        ? list(values.stream().map(this::role).toList(), more, c.type())
                        : list(values, more, c.type()))
                .orElse("");
    }

    /** The value of a parameter; 'any' where it names nothing. */
    String ofParameter(Parameter parameter, List<Object> values) {
        Column.Type type = switch (parameter.kind()) {
            case Kind.Entity entity -> Column.Type.ENTITY;
            case Kind.Deal deal -> Column.Type.DEAL;
            case Kind.Day day -> Column.Type.DATE;
            default -> Column.Type.TEXT;
        };
        List<Object> told = parameter.kind() instanceof Kind.Country
                ? values.stream()
                        .map(code -> (Object) wording().country(language().country(code.toString())))
                        .toList()
                : values;
        return told.isEmpty() ? wording().any() : list(told, 0, type);
    }

    private Object role(Object value) {
        String named = nameOf.apply(value.toString());
        return named.isEmpty() ? value : named;
    }

    private String list(List<Object> values, int more, Column.Type type) {
        List<String> words = values.stream()
                .limit(Headline.MOST)
                .map(value -> one(value, type))
                .toList();
        return words.isEmpty() ? "" : wording().and(words, more < 0 ? more : more + values.size() - words.size());
    }

    private String one(Object value, Column.Type type) {
        return switch (type) {
            case ENTITY, DEAL -> nameOf.apply(value.toString());
            case SHARE -> Figures.percent(((Number) value).doubleValue(), language());
            case DATE -> Figures.days(Glossary.of(language()).of(value.toString()), language());
            case INTEGER, NUMBER ->
                value instanceof Number number ? Figures.number(number, language()) : value.toString();
            default -> Figures.days(Glossary.of(language()).of(value.toString()), language());
        };
    }

    /** A range of one row; '' where neither end says anything. */
    String range(String stem, Function<String, @Nullable Object> cell) {
        Number least = number(cell.apply(stem + "Min"));
        Number most = number(cell.apply(stem + "Max"));
        String how = text(cell.apply(stem + "Qualifier"));
        String currency = text(cell.apply("currency"));
        String unit = Glossary.of(language()).of(text(cell.apply(stem + "Unit")));
        Column.Type type = column(stem + "Min").orElseThrow().type();
        return switch (type) {
            case AMOUNT -> range(least, most, how, (n, towards) -> Figures.money(n, currency, towards, language()));
            case SHARE -> range(least, most, how, (n, towards) -> Figures.percent(n.doubleValue(), language()));
            default ->
                (range(least, most, how, (n, towards) -> Figures.number(n, language()))
                                + (unit.isEmpty() ? "" : " " + unit))
                        .strip();
        };
    }

    /** By what a row is ranked: of a range that has one its upper end, else its lower; empty where nothing is told of it. */
    Optional<BigDecimal> size(String by, Map<String, Object> row) {
        if (!isRange(by)) {
            return Optional.ofNullable(number(row.get(by))).map(CellText::exact);
        }
        if (range(by, row::get).isEmpty()) {
            return Optional.empty();
        }
        Number least = number(row.get(by + "Min"));
        return Optional.ofNullable(number(row.get(by + "Max")))
                .or(() -> Optional.ofNullable(least))
                .map(CellText::exact);
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }

    private String range(
            @Nullable Number least, @Nullable Number most, String how, BiFunction<Number, RoundingMode, String> write) {
        return Figures.range(least, most, how, write, language());
    }

    private static @Nullable Number number(@Nullable Object value) {
        return value instanceof Number number ? number : null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

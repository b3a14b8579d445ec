package interlock.dataset.check;

import interlock.dataset.Column;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.text.Abridged;
import interlock.text.HiddenCharacters;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a record into typed values, and tells the faults that a cell has by itself. */
final class CellParser {
    private static final int SHOWN = 40;
    private static final String DAY_SHAPE = "0000-00-00";
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    static final String DAY_ALLOWED = "allowed: year-month-day such as 2025-11-18";
    private static final String WHOLE_ALLOWED =
            "allowed: digits only such as 10000000000, zero or more, at most " + Long.MAX_VALUE;
    private static final String NUMBER_ALLOWED = "allowed: a plain number such as 0.25 or 1000, zero or more";

    private final Table table;
    private final Faults faults;
    private final Remedies remedies;
    private final ValueCache repeated;
    private final ValueCache items;
    /** Of the record that is read. */
    private SaidOnce once = SaidOnce.NOTHING;

    private boolean faulty;

    /** @param remedies what cells are to be, as faults tell it */
    CellParser(Table table, Faults faults, Remedies remedies) {
        this.table = table;
        this.faults = faults;
        this.remedies = remedies;
        this.repeated = new ValueCache(table.columns().size());
        this.items = new ValueCache(table.columns().size());
    }

    Row read(RawRow record) {
        once = record.once();
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            String cell = record.cells().get(i);
            if (!cell.isEmpty()) {
                Object known = repeated.value(i, cell);
                values[i] = known == null ? first(record.place(), i, cell) : known;
            }
        }
        Row row = new Row(table, record.place(), values);
        for (String column : table.required()) {
            if (!row.given(column)) {
                faults.add(row.place(), column, column + " is empty", "", "");
            }
        }
        return row;
    }

    /** The value of a cell that was not read before; one with a fault is read each time, so that each is told. */
    private Object first(Place place, int at, String cell) {
        Column column = table.columns().get(at);
        if (isTooLong(cell, column.mostBytes())) {
            return tooLong(place, column, "", cell, column.mostBytes());
        }
        faulty = false;
        checkText(place, column, cell);
        Object value = value(place, at, cell);
        if (!faulty) {
            repeated.keep(at, cell, value);
        }
        return value;
    }

    private static boolean isTooLong(String text, int mostBytes) {
        // A character has one byte in UTF-8, or up to three.
        return text.length() > mostBytes / 3 && text.getBytes(StandardCharsets.UTF_8).length > mostBytes;
    }

    private Object tooLong(Place place, Column column, String what, String text, int mostBytes) {
        String found =
                "%s (%,d bytes)".formatted(Abridged.text(text, SHOWN), text.getBytes(StandardCharsets.UTF_8).length);
        String allowed = "allowed: at most %,d bytes in UTF-8".formatted(mostBytes);
        tell(place, column, column.name() + what + " is too long", found, allowed);
        return Row.UNREADABLE;
    }

    private void checkText(Place place, Column column, String cell) {
        if (HiddenCharacters.isSpacedAtAnEnd(cell)) {
            tell(place, column, column.name() + " begins or ends with a space", "'" + cell + "'", "");
        }
        // A line break in quotes is text; what nobody sees comes from broken files, or is meant to deceive.
        int hidden = HiddenCharacters.firstIn(cell);
        if (hidden >= 0) {
            tell(
                    place,
                    column,
                    column.name()
                            + (Character.getType(hidden) == Character.CONTROL
                                    ? " holds a control character"
                                    : " holds a character that nobody sees"),
                    "U+%04X".formatted(hidden),
                    "allowed: text and line breaks");
        }
    }

    private Object value(Place place, int at, String cell) {
        Column column = table.columns().get(at);
        return switch (column.type()) {
            case TEXT, END -> cell;
            case LIST, LABEL -> list(place, at, cell);
            case LONG -> whole(place, column, cell);
            case DOUBLE -> number(place, column, cell);
            case DATE -> day(place, column, cell);
            case BOOLEAN -> truth(place, column, cell);
        };
    }

    private Object list(Place place, int at, String cell) {
        Column column = table.columns().get(at);
        List<String> found = Arrays.asList(cell.split(";", -1));
        for (String item : found) {
            if (isTooLong(item, column.mostBytesOfAnItem())) {
                return tooLong(place, column, ": an item", item, column.mostBytesOfAnItem());
            }
        }
        if (found.size() == 1 && !cell.isBlank()) {
            return List.of(item(at, cell));
        }
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (String item : found) {
            if (item.isEmpty() || !item.equals(item.strip())) {
                tell(
                        place,
                        column,
                        column.name() + " has an empty or spaced item",
                        "'" + cell + "'",
                        "allowed: items joined by ; without spaces around it");
            }
            if (!seen.add(item)) {
                twice.add(item);
            }
        }
        for (String item : twice) {
            tell(place, column, column.name() + " names an item more than once", item, "");
        }
        return List.copyOf(found.stream().map(item -> item(at, item)).toList());
    }

    private String item(int at, String item) {
        if (items.value(at, item) instanceof String known) {
            return known;
        }
        items.keep(at, item, item);
        return item;
    }

    private Object whole(Place place, Column column, String cell) {
        if (WHOLE.matcher(cell).matches()) {
            try {
                return Long.parseLong(cell);
            } catch (NumberFormatException e) {
                // Too large: told below.
            }
        }
        return unreadable(place, column, "is not a whole number of zero or more", cell, numbers(WHOLE_ALLOWED));
    }

    private Object number(Place place, Column column, String cell) {
        if (NUMBER.matcher(cell).matches()) {
            double number = Double.parseDouble(cell);
            if (Double.isFinite(number)) {
                return number;
            }
        }
        return unreadable(place, column, "is not a plain number of zero or more", cell, numbers(NUMBER_ALLOWED));
    }

    private String numbers(String own) {
        return remedies.numbers().isEmpty() ? own : remedies.numbers();
    }

    private Object day(Place place, Column column, String cell) {
        if (isShapedAsADay(cell) && !cell.startsWith("0000")) {
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeException e) {
                return unreadable(place, column, "is not a day of the calendar", cell, DAY_ALLOWED);
            }
        }
        return unreadable(place, column, "is not an ISO date", cell, remedies.days());
    }

    private static boolean isShapedAsADay(String cell) {
        boolean fits = cell.length() == DAY_SHAPE.length();
        for (int i = 0; fits && i < cell.length(); i++) {
            char c = cell.charAt(i);
            fits = DAY_SHAPE.charAt(i) == '-' ? c == '-' : c >= '0' && c <= '9';
        }
        return fits;
    }

    private Object truth(Place place, Column column, String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default ->
                unreadable(place, column, "is not known", cell, "allowed: true, false, or empty for 'nobody said'");
        };
    }

    private Object unreadable(Place place, Column column, String problem, String cell, String allowed) {
        tell(place, column, column.name() + " " + problem, cell, allowed);
        return Row.UNREADABLE;
    }

    private void tell(Place place, Column column, String problem, String found, String remedy) {
        faulty = true;
        once.tell(faults, place, column.name(), problem, found, remedy);
    }
}

package interlock.dataset.mapping;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text with columns in braces, such as {@code available-{provider}-{base_model}}. */
record Template(String text) {
    /** From here on the rest is left as it stands: no cell may be as long. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

    /** The columns that it names. */
    Set<String> columns() {
        return SLOT.matcher(text).results().map(slot -> slot.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a column that it names has an empty cell; a number with a part missing is another number. */
    boolean lacksAny(UnaryOperator<String> cells) {
        return columns().stream().anyMatch(column -> cells.apply(column).isEmpty());
    }

    /** Whether it names columns, and all their cells are empty: what stands around them says nothing then. */
    boolean lacksAll(UnaryOperator<String> cells) {
        Set<String> columns = columns();
        return !columns.isEmpty()
                && columns.stream().allMatch(column -> cells.apply(column).isEmpty());
    }

    /** The text with each column's cell in its place; empty where it is nothing but columns whose cells are empty. */
    String fill(UnaryOperator<String> cells) {
        StringBuilder filled = new StringBuilder();
        Matcher slot = SLOT.matcher(text);
        int at = 0;
        while (filled.length() <= MOST_CHARACTERS && slot.find()) {
            filled.append(text, at, slot.start()).append(cells.apply(slot.group(1)));
            at = slot.end();
        }
        return filled.append(text, at, text.length()).toString().strip();
    }
}

package interlock.dataset.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with columns in braces, such as {@code available-{provider}-{base_model}}. */
final class Template {
    /** From here on the rest is left as it stands: no cell may be as long. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

    private final String text;
    /** The texts before each column, and the one after the last. */
    private final List<String> between = new ArrayList<>();

    private final List<String> columns = new ArrayList<>();

    Template(String text) {
        this.text = text;
        Matcher slot = SLOT.matcher(text);
        int at = 0;
        while (slot.find()) {
            between.add(text.substring(at, slot.start()));
            columns.add(slot.group(1));
            at = slot.end();
        }
        between.add(text.substring(at));
    }

    /** Whether a column begins in a text that does not end in it. */
    static boolean isOpen(String text) {
        return SLOT.matcher(text).replaceAll("").contains("{");
    }

    /** As it stands in the mapping. */
    String text() {
        return text;
    }

    /** The columns that it names. */
    Set<String> columns() {
        return new TreeSet<>(columns);
    }

    /** Whether a column that it names has an empty cell; a number with a part missing is another number. */
    boolean lacksAny(UnaryOperator<String> cells) {
        for (String column : columns) {
            if (cells.apply(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names columns, and all their cells are empty: what stands around them says nothing then. */
    boolean lacksAll(UnaryOperator<String> cells) {
        for (String column : columns) {
            if (!cells.apply(column).isEmpty()) {
                return false;
            }
        }
        return !columns.isEmpty();
    }

    /** The text with each column's cell in its place; empty where it is nothing but columns whose cells are empty. */
    String fill(UnaryOperator<String> cells) {
        if (columns.isEmpty()) {
            return text.strip();
        }
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            filled.append(between.get(i));
            filled.append(filled.length() <= MOST_CHARACTERS ? cells.apply(columns.get(i)) : "");
        }
        return filled.append(between.getLast()).toString().strip();
    }
}

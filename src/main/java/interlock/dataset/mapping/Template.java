package interlock.dataset.mapping;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text with columns in braces, such as {@code available-{provider}-{base_model}}. */
record Template(String text) {
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

    /** The columns that it names. */
    Set<String> columns() {
        return SLOT.matcher(text).results().map(slot -> slot.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text with each column's cell in its place; empty where it is nothing but columns whose cells are empty. */
    String fill(UnaryOperator<String> cells) {
        return SLOT.matcher(text)
                .replaceAll(slot -> Matcher.quoteReplacement(cells.apply(slot.group(1))))
                .strip();
    }
}

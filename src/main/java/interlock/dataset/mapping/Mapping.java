package interlock.dataset.mapping;

import interlock.dataset.Place;
import interlock.dataset.Table;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What makes a data set of files that are not in our columns: which rows become which entities, deals, sources and
 * facts.
 *
 * @param days how the files write a day
 * @param pattern the same, as it stands in the mapping
 */
record Mapping(DateTimeFormatter days, String pattern, List<Block> blocks) {
    /** The name of the file that holds it. */
    static final String FILE = "mapping.yaml";

    /** A line of that file. */
    static Place at(long line) {
        return new Place(FILE, line);
    }

    /** The remedy for a day that could not be read. */
    String daysAllowed() {
        return "allowed: " + pattern + " as the mapping says, or year-month-day";
    }

    /**
     * How the rows of some files become rows of one table.
     *
     * @param line where it begins in the mapping
     * @param files whose rows it takes; none for one row of constants
     * @param given columns that must not be empty; other rows are left out
     * @param where by column, the cells that a row must have one of; other rows are left out
     * @param keep which row stays where several make the same id
     * @param split by list column, what stands between the items of a cell
     * @param cells by the name of a column of the table, what goes there: several for a list
     */
    record Block(
            Table table,
            long line,
            List<String> files,
            Set<String> given,
            Map<String, Set<String>> where,
            Keep keep,
            Map<String, String> split,
            Map<String, List<Template>> cells) {}

    /** Which row stays where several make the same id. */
    sealed interface Keep {
        /** Two such rows are a fault. */
        record Only() implements Keep {}

        /** The first of them. */
        record First() implements Keep {}

        /** The one with the latest day in a column. */
        record Latest(String column) implements Keep {}
    }

    /**
     * A reader of days; where the day of the month stands in {@code [ ]} and is missing, it is the first.
     *
     * @throws IllegalArgumentException where the pattern is none
     */
    static DateTimeFormatter days(String pattern) {
        DateTimeFormatterBuilder days = new DateTimeFormatterBuilder().appendPattern(pattern.replace('y', 'u'));
        if (pattern.contains("[")) {
            days.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
        }
        return days.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}

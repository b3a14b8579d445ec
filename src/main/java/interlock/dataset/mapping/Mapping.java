package interlock.dataset.mapping;

import interlock.dataset.BlockReport;
import interlock.dataset.Place;
import interlock.dataset.Table;
import interlock.dataset.check.Remedies;
import interlock.dataset.check.SaidOnce;
import interlock.dataset.input.Columns;
import interlock.dataset.input.InputOptions;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What makes a data set of files that are not in our columns: which rows become which entities, deals, sources and
 * facts.
 *
 * @param days how the files write a day
 * @param numbers how the files write a number
 * @param missing texts that mean that nothing is known, in lower case
 * @param cut texts that are left out where a cell begins with one, such as the address before each id
 * @param encodings by the name of a file; under the empty name that of all others
 * @param broken tables of which a block could not be read, so that not all of their rows are made
 */
record Mapping(
        DayForms days,
        NumberForm numbers,
        Set<String> missing,
        List<String> cut,
        Map<String, Charset> encodings,
        List<Block> blocks,
        Set<Table> broken) {
    /** A cell without spaces around it, and without a text that is to be cut at its beginning. */
    static String bare(String cell, List<String> cut) {
        String text = cell.strip();
        for (String each : cut) {
            if (text.startsWith(each)) {
                return text.substring(each.length()).strip();
            }
        }
        return text;
    }

    /** What a file does not say of itself. */
    InputOptions options(String file, String sheet) {
        Charset usual = encodings.getOrDefault("", InputOptions.USUAL.encoding());
        return new InputOptions(
                encodings.getOrDefault(file, usual),
                sheet,
                numbers.decimal(),
                columns -> lacking(file, sheet, columns));
    }

    /** How many of the columns for which a block asks a file a row has not, of the block that comes nearest to it. */
    private int lacking(String file, String sheet, Columns columns) {
        IntStream.Builder lacking = IntStream.builder();
        for (Block block : blocks) {
            Join join = block.join();
            if (block.files().contains(file) && block.sheet().equals(sheet)) {
                lacking.add(lacking(columns, block.ownColumns()));
            }
            if (join != null && join.file().equals(file) && join.sheet().equals(sheet)) {
                lacking.add(lacking(columns, block.joinedColumns().values()) + lacking(columns, Set.of(join.there())));
            }
        }
        return lacking.build().min().orElse(0);
    }

    private static int lacking(Columns columns, Collection<String> asked) {
        return (int) asked.stream()
                .filter(name -> columns.place(name) == Columns.ABSENT)
                .count();
    }

    /** What a cell is to be, for those that could not be read. */
    Remedies remedies() {
        return new Remedies(days.allowed(), numbers.allowed());
    }

    /**
     * How the rows of some files become rows of one table.
     *
     * @param place where it begins in the mapping
     * @param files whose rows it takes; none for one row of constants
     * @param sheet of a workbook; empty for the first that has what is asked for
     * @param given columns that must not be empty; other rows are left out
     * @param where what else a row must fulfil; other rows are left out
     * @param keep which row stays where several make the same id
     * @param split by list column, what stands between the items of a cell
     * @param parties by column of the file, what stands between parts that make a row each
     * @param cells by the name of a column of the table, what goes there: several for a list
     * @param values by the name of a column of the table, what stands for what in it; the texts are in lower case
     * @param scale by the name of a column of the table, by how much its numbers are multiplied
     * @param join a second file whose columns are added to each row
     * @param leavesOutItself whether facts of a thing with itself are left out instead of refused
     * @param skips whether rows with a fault are left out instead of refused
     */
    record Block(
            Table table,
            Place place,
            List<String> files,
            String sheet,
            Set<String> given,
            List<Condition> where,
            Keep keep,
            Map<String, List<String>> split,
            Map<String, List<String>> parties,
            Map<String, List<Template>> cells,
            Map<String, Map<String, String>> values,
            Map<String, BigDecimal> scale,
            @Nullable Join join,
            boolean leavesOutItself,
            boolean skips) {
        /** The columns that it names, of its files and of the one that is joined. */
        Set<String> wanted() {
            Set<String> wanted = new TreeSet<>(given);
            where.forEach(condition -> wanted.addAll(condition.columns()));
            wanted.addAll(parties.keySet());
            if (keep instanceof Keep.Latest latest) {
                wanted.add(latest.column());
            }
            if (join != null) {
                wanted.add(join.here());
            }
            cells.values().forEach(several -> several.forEach(template -> wanted.addAll(template.columns())));
            return wanted;
        }

        /** Those of them that its own files are to have. */
        Set<String> ownColumns() {
            return wanted().stream()
                    .filter(name -> join == null || !name.startsWith(join.prefix()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Those of them that the joined file is to have, by the names that the block has for them. */
        SortedMap<String, String> joinedColumns() {
            SortedMap<String, String> joined = new TreeMap<>();
            String prefix = join == null ? "" : join.prefix();
            wanted().stream()
                    .filter(name -> join != null && name.startsWith(prefix))
                    .forEach(name -> joined.put(name, name.substring(prefix.length())));
            return joined;
        }

        /** What it says for every record, and no record by itself. */
        SaidOnce saidOnce() {
            return new SaidOnce(
                    place,
                    cells.entrySet().stream()
                            .filter(cell -> cell.getValue().stream()
                                    .allMatch(template -> template.columns().isEmpty()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /** Where nothing was made of it yet. */
        BlockReport report() {
            return new BlockReport(place, table);
        }
    }

    /**
     * A second file whose columns are added to each row, under its own name and a point: {@code firms.Country}; those of a
     * sheet that is named, under the name of the sheet.
     *
     * @param sheet of a workbook; empty where none is named
     * @param here the column of the block's files
     * @param there the column of the second file that says the same
     */
    record Join(String file, String sheet, String here, String there) {
        /** What its columns' names begin with. */
        String prefix() {
            if (!sheet.isEmpty()) {
                return sheet + ".";
            }
            int end = file.lastIndexOf('.');
            return (end < 0 ? file : file.substring(0, end)) + ".";
        }
    }

    /** Which row stays where several make the same id. */
    sealed interface Keep {
        /** Two such rows are a fault. */
        record Only() implements Keep {}

        /** The first of them. */
        record First() implements Keep {}

        /** The one with the latest day in a column. */
        record Latest(String column) implements Keep {}
    }
}

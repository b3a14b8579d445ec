package interlock.dataset.mapping;

import interlock.dataset.BlockReport;
import interlock.dataset.Cancellation;
import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.NotADataSet;
import interlock.dataset.Place;
import interlock.dataset.Table;
import interlock.dataset.Warnings;
import interlock.dataset.check.RawRow;
import interlock.dataset.check.RowSource;
import interlock.dataset.input.Columns;
import interlock.dataset.input.ForeignFile;
import interlock.dataset.mapping.Mapping.Block;
import interlock.dataset.mapping.Mapping.Join;
import interlock.dataset.mapping.Mapping.Keep;
import interlock.dataset.mapping.RowMaker.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows in our columns, made in the order of the mapping, each with the place of the record that it was made of. */
final class MappedRows implements RowSource {
    private static final long MOST_CHARACTERS = 200_000_000;
    /** What hardly stands in the name of a column, and may stand between two. */
    private static final Pattern DIVIDING = Pattern.compile("[^\\p{L}\\p{N}\\s_().#%/&'-]");

    private final Mapping mapping;
    private final Faults faults;
    private final Cancellation cancellation;
    private final ForeignFiles files;
    private final Warnings warnings = new Warnings();
    private final Names names = new Names();
    private final Set<String> undivided = new HashSet<>();
    private final Set<String> lower = new HashSet<>();
    private final Set<Table> broken = EnumSet.noneOf(Table.class);
    private final Map<Table, Map<String, Kept>> rows = new LinkedHashMap<>();
    private final List<BlockReport> reports = new ArrayList<>();
    private int nameless;
    private long characters;

    private MappedRows(Path folder, Mapping mapping, Faults faults, Cancellation cancellation) {
        this.mapping = mapping;
        this.faults = faults;
        this.cancellation = cancellation;
        this.files = new ForeignFiles(folder, mapping, faults);
        broken.addAll(mapping.broken());
    }

    /** A row that was made, and by which block. */
    private record Kept(Made made, boolean skips, BlockReport report) {}

    /** Makes the rows; what the files lack is in {@code faults}. */
    static MappedRows of(Path folder, Mapping mapping, Faults faults, Cancellation cancellation) {
        MappedRows rows = new MappedRows(folder, mapping, faults, cancellation);
        mapping.blocks().forEach(rows::make);
        rows.warnings.addAll(rows.files.unreadSheets());
        return rows;
    }

    /** What was taken for granted. */
    Warnings warnings() {
        return warnings;
    }

    /** What became of each block, in their order. */
    List<BlockReport> reports() {
        return reports;
    }

    /** All of them, but where a block or a file could not be read. */
    @Override
    public boolean rows(Table table, Consumer<RawRow> each) {
        rows.getOrDefault(table, Map.of()).values().forEach(kept -> {
            Consumer<Faults> leftOut = kept.skips() ? kept.report()::skip : null;
            each.accept(new RawRow(
                    kept.made().place(), kept.made().cells(), kept.made().once(), leftOut));
        });
        return !broken.contains(table);
    }

    private void make(Block block) {
        BlockReport report = block.report();
        reports.add(report);
        RowMaker maker = new RowMaker(mapping, block, report, warnings);
        if (block.files().isEmpty()) {
            add(block, report, maker, block.place(), FileRow.NONE, false);
        }
        Join join = block.join();
        JoinedFile joined = join == null ? null : JoinedFile.read(block, join, files, faults, mapping.cut());
        boolean whole = joined == null || joined.isWhole();
        for (String file : block.files()) {
            whole &= files.read(file, block.sheet(), block.place(), new Records(block, report, maker, file, joined));
        }
        if (!whole) {
            broken.add(block.table());
        }
    }

    private final class Records implements ForeignFile.Reader {
        private final Block block;
        private final BlockReport report;
        private final RowMaker maker;
        private final String file;
        private final @Nullable JoinedFile joined;
        private final Map<String, Integer> places = new HashMap<>();

        Records(Block block, BlockReport report, RowMaker maker, String file, @Nullable JoinedFile joined) {
            this.block = block;
            this.report = report;
            this.maker = maker;
            this.file = file;
            this.joined = joined;
        }

        @Override
        public boolean columns(Columns columns) {
            if (isOneColumn(columns)) {
                return false;
            }
            columns.lowerPlace()
                    .filter(place -> lower.add(place.file()))
                    .ifPresent(place -> warnings.add(
                            place, null, "its columns stand here, and what stands above them is not read", "", ""));
            for (String wanted : block.ownColumns()) {
                int place = columns.place(wanted);
                if (place == Columns.ABSENT) {
                    broken.add(block.table());
                    String near =
                            columns.nearest(wanted).map("nearest "::concat).orElse(Fault.allowed(columns.named()));
                    faults.add(block.place(), wanted, file + " has no such column", wanted, near);
                }
                places.put(wanted, place);
            }
            return !places.containsValue(Columns.ABSENT);
        }

        /** A file that is divided by a sign that was not tried has one column; it is told once, whatever blocks read it. */
        private boolean isOneColumn(Columns columns) {
            List<String> named = columns.named();
            boolean all = block.wanted().stream().allMatch(wanted -> columns.place(wanted) != Columns.ABSENT);
            if (all || named.size() != 1 || !DIVIDING.matcher(named.getFirst()).find()) {
                return false;
            }
            broken.add(block.table());
            if (undivided.add(file)) {
                faults.add(
                        new Place(file, 1),
                        null,
                        "all columns stand in one",
                        named.getFirst(),
                        "its cells are separated by something that was not tried (comma, semicolon, tab, pipe);"
                                + " name it in a first line such as sep=~");
            }
            return true;
        }

        @Override
        public void record(Place place, List<String> cells) {
            cancellation.check();
            FileRow record = joined(new FileRow(places, cells, mapping.missing(), mapping.cut()));
            List<FileRow> parts = PartiesOf.row(record, block.parties());
            if (parts.size() > PartiesOf.MOST) {
                String found = parts.size() + " or more";
                faults.add(place, null, "names too many parties", found, "allowed: " + PartiesOf.MOST);
                return;
            }
            for (FileRow part : parts) {
                report.countRead();
                String why = leftOut(part);
                if (why == null) {
                    add(block, report, maker, place, part, parts.size() > 1);
                } else {
                    report.countLeftOut(why);
                }
            }
        }

        private FileRow joined(FileRow row) {
            Join join = block.join();
            if (join == null || joined == null) {
                return row;
            }
            Map<String, String> more = joined.of(row.cell(join.here()));
            if (more == null) {
                report.countNoted("no row of " + join.file() + " has its " + join.here());
            }
            return more == null ? row : row.with(more);
        }

        private @Nullable String leftOut(FileRow row) {
            for (String column : block.given()) {
                if (row.cell(column).isEmpty()) {
                    return column + " is empty";
                }
            }
            for (Condition condition : block.where()) {
                if (!condition.holds(row::cell, mapping)) {
                    return condition.reason();
                }
            }
            return null;
        }
    }

    private void add(Block block, BlockReport report, RowMaker maker, Place place, FileRow record, boolean shared) {
        Faults found = new Faults();
        Made made = maker.row(place, record, shared, found);
        if (made.isBlank()) {
            report.countLeftOut("nothing is given");
            return;
        }
        if (block.leavesOutItself() && isWithItself(block, made)) {
            report.countLeftOut("it joins a thing with itself");
            return;
        }
        NameRules.check(block.table(), made, names, report, found);
        if (found.count() > 0) {
            if (block.skips()) {
                report.keepSkipped(found);
            } else {
                faults.addAll(found);
                broken.add(block.table());
            }
            return;
        }
        made.cells().forEach(cell -> characters += cell.length());
        if (characters > MOST_CHARACTERS) {
            throw new NotADataSet("The mapping makes more than " + MOST_CHARACTERS / 1_000_000
                    + " million characters of these files, the most that it may");
        }
        keep(block, report, made);
    }

    private static boolean isWithItself(Block block, Made made) {
        return block.table() == Table.FACTS
                && !made.cell(Table.FACTS, ":START_ID").isEmpty()
                && made.cell(Table.FACTS, ":START_ID").equals(made.cell(Table.FACTS, ":END_ID"));
    }

    private void keep(Block block, BlockReport report, Made made) {
        Map<String, Kept> table = rows.computeIfAbsent(block.table(), key -> new LinkedHashMap<>());
        String id = made.cell(block.table(), "id");
        Kept before = table.get(id);
        boolean merges = before != null && !(block.keep() instanceof Keep.Only);
        boolean stays = merges && (block.keep() instanceof Keep.First || !isLater(made, before.made()));
        if (merges) {
            report.countMerged();
        } else {
            report.countMade();
        }
        if (!stays) {
            // What is told as a fault later, an id that is missing or comes twice, needs a place of its own.
            boolean clashes = id.isEmpty() || before != null && !merges;
            table.put(
                    clashes ? " " + nameless++ : id, new Kept(made, block.skips(), merges ? before.report() : report));
        }
    }

    private static boolean isLater(Made made, Made before) {
        return made.day() != null && before.day() != null && made.day().isAfter(before.day());
    }
}

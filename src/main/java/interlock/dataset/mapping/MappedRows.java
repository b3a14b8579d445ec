package interlock.dataset.mapping;

import interlock.dataset.Cancellation;
import interlock.dataset.Column;
import interlock.dataset.Faults;
import interlock.dataset.NotADataSet;
import interlock.dataset.Place;
import interlock.dataset.Slug;
import interlock.dataset.Table;
import interlock.dataset.check.RawRow;
import interlock.dataset.check.RowSource;
import interlock.dataset.mapping.Mapping.Block;
import interlock.dataset.mapping.Mapping.Keep;
import interlock.text.Abridged;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows in our columns, made in the order of the mapping, each with the place of the record that it was made of. */
final class MappedRows implements RowSource {
    private static final long MOST_CHARACTERS = 200_000_000;
    private static final int SHOWN = 40;
    private static final Set<String> IDS = Set.of("id", ":START_ID", ":END_ID", "deal", "sources");

    private final Path folder;
    private final Mapping mapping;
    private final Faults faults;
    private final Cancellation cancellation;
    private final Map<Table, Map<String, Made>> rows = new LinkedHashMap<>();
    private int nameless;
    private long characters;

    private MappedRows(Path folder, Mapping mapping, Faults faults, Cancellation cancellation) {
        this.folder = folder;
        this.mapping = mapping;
        this.faults = faults;
        this.cancellation = cancellation;
    }

    /**
     * A row in our columns.
     *
     * @param day by which it stays or goes where its id comes again; null where none is asked for
     */
    private record Made(String id, RawRow row, @Nullable LocalDate day) {}

    /** Makes the rows; what the files lack is in {@code faults}. */
    static MappedRows of(Path folder, Mapping mapping, Faults faults, Cancellation cancellation) {
        MappedRows rows = new MappedRows(folder, mapping, faults, cancellation);
        mapping.blocks().forEach(rows::make);
        return rows;
    }

    private void make(Block block) {
        if (block.files().isEmpty()) {
            add(block, made(block, Mapping.at(block.line()), null));
        }
        for (String file : block.files()) {
            new ForeignCsv(folder.resolve(file), faults).read(wanted(block), block.line(), (place, record) -> {
                cancellation.check();
                if (isMeant(block, record)) {
                    add(block, made(block, place, record));
                }
            });
        }
    }

    /** All of them: where a file could not be read, nobody asks. */
    @Override
    public boolean rows(Table table, Consumer<RawRow> each) {
        rows.getOrDefault(table, Map.of()).values().forEach(made -> each.accept(made.row()));
        return true;
    }

    private static Set<String> wanted(Block block) {
        Set<String> wanted = new TreeSet<>(block.given());
        wanted.addAll(block.where().keySet());
        if (block.keep() instanceof Keep.Latest latest) {
            wanted.add(latest.column());
        }
        block.cells().values().forEach(several -> several.forEach(template -> wanted.addAll(template.columns())));
        return wanted;
    }

    private static boolean isMeant(Block block, ForeignCsv.Cells record) {
        return block.given().stream().noneMatch(column -> record.cell(column).isEmpty())
                && block.where().entrySet().stream()
                        .allMatch(each -> each.getValue().contains(record.cell(each.getKey())));
    }

    private void add(Block block, Made made) {
        Map<String, Made> table = rows.computeIfAbsent(block.table(), key -> new LinkedHashMap<>());
        if (made.row().isBlank()) {
            return;
        }
        String id = made.id();
        Made before = table.get(id);
        boolean stays = before != null
                && switch (block.keep()) {
                    case Keep.Only only -> false;
                    case Keep.First first -> true;
                    case Keep.Latest latest ->
                        made.day() == null
                                || before.day() == null
                                || !made.day().isAfter(before.day());
                };
        if (!stays) {
            // What is told as a fault later, an id that is missing or comes twice, needs a place of its own.
            boolean clashes = id.isEmpty() || before != null && block.keep() instanceof Keep.Only;
            table.put(clashes ? " " + nameless++ : id, made);
        }
    }

    private Made made(Block block, Place place, ForeignCsv.@Nullable Cells record) {
        String id = "";
        List<String> cells = new ArrayList<>();
        for (Column column : block.table().columns()) {
            List<Template> templates = block.cells().getOrDefault(column.name(), List.of());
            List<String> texts = templates.stream()
                    .map(template -> template.fill(name -> record == null ? "" : record.cell(name)))
                    .toList();
            String cell = bounded(place, column, cell(block, column, texts));
            cells.add(cell);
            if (column.name().equals("id")) {
                id = cell;
            }
        }
        return new Made(id, new RawRow(place, cells), day(block, place, record));
    }

    /** A few words of a mapping can make much of a few bytes. */
    private String bounded(Place place, Column column, String cell) {
        if (cell.length() > column.mostBytes()) {
            faults.add(
                    place,
                    column.name(),
                    column.name() + " is too long",
                    "%s (%,d characters or more)".formatted(Abridged.text(cell, SHOWN), cell.length()),
                    "allowed: at most %,d bytes in UTF-8".formatted(column.mostBytes()));
            return "";
        }
        characters += cell.length();
        if (characters > MOST_CHARACTERS) {
            throw new NotADataSet("The mapping makes more than " + MOST_CHARACTERS / 1_000_000
                    + " million characters of these files, the most that it may");
        }
        return cell;
    }

    private @Nullable LocalDate day(Block block, Place place, ForeignCsv.@Nullable Cells record) {
        if (record == null || !(block.keep() instanceof Keep.Latest latest)) {
            return null;
        }
        String text = record.cell(latest.column());
        LocalDate day = day(text);
        if (day == null) {
            String problem = latest.column() + " is no day to keep the latest by";
            faults.add(place, latest.column(), problem, text, mapping.daysAllowed());
        }
        return day;
    }

    private String cell(Block block, Column column, List<String> texts) {
        String text = String.join(" ", texts);
        return switch (column.type()) {
            case LABEL -> String.join(";", texts);
            case LIST -> list(column, block.split().get(column.name()), texts);
            case DATE -> {
                LocalDate day = day(text);
                yield day == null ? text : day.toString();
            }
            case BOOLEAN -> text.equalsIgnoreCase("true") ? "true" : text.equalsIgnoreCase("false") ? "false" : text;
            case TEXT, END -> IDS.contains(column.name()) ? Slug.of(text) : plain(text);
            case LONG, DOUBLE -> text;
        };
    }

    private static String list(Column column, @Nullable String separator, List<String> texts) {
        Stream<String> items = separator == null
                ? texts.stream()
                : texts.stream().flatMap(text -> Stream.of(text.split(Pattern.quote(separator))));
        return items.map(item -> IDS.contains(column.name())
                        ? Slug.of(item)
                        : plain(item).replace(';', ','))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .collect(Collectors.joining(";"));
    }

    /** With one kind of line break, so that lines can be counted, and no tab. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
    }

    private @Nullable LocalDate day(String text) {
        for (var form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, mapping.days())) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException e) {
                // Perhaps it is in the other form.
            }
        }
        return null;
    }
}

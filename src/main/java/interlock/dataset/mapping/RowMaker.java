package interlock.dataset.mapping;

import interlock.dataset.BlockReport;
import interlock.dataset.Column;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Slug;
import interlock.dataset.Table;
import interlock.dataset.Warnings;
import interlock.dataset.check.SaidOnce;
import interlock.dataset.mapping.Mapping.Block;
import interlock.dataset.mapping.Mapping.Keep;
import interlock.text.Abridged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a row in our columns of a record, as a block says. */
final class RowMaker {
    private static final int SHOWN = 40;
    private static final int MOST_DAYS = 20_000;
    private static final Set<String> IDS = Set.of("id", ":START_ID", ":END_ID", "deal", "sources");

    private final Mapping mapping;
    private final Block block;
    private final BlockReport report;
    private final Warnings warnings;
    private final Amounts amounts;
    private final SaidOnce once;
    /** The same days come again and again, and each is tried in several forms. */
    private final Map<String, Optional<DayForms.Day>> days = new HashMap<>();

    RowMaker(Mapping mapping, Block block, BlockReport report, Warnings warnings) {
        this.mapping = mapping;
        this.block = block;
        this.report = report;
        this.warnings = warnings;
        this.once = block.saidOnce();
        this.amounts = new Amounts(mapping.numbers(), block, report);
    }

    /**
     * A row in our columns.
     *
     * @param cells in the order of the table
     * @param names by column, the texts that the ids in it were made of
     * @param once those that the block says, and no record
     * @param day by which it stays or goes where its id comes again; null where none is asked for
     */
    record Made(
            Place place,
            List<String> cells,
            Map<String, String> names,
            SaidOnce once,
            @Nullable LocalDate day) {
        boolean isBlank() {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    return false;
                }
            }
            return true;
        }

        String cell(Table table, String column) {
            return cells.get(table.place(column));
        }
    }

    /**
     * Makes it; what is wrong with it is in {@code faults}.
     *
     * @param shared whether it is one of several that were made of one record
     */
    Made row(Place place, FileRow record, boolean shared, Faults faults) {
        Map<String, String> cells = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Column column : block.table().columns()) {
            List<Template> templates = block.cells().getOrDefault(column.name(), List.of());
            if (!templates.isEmpty()) {
                List<String> texts = new ArrayList<>(templates.size());
                for (Template template : templates) {
                    texts.add(valued(column, text(column, template, record::cell)));
                }
                if (IDS.contains(column.name()) && column.type() != Column.Type.LIST) {
                    names.put(column.name(), String.join(" ", texts));
                }
                cells.put(column.name(), bounded(place, column, cell(place, column, texts), faults));
            }
        }
        amounts.settle(place, cells, shared, faults);
        String[] row = new String[block.table().columns().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cells.getOrDefault(block.table().columns().get(i).name(), "");
        }
        return new Made(place, Arrays.asList(row), names, once, day(place, record, faults));
    }

    private static String text(Column column, Template template, UnaryOperator<String> cells) {
        boolean empty = switch (column.type()) {
            case LONG, DOUBLE, DATE -> template.lacksAny(cells);
            case LABEL, BOOLEAN, LIST -> template.lacksAll(cells);
            case TEXT, END -> template.lacksAll(cells);
        };
        return empty ? "" : template.fill(cells);
    }

    private String valued(Column column, String text) {
        Map<String, String> values = block.values().get(column.name());
        return values == null ? text : values.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text);
    }

    /** A few words of a mapping can make much of a few bytes. */
    private static String bounded(Place place, Column column, String cell, Faults faults) {
        if (cell.length() <= column.mostBytes()) {
            return cell;
        }
        faults.add(
                place,
                column.name(),
                column.name() + " is too long",
                "%s (%,d characters or more)".formatted(Abridged.text(cell, SHOWN), cell.length()),
                "allowed: at most %,d bytes in UTF-8".formatted(column.mostBytes()));
        return "";
    }

    private @Nullable LocalDate day(Place place, FileRow record, Faults faults) {
        if (record == FileRow.NONE || !(block.keep() instanceof Keep.Latest latest)) {
            return null;
        }
        String text = record.cell(latest.column());
        LocalDate day = mapping.days().read(text).map(DayForms.Day::day).orElse(null);
        if (day == null) {
            String problem = latest.column() + " is no day to keep the latest by";
            faults.add(place, latest.column(), problem, text, mapping.days().allowed());
        }
        return day;
    }

    private String cell(Place place, Column column, List<String> texts) {
        String text = String.join(" ", texts);
        return switch (column.type()) {
            case LABEL -> String.join(";", texts);
            case LIST -> list(column, block.split().get(column.name()), texts);
            case DATE -> date(place, column, text);
            case BOOLEAN -> text.equalsIgnoreCase("true") ? "true" : text.equalsIgnoreCase("false") ? "false" : text;
            case TEXT, END -> IDS.contains(column.name()) ? Slug.of(text) : plain(text);
            case LONG, DOUBLE -> text;
        };
    }

    private String date(Place place, Column column, String text) {
        if (days.size() > MOST_DAYS) {
            days.clear();
        }
        Optional<DayForms.Day> read = days.computeIfAbsent(text, mapping.days()::read);
        read.filter(day -> !day.assumed().isEmpty()).ifPresent(day -> {
            String assumed = column.name() + " gives only " + day.assumed() + ", so its first day is taken";
            report.countNoted(assumed);
            warnings.add(place, column.name(), assumed, text, "");
        });
        return read.map(day -> day.day().toString()).orElse(text);
    }

    private static String list(Column column, @Nullable List<String> separators, List<String> texts) {
        Stream<String> items = texts.stream();
        if (separators != null) {
            String any = separators.stream().map(Pattern::quote).collect(Collectors.joining("|"));
            items = items.flatMap(text -> Stream.of(text.split(any)));
        }
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
}

package interlock.dataset.mapping;

import interlock.dataset.Column;
import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.Table;
import interlock.dataset.mapping.Mapping.Block;
import interlock.dataset.mapping.Mapping.Keep;
import interlock.model.EntityKind;
import interlock.model.RecordKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code mapping.yaml}: only its text and structure, so that no tag in it makes anything. */
final class MappingFile {
    private static final List<String> TOP = Stream.concat(
                    Stream.of("dates"), Stream.of(Table.values()).map(MappingFile::key))
            .toList();
    private static final List<String> ROWS = List.of("file", "files", "given", "where", "keep", "split");

    /** Without separators, and without what no file system takes. */
    private static final Pattern NAME = Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]{0,99}");

    private static final int DEEPEST = 50;
    /** Each goes over its files again. */
    private static final int MOST_BLOCKS = 1_000;

    private final Faults faults;
    private final YamlText yaml;
    private String pattern = "yyyy-MM-dd";

    private MappingFile(Faults faults) {
        this.faults = faults;
        yaml = new YamlText(faults);
    }

    /** What could be read; what could not is in {@code faults}. */
    static Mapping read(Path file, Faults faults) throws IOException {
        return new MappingFile(faults).read(file);
    }

    private Mapping read(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(Mapping.FILE)
                .setAllowDuplicateKeys(false)
                .build();
        try (Reader text = Files.newBufferedReader(file)) {
            Node root = isTooDeep(file, settings)
                    ? null
                    : new Compose(settings).composeReader(text).orElse(null);
            if (faults.count() > 0) {
                return new Mapping(Mapping.days(pattern), pattern, blocks);
            }
            if (root == null) {
                faults.add(Mapping.at(1), null, "is empty", "", Fault.allowed(TOP));
            } else {
                blocks.addAll(top(root));
            }
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1L;
            faults.add(Mapping.at(line), null, "is not YAML", String.valueOf(e.getProblem()), "");
        } catch (YamlEngineException e) {
            faults.add(Mapping.at(1), null, "is not YAML", String.valueOf(e.getMessage()), "");
        }
        return new Mapping(Mapping.days(pattern), pattern, blocks);
    }

    /** Looked at as it comes, since to make nodes of it takes room on the stack for each level. */
    private boolean isTooDeep(Path file, LoadSettings settings) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            int depth = 0;
            for (Event event : new Parse(settings).parseReader(text)) {
                depth += switch (event.getEventId()) {
                    case MappingStart, SequenceStart -> 1;
                    case MappingEnd, SequenceEnd -> -1;
                    default -> 0;
                };
                if (depth > DEEPEST) {
                    long line = event.getStartMark().map(Mark::getLine).orElse(0) + 1L;
                    faults.add(Mapping.at(line), null, "is nested too deep", "", "allowed: " + DEEPEST + " levels");
                    return true;
                }
            }
            return false;
        }
    }

    private List<Block> top(Node root) {
        List<Block> blocks = new ArrayList<>();
        Map<String, Node> parts = yaml.map(root);
        parts.forEach((key, value) -> {
            if (!TOP.contains(key)) {
                yaml.unknown(value, key, TOP);
            }
        });
        Node dates = parts.get("dates");
        if (dates != null) {
            dates(dates);
        }
        for (Table table : List.of(Table.SOURCES, Table.ENTITIES, Table.DEALS, Table.FACTS)) {
            Node rows = parts.get(key(table));
            if (rows instanceof SequenceNode list) {
                list.getValue().forEach(each -> blocks.add(block(table, each)));
            } else if (rows != null) {
                yaml.fault(rows, key(table), "is no list", "", "allowed: items that begin with -");
            }
        }
        if (blocks.size() > MOST_BLOCKS) {
            String found = String.valueOf(blocks.size());
            faults.add(Mapping.at(1), null, "there are too many blocks", found, "allowed: " + MOST_BLOCKS);
        }
        return blocks;
    }

    private void dates(Node node) {
        String given = yaml.text(node);
        try {
            Mapping.days(given);
            pattern = given;
        } catch (IllegalArgumentException e) {
            yaml.fault(node, "dates", "is no form of a day", given, "allowed: such as M/d/yyyy or dd.MM.yyyy");
        }
    }

    private Block block(Table table, Node node) {
        Map<String, Node> parts = yaml.map(node);
        Map<String, List<Template>> cells = new LinkedHashMap<>();
        Map<String, String> columns = columns(table);
        List<String> allowed =
                Stream.concat(ROWS.stream(), columns.keySet().stream()).toList();
        parts.forEach((key, value) -> {
            String column = columns.get(key);
            if (column != null) {
                cells.put(column, templates(value));
            } else if (!ROWS.contains(key)) {
                yaml.unknown(value, key, allowed);
            }
        });
        labels(table, cells);
        columns.forEach((key, column) -> {
            if ((table.required().contains(column) || key.equals("label")) && !cells.containsKey(column)) {
                yaml.fault(node, key, "is missing", key, "every row of " + key(table) + " needs it");
            }
        });
        return new Block(
                table,
                YamlText.line(node),
                files(node, parts),
                new LinkedHashSet<>(yaml.texts(parts.get("given"))),
                where(parts.get("where")),
                keep(parts.get("keep")),
                split(table, parts.get("split")),
                cells);
    }

    /** The columns by the names that they have in a mapping: type, from, to and label are as in the addresses. */
    private static Map<String, String> columns(Table table) {
        Map<String, String> columns = new TreeMap<>();
        for (Column column : table.columns()) {
            switch (column.name()) {
                case ":START_ID" -> columns.put("from", column.name());
                case ":END_ID" -> columns.put("to", column.name());
                case ":TYPE" -> columns.put("type", column.name());
                case ":LABEL" -> {
                    if (table == Table.ENTITIES) {
                        columns.put("label", column.name());
                    }
                }
                default -> columns.put(column.name(), column.name());
            }
        }
        return columns;
    }

    private static void labels(Table table, Map<String, List<Template>> cells) {
        switch (table) {
            case SOURCES -> cells.put(":LABEL", List.of(new Template(RecordKind.SOURCE.label())));
            case DEALS -> cells.put(":LABEL", List.of(new Template(RecordKind.DEAL.label())));
            case ENTITIES ->
                cells.computeIfPresent(
                        ":LABEL",
                        (name, kind) -> Stream.concat(Stream.of(new Template(EntityKind.ENTITY)), kind.stream())
                                .toList());
            case FACTS -> {}
        }
    }

    private List<String> files(Node block, Map<String, Node> parts) {
        List<String> files = new ArrayList<>(yaml.texts(parts.get("file")));
        files.addAll(yaml.texts(parts.get("files")));
        for (String file : files) {
            if (!NAME.matcher(file).matches()) {
                yaml.fault(
                        block,
                        "file",
                        "is not beside the mapping",
                        file,
                        "allowed: the name of a file in the same folder");
            }
        }
        return files;
    }

    private Map<String, Set<String>> where(@Nullable Node node) {
        Map<String, Set<String>> where = new LinkedHashMap<>();
        if (node != null) {
            yaml.map(node).forEach((column, value) -> where.put(column, Set.copyOf(yaml.texts(value))));
        }
        return where;
    }

    private Keep keep(@Nullable Node node) {
        String text = node == null ? "" : yaml.text(node);
        if (text.startsWith("latest ")) {
            return new Keep.Latest(text.substring("latest ".length()).strip());
        }
        if (node != null && !text.equals("first")) {
            yaml.fault(
                    node, "keep", "is not known", text, "allowed: first, or latest and the name of a column with days");
        }
        return text.equals("first") ? new Keep.First() : new Keep.Only();
    }

    private Map<String, String> split(Table table, @Nullable Node node) {
        Map<String, String> split = new LinkedHashMap<>();
        List<String> lists = table.columns().stream()
                .filter(column -> column.type() == Column.Type.LIST)
                .map(Column::name)
                .toList();
        if (node != null) {
            yaml.map(node).forEach((column, value) -> {
                if (!lists.contains(column)) {
                    yaml.unknown(value, column, lists);
                }
                split.put(column, yaml.text(value));
            });
        }
        return split;
    }

    private List<Template> templates(Node node) {
        return yaml.texts(node).stream().map(Template::new).toList();
    }

    private static String key(Table table) {
        return table.name().toLowerCase(Locale.ROOT);
    }
}

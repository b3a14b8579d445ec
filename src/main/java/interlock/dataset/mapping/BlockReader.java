package interlock.dataset.mapping;

import interlock.dataset.Column;
import interlock.dataset.Table;
import interlock.dataset.input.ForeignFile;
import interlock.dataset.mapping.Mapping.Block;
import interlock.dataset.mapping.Mapping.Join;
import interlock.dataset.mapping.Mapping.Keep;
import interlock.model.EntityKind;
import interlock.model.RecordKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one block of a mapping. What is wrong in it is told; the block is of no use then. */
final class BlockReader {
    private static final List<String> ROWS = List.of(
            "file", "files", "sheet", "given", "where", "keep", "split", "values", "scale", "join", "itself",
            "onFault");
    private static final List<String> JOIN = List.of("file", "sheet", "by");

    /** Without separators, and without what no file system takes. */
    private static final Pattern NAME = Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]{0,99}");

    private static final Pattern FACTOR =
            Pattern.compile("([×x*÷/]?)\\s*([0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?)");

    private final YamlText yaml;
    private final Path folder;
    private final ConditionReader conditions;
    private final Map<String, Map<String, String>> values;

    /**
     * @param folder in which the files lie
     * @param values by the word of a column, what stands for what in all blocks
     */
    BlockReader(YamlText yaml, Path folder, Map<String, Map<String, String>> values) {
        this.yaml = yaml;
        this.folder = folder;
        this.conditions = new ConditionReader(yaml);
        this.values = values;
    }

    Block read(Table table, Node node) {
        Map<String, Node> parts = yaml.map(node);
        Map<String, String> columns = columns(table);
        Map<String, List<Template>> cells = new LinkedHashMap<>();
        List<String> allowed = allowed(columns);
        parts.forEach((key, value) -> {
            Optional<Measure> measure = measure(columns, key);
            if (measure.isPresent()) {
                List<Template> both = templates(value);
                cells.put(measure.get().low(), both);
                cells.put(measure.get().high(), both);
            } else if (columns.containsKey(key)) {
                cells.put(columns.get(key), templates(value));
            } else if (!ROWS.contains(key)) {
                yaml.unknown(value, key, allowed);
            }
        });
        labels(table, cells);
        columns.forEach((key, column) -> {
            if ((table.required().contains(column) || key.equals("label")) && !cells.containsKey(column)) {
                yaml.fault(node, key, "is missing", key, "every row of " + table.word() + " needs it");
            }
        });
        return new Block(
                table,
                yaml.place(node),
                files(node, parts),
                parts.containsKey("sheet") ? yaml.text(parts.get("sheet")) : "",
                new LinkedHashSet<>(yaml.texts(parts.get("given"))),
                conditions.read(parts.get("where")),
                keep(parts.get("keep")),
                split(parts.get("split"), lists(table), true),
                split(parts.get("split"), lists(table), false),
                cells,
                values(columns, parts.get("values")),
                scale(columns, parts.get("scale")),
                join(parts.get("join")),
                isSaid(parts.get("itself"), "itself", "leave out"),
                isSaid(parts.get("onFault"), "onFault", "skip"));
    }

    /** All that may stand in a block of a table. */
    static List<String> keys(Table table) {
        return allowed(columns(table));
    }

    private static List<String> allowed(Map<String, String> columns) {
        Stream<String> measures = Stream.of(Measure.values())
                .map(Measure::word)
                .filter(word -> measure(columns, word).isPresent());
        return Stream.of(ROWS.stream(), columns.keySet().stream(), measures)
                .flatMap(words -> words)
                .toList();
    }

    private static Optional<Measure> measure(Map<String, String> columns, String key) {
        return Stream.of(Measure.values())
                .filter(measure -> measure.word().equals(key) && columns.containsKey(measure.low()))
                .findFirst();
    }

    /** The columns by the names that they have in a mapping: type, from, to and label are as in the addresses. */
    static Map<String, String> columns(Table table) {
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
        List<String> named = new ArrayList<>(yaml.texts(parts.get("file")));
        named.addAll(yaml.texts(parts.get("files")));
        named.forEach(file -> demandBeside(block, file));
        return named.stream()
                .flatMap(file -> FilePattern.files(folder, file).stream())
                .distinct()
                .toList();
    }

    private void demandBeside(Node node, String file) {
        if (!NAME.matcher(file).matches()) {
            String allowed = "allowed: the name of a file in the same folder";
            yaml.fault(node, "file", "is not beside the mapping", file, allowed);
        } else if (!ForeignFile.is(file)) {
            yaml.fault(node, "file", "is no file that can be read", file, "allowed: " + ForeignFile.allowed());
        }
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

    private static List<String> lists(Table table) {
        return table.columns().stream()
                .filter(column -> column.type() == Column.Type.LIST)
                .map(Column::name)
                .toList();
    }

    /** Of lists it is what stands between their items; of a column of the file, between parts that make a row each. */
    private Map<String, List<String>> split(@Nullable Node node, List<String> lists, boolean ofLists) {
        Map<String, List<String>> split = new LinkedHashMap<>();
        if (node != null) {
            yaml.map(node).forEach((column, value) -> {
                List<String> separators = yaml.texts(value);
                if (ofLists && separators.stream().anyMatch(String::isEmpty)) {
                    yaml.fault(value, column, "is empty", column, "allowed: what stands between, such as \", \"");
                }
                if (lists.contains(column) == ofLists) {
                    split.put(column, separators);
                }
            });
        }
        return split;
    }

    private Map<String, Map<String, String>> values(Map<String, String> columns, @Nullable Node node) {
        Map<String, Map<String, String>> all = new HashMap<>();
        values.forEach((word, table) -> {
            if (columns.containsKey(word)) {
                all.put(columns.get(word), table);
            }
        });
        if (node != null) {
            yaml.map(node).forEach((word, table) -> {
                String column = columns.get(word);
                if (column == null) {
                    yaml.unknown(table, word, List.copyOf(columns.keySet()));
                } else {
                    all.put(column, table(yaml, table));
                }
            });
        }
        return all;
    }

    /** What stands for what; the texts that stand in the file are in lower case. */
    static Map<String, String> table(YamlText yaml, Node node) {
        Map<String, String> table = new HashMap<>();
        yaml.map(node).forEach((from, to) -> table.put(from.strip().toLowerCase(Locale.ROOT), yaml.text(to)));
        return table;
    }

    private Map<String, BigDecimal> scale(Map<String, String> columns, @Nullable Node node) {
        Map<String, BigDecimal> scale = new HashMap<>();
        if (node == null) {
            return scale;
        }
        yaml.map(node).forEach((word, by) -> {
            Optional<Measure> measure = measure(columns, word);
            Optional<BigDecimal> factor = factor(yaml.text(by));
            if (measure.isEmpty() && !columns.containsKey(word)) {
                yaml.unknown(by, word, allowed(columns));
            } else if (factor.isEmpty()) {
                yaml.fault(by, word, "is no number to multiply by", yaml.text(by), "allowed: such as ×1000 or ÷100");
            } else if (measure.isPresent()) {
                scale.put(measure.get().low(), factor.get());
                scale.put(measure.get().high(), factor.get());
            } else {
                scale.put(columns.get(word), factor.get());
            }
        });
        return scale;
    }

    /** Of {@code ×1000}, {@code 1e6} or {@code ÷100}; empty where it is none of these. */
    static Optional<BigDecimal> factor(String text) {
        var matcher = FACTOR.matcher(text.strip());
        if (!matcher.matches() || new BigDecimal(matcher.group(2)).signum() == 0) {
            return Optional.empty();
        }
        BigDecimal by = new BigDecimal(matcher.group(2));
        boolean divides = List.of("÷", "/").contains(matcher.group(1));
        return Optional.of(divides ? BigDecimal.ONE.divide(by, MathContext.DECIMAL64) : by);
    }

    private @Nullable Join join(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Map<String, Node> parts = yaml.map(node);
        parts.forEach((key, value) -> {
            if (!JOIN.contains(key)) {
                yaml.unknown(value, key, JOIN);
            }
        });
        Node file = parts.get("file");
        Node by = parts.get("by");
        if (file == null || by == null) {
            yaml.fault(node, "join", "is missing", file == null ? "file" : "by", "a join needs a file and by");
            return null;
        }
        demandBeside(file, yaml.text(file));
        String named = FilePattern.named(folder, yaml.text(file));
        String sheet = parts.containsKey("sheet") ? yaml.text(parts.get("sheet")) : "";
        if (by instanceof MappingNode map
                && !ConditionReader.isColumn(map)
                && map.getValue().size() == 1) {
            var pair = yaml.map(map).entrySet().iterator().next();
            return new Join(named, sheet, pair.getKey(), yaml.text(pair.getValue()));
        }
        String column = yaml.text(by).replaceAll("^\\{|}$", "");
        return new Join(named, sheet, column, column);
    }

    private boolean isSaid(@Nullable Node node, String key, String word) {
        if (node == null) {
            return false;
        }
        if (!yaml.text(node).equals(word)) {
            yaml.fault(node, key, "is not known", yaml.text(node), "allowed: " + word + ", or without the key a fault");
        }
        return true;
    }

    private List<Template> templates(Node node) {
        // Nothing at all after a key, or null, means nothing.
        return node.getTag().equals(Tag.NULL)
                ? List.of()
                : yaml.texts(node).stream().map(text -> template(node, text)).toList();
    }

    private Template template(Node node, String text) {
        if (Template.isOpen(text)) {
            yaml.fault(node, null, "a brace is not closed", text, "allowed: a column in two braces, such as {Firm}");
        }
        return new Template(text);
    }
}

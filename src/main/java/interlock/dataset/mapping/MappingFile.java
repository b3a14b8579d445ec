package interlock.dataset.mapping;

import interlock.dataset.Column;
import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Table;
import interlock.dataset.input.EncodingGuess;
import interlock.dataset.input.EncodingScan;
import interlock.dataset.mapping.Mapping.Block;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code mapping.yaml}: only its text and structure, so that no tag in it makes anything. */
final class MappingFile {
    private static final List<String> TOP = Stream.concat(
                    Stream.of("dates", "numbers", "missing", "cut", "values", "encoding", "every"),
                    Stream.of(Table.values()).map(Table::word))
            .toList();

    private static final int DEEPEST = 50;
    /** Each goes over its files again. */
    private static final int MOST_BLOCKS = 1_000;

    private final Path file;
    private final Faults faults;
    private final YamlText yaml;
    private final Set<Table> broken = EnumSet.noneOf(Table.class);
    private final Set<Column.Type> unknown = EnumSet.noneOf(Column.Type.class);
    private DayForms days = DayForms.ISO;
    private NumberForm numbers = NumberForm.PLAIN_FORM;

    private MappingFile(Path file, Faults faults) {
        this.file = file;
        this.faults = faults;
        yaml = new YamlText(name(), faults);
    }

    /** What could be read; what could not is in {@code faults}, and the blocks in which it stands are left out. */
    static Mapping read(Path file, Faults faults) throws IOException {
        return new MappingFile(file, faults).read();
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private Place at(long line) {
        return new Place(name(), line);
    }

    private Mapping read() throws IOException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name())
                .setAllowDuplicateKeys(false)
                .build();
        if (isText() && !isTooDeep(settings)) {
            try (InputStream in = Files.newInputStream(file)) {
                Node root = new Compose(settings).composeInputStream(in).orElse(null);
                if (root != null) {
                    return top(root);
                }
                faults.add(at(1), null, "is empty", "", Fault.allowed(TOP));
            } catch (MarkedYamlEngineException e) {
                notYaml(e);
            } catch (YamlEngineException e) {
                faults.add(at(1), null, "is not YAML", String.valueOf(e.getMessage()), "");
            }
        }
        return new Mapping(days, numbers, Set.of(), List.of(), Map.of(), List.of(), EnumSet.allOf(Table.class));
    }

    private void notYaml(MarkedYamlEngineException e) {
        long line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1L;
        faults.add(at(line), null, "is not YAML", String.valueOf(e.getProblem()), "");
    }

    private boolean isText() throws IOException {
        EncodingScan scan = EncodingScan.of(file);
        Charset wide = scan.wide();
        if (wide != null) {
            faults.add(at(1), null, "is " + wide.name() + ", not UTF-8", "", "save the file as UTF-8");
        } else if (scan.badByte() >= 0) {
            String likely = scan.likelyName();
            String found = "byte 0x%02X, which is '%s' in %s".formatted(scan.badByte(), scan.badCharacter(), likely);
            faults.add(
                    at(scan.lines()), null, "is not UTF-8 but most likely " + likely, found, "save the file as UTF-8");
        }
        return wide == null && scan.badByte() < 0;
    }

    /** Looked at as it comes, since to make nodes of it takes room on the stack for each level. */
    private boolean isTooDeep(LoadSettings settings) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int depth = 0;
            for (Event event : new Parse(settings).parseInputStream(in)) {
                depth += switch (event.getEventId()) {
                    case MappingStart, SequenceStart -> 1;
                    case MappingEnd, SequenceEnd -> -1;
                    default -> 0;
                };
                if (depth > DEEPEST) {
                    long line = event.getStartMark().map(Mark::getLine).orElse(0) + 1L;
                    faults.add(at(line), null, "is nested too deep", "", "allowed: " + DEEPEST + " levels");
                    return true;
                }
            }
            return false;
        } catch (MarkedYamlEngineException e) {
            notYaml(e);
            return true;
        } catch (YamlEngineException e) {
            faults.add(at(1), null, "is not YAML", String.valueOf(e.getMessage()), "");
            return true;
        }
    }

    private Mapping top(Node root) {
        Map<String, Node> parts = yaml.map(root);
        parts.forEach((key, value) -> {
            if (!TOP.contains(key)) {
                yaml.unknown(value, key, TOP);
                // It may have been meant to be any of the tables.
                broken.addAll(EnumSet.allOf(Table.class));
            }
        });
        parts.computeIfPresent("dates", (key, node) -> dates(node));
        parts.computeIfPresent("numbers", (key, node) -> numbers(node));
        BlockReader reader = new BlockReader(yaml, file.resolveSibling(""), values(parts.get("values")));
        EveryBlock every = new EveryBlock(yaml, parts.get("every"));
        List<Block> blocks = new ArrayList<>();
        int count = 0;
        for (Table table : List.of(Table.SOURCES, Table.ENTITIES, Table.DEALS, Table.FACTS)) {
            Node rows = parts.get(table.word());
            if (rows instanceof SequenceNode list) {
                count += list.getValue().size();
                for (Node each : list.getValue()) {
                    int before = faults.count();
                    Block block = reader.read(table, every.in(table, each));
                    if (faults.count() == before && isReadable(block)) {
                        blocks.add(block);
                    } else {
                        broken.add(table);
                    }
                }
            } else if (rows != null) {
                yaml.fault(rows, table.word(), "is no list", "", "allowed: items that begin with -");
                broken.add(table);
            }
        }
        if (count > MOST_BLOCKS) {
            String found = String.valueOf(count);
            faults.add(at(1), null, "there are too many blocks", found, "allowed: " + MOST_BLOCKS);
            return new Mapping(days, numbers, Set.of(), List.of(), Map.of(), List.of(), EnumSet.allOf(Table.class));
        }
        return new Mapping(
                days,
                numbers,
                missing(parts.get("missing")),
                cut(parts.get("cut")),
                encodings(parts.get("encoding")),
                blocks,
                broken);
    }

    /** Whether the forms of what it has are known: where they are not, each of its cells would seem to be wrong. */
    private boolean isReadable(Block block) {
        return block.table().columns().stream()
                .filter(column -> block.cells().containsKey(column.name()))
                .noneMatch(column -> unknown.contains(column.type()));
    }

    private Node dates(Node node) {
        List<DayForms.Form> forms = new ArrayList<>();
        for (String pattern : yaml.texts(node)) {
            try {
                forms.add(DayForms.Form.of(pattern));
            } catch (IllegalArgumentException e) {
                boolean short2 = String.valueOf(e.getMessage()).startsWith("a year of two digits");
                yaml.fault(
                        node,
                        "dates",
                        short2 ? e.getMessage() : "is no form of a day",
                        pattern,
                        short2 ? "write the years of the file in full" : "allowed: such as M/d/yyyy or dd.MM.yyyy");
                unknown.add(Column.Type.DATE);
            }
        }
        days = new DayForms(List.copyOf(forms));
        return node;
    }

    private Node numbers(Node node) {
        Map<String, BigDecimal> words = new HashMap<>();
        String example = "1234.5";
        Node form = node;
        if (node instanceof MappingNode) {
            Map<String, Node> parts = yaml.map(node);
            parts.forEach((key, value) -> {
                if (!List.of("form", "words").contains(key)) {
                    yaml.unknown(value, key, List.of("form", "words"));
                }
            });
            Node given = parts.get("words");
            if (given != null) {
                yaml.map(given).forEach((word, by) -> words(words, word, by));
            }
            form = parts.get("form");
        }
        example = form == null ? example : yaml.text(form);
        Optional<NumberForm> read = NumberForm.of(example, Map.copyOf(words));
        if (read.isEmpty()) {
            yaml.fault(node, "numbers", "is no form of a number", example, "allowed: such as 1,234.5 or 1.234,5");
            unknown.addAll(Set.of(Column.Type.LONG, Column.Type.DOUBLE));
        }
        numbers = read.orElse(numbers);
        return node;
    }

    private void words(Map<String, BigDecimal> words, String word, Node by) {
        Optional<BigDecimal> factor = BlockReader.factor(yaml.text(by));
        if (factor.isEmpty()) {
            yaml.fault(by, word, "is no number to multiply by", yaml.text(by), "allowed: such as 1000 or 1e6");
        } else {
            words.put(word.strip().toLowerCase(Locale.ROOT), factor.get());
        }
    }

    private Set<String> missing(@Nullable Node node) {
        return yaml.texts(node).stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The longest first, so that one that begins another does not take its place. */
    private List<String> cut(@Nullable Node node) {
        return yaml.texts(node).stream()
                .filter(text -> !text.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private Map<String, Map<String, String>> values(@Nullable Node node) {
        Map<String, Map<String, String>> values = new HashMap<>();
        if (node != null) {
            yaml.map(node).forEach((column, table) -> values.put(column, BlockReader.table(yaml, table)));
        }
        return values;
    }

    /** By the name of a file; under the empty name that of all others. */
    private Map<String, Charset> encodings(@Nullable Node node) {
        Map<String, Charset> encodings = new HashMap<>(Map.of("", StandardCharsets.UTF_8));
        if (node instanceof MappingNode) {
            yaml.map(node).forEach((name, encoding) -> encoding(encodings, name, encoding));
        } else if (node != null) {
            encoding(encodings, "", node);
        }
        return encodings;
    }

    private void encoding(Map<String, Charset> encodings, String name, Node node) {
        String text = yaml.text(node);
        EncodingGuess.named(text)
                .ifPresentOrElse(
                        encoding -> encodings.put(name, encoding),
                        () -> yaml.fault(
                                node, "encoding", "encoding is not known", text, "allowed: such as windows-1252"));
    }
}

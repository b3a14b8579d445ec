package interlock.dataset.input;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * JSON: a list of objects, objects one after the other (JSON lines), or an object with one list of objects in it. A
 * column's name is the way to a value, such as {@code maker.name}; a list of values is joined by semicolons.
 */
final class ForeignJson implements ForeignFile {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_COLUMNS = 2_000;

    private final Path file;
    private final InputOptions options;

    ForeignJson(Path file, InputOptions options) {
        this.file = file;
        this.options = options;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public boolean read(Faults faults, Reader to) {
        try {
            Set<String> names = new LinkedHashSet<>();
            boolean whole = objects(faults, (place, cells) -> {
                if (names.size() <= MOST_COLUMNS) {
                    names.addAll(cells.keySet());
                }
            });
            if (!whole) {
                return false;
            }
            if (names.isEmpty()) {
                return refuse(faults, 1, "has no list of objects", "", "allowed: a list of objects, or one a line");
            }
            if (names.size() > MOST_COLUMNS) {
                return refuse(faults, 1, "has too many columns", "", "allowed: at most " + MOST_COLUMNS);
            }
            Columns columns = new Columns(new ArrayList<>(names));
            if (!ForeignFile.areDistinct(new Place(name(), 1), columns, faults)) {
                return false;
            }
            return !to.columns(columns)
                    || objects(
                            faults,
                            (place, cells) -> to.record(
                                    place,
                                    names.stream()
                                            .map(name -> cells.getOrDefault(name, ""))
                                            .toList()));
        } catch (NoSuchFileException e) {
            return refuse(faults, 0, "file is missing", name(), "it must lie beside the mapping");
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return refuse(faults, Math.max(line, 0), "is not JSON", e.getOriginalMessage(), "");
        } catch (IOException e) {
            return refuse(faults, 0, "the file cannot be read", String.valueOf(e.getMessage()), "");
        }
    }

    private boolean objects(Faults faults, BiConsumer<Place, Map<String, String>> each) throws IOException {
        boolean several = hasSeveralRoots();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                parser.nextToken();
            } else if (first == JsonToken.START_OBJECT && !several && !isAtAList(parser)) {
                return single(each);
            }
            for (JsonToken token = parser.currentToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                Place place = new Place(name(), parser.currentTokenLocation().getLineNr());
                if (token != JsonToken.START_OBJECT) {
                    return refuse(faults, place.line(), "is no object", token.toString(), "allowed: objects {…} only");
                }
                each.accept(place, flat(parser.readValueAsTree()));
            }
        }
        return true;
    }

    private boolean hasSeveralRoots() throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() != null;
        }
    }

    /** Goes on to the first object of the first list of objects. */
    private static boolean isAtAList(JsonParser parser) throws IOException {
        JsonToken before = null;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (before == JsonToken.START_ARRAY && token == JsonToken.START_OBJECT) {
                return true;
            }
            before = token;
        }
        return false;
    }

    private boolean single(BiConsumer<Place, Map<String, String>> each) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            each.accept(new Place(name(), 1), flat(MAPPER.readTree(in)));
        }
        return true;
    }

    private Map<String, String> flat(JsonNode object) {
        Map<String, String> cells = new LinkedHashMap<>();
        flatten("", object, cells);
        return cells;
    }

    private void flatten(String way, JsonNode node, Map<String, String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(joined(way, field.getKey()), field.getValue(), cells));
        } else if (node.isArray() && isOfValues(node)) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(text(item)));
            items.removeAll(Collections.singleton(""));
            cells.put(way, String.join(";", items));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(joined(way, String.valueOf(i)), node.get(i), cells);
            }
        } else {
            cells.put(way, text(node));
        }
    }

    private static boolean isOfValues(JsonNode list) {
        for (JsonNode item : list) {
            if (item.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    private String text(JsonNode value) {
        return value.isNull() ? "" : value.isNumber() ? number(value) : value.asText();
    }

    private String number(JsonNode value) {
        return value.isIntegralNumber() ? value.asText() : PlainNumber.text(value.decimalValue(), options.decimal());
    }

    private static String joined(String way, String name) {
        return way.isEmpty() ? name : way + "." + name;
    }

    private boolean refuse(Faults faults, long line, String problem, String found, String remedy) {
        faults.add(new Place(name(), line), null, problem, found, remedy);
        return false;
    }
}

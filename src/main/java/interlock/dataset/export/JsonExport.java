package interlock.dataset.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import interlock.answers.MarketContents;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One object of lists: data sets, entities, deals, sources and facts, with the names that the addresses use; last their fingerprint. */
final class JsonExport {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private JsonExport(JsonGenerator json) {
        this.json = json;
    }

    static void write(MarketContents contents, ExportNote note, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (json) {
            new JsonExport(json).write(contents, note);
        }
    }

    private void write(MarketContents contents, ExportNote note) throws IOException {
        json.writeStartObject();
        json.writeStringField("written", note.day().toString());
        json.writeFieldName("dataSets");
        value(note.dataSets());
        if (!note.world().isEmpty()) {
            json.writeFieldName("world");
            value(note.world());
        }
        json.writeArrayFieldStart("entities");
        contents.entities(this::node);
        end();
        json.writeArrayFieldStart("deals");
        contents.deals(this::node);
        end();
        json.writeArrayFieldStart("sources");
        contents.sources(this::node);
        end();
        json.writeArrayFieldStart("facts");
        contents.facts(this::fact);
        end();
        json.writeStringField("fingerprint", contents.fingerprint());
        json.writeEndObject();
    }

    /** On a line of its own, so that the last object of a list stands as the others do. */
    private void end() throws IOException {
        json.writeRaw('\n');
        json.writeEndArray();
    }

    private void node(MarketContents.Node node) {
        object(Map.of("label", node.label()), node.properties());
    }

    private void fact(MarketContents.Fact fact) {
        object(new TreeMap<>(Map.of("type", fact.type(), "from", fact.from(), "to", fact.to())), fact.properties());
    }

    /** One object a line, so that text tools and version control can work with it. */
    private void object(Map<String, Object> first, Map<String, Object> properties) {
        try {
            json.writeRaw('\n');
            json.writeStartObject();
            for (var property : first.entrySet()) {
                json.writeFieldName(property.getKey());
                value(property.getValue());
            }
            for (var property : new TreeMap<>(properties).entrySet()) {
                json.writeFieldName(property.getKey());
                value(property.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case Boolean truth -> json.writeBoolean(truth);
            case Long whole -> json.writeNumber(whole);
            case Double number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    value(item);
                }
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (var one : new TreeMap<>(map).entrySet()) {
                    json.writeFieldName(String.valueOf(one.getKey()));
                    value(one.getValue());
                }
                json.writeEndObject();
            }
            default -> json.writeString(value.toString());
        }
    }
}

package interlock.dataset.export;

import interlock.answers.MarketContents;
import interlock.dataset.Column;
import interlock.dataset.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * GraphML as Gephi, yEd and Cytoscape read it: each property is a key with its type, lists are joined by semicolons, and
 * {@code label} is what the programs write beside a node or an edge.
 */
public final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Column DATA_SET = Column.of("dataSet");
    private static final List<Column> NODE = keys(Stream.of(Table.ENTITIES, Table.DEALS), "label", "kind");
    private static final List<Column> EDGE = keys(Stream.of(Table.FACTS), "label", "type");

    private final XMLStreamWriter xml;

    private GraphMl(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns that are properties, each once, after the two that every graph has. */
    private static List<Column> keys(Stream<Table> tables, String... first) {
        List<Column> keys = new ArrayList<>(Stream.of(first).map(Column::of).toList());
        tables.flatMap(table -> table.columns().stream())
                .filter(column -> column.isProperty()
                        && keys.stream().noneMatch(key -> key.name().equals(column.name())))
                .forEach(keys::add);
        keys.add(DATA_SET);
        return List.copyOf(keys);
    }

    /**
     * Writes a picture, as an answer has one.
     *
     * @param nodes each with {@code id, label, name} and other properties
     * @param edges each with {@code id, type, from, to} and other properties
     * @param about what it is, for whoever opens the file
     */
    public static void write(
            List<Map<String, Object>> nodes, List<Map<String, Object>> edges, String about, OutputStream out)
            throws IOException {
        new GraphMl(out).document(about, graph -> {
            nodes.forEach(node -> graph.node(String.valueOf(node.get("label")), node));
            edges.forEach(edge -> graph.edge(
                    String.valueOf(edge.get("type")),
                    String.valueOf(edge.get("from")),
                    String.valueOf(edge.get("to")),
                    edge));
        });
    }

    /** Its fingerprint, which is known once all is written, is a remark at the end. */
    static void write(MarketContents contents, ExportNote note, OutputStream out) throws IOException {
        new GraphMl(out).document(String.join(" ", note.head()), graph -> {
            contents.entities(node -> graph.node(node.label(), node.properties()));
            contents.deals(node -> graph.node(node.label(), node.properties()));
            contents.facts(fact -> graph.edge(fact.type(), fact.from(), fact.to(), fact.properties()));
            graph.remark(ExportNote.foot(contents));
        });
    }

    /** @param text without two dashes in a row */
    private void remark(String text) {
        try {
            line();
            xml.writeComment(" " + text + " ");
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(failure(e));
        }
    }

    private void document(String about, Consumer<GraphMl> body) throws IOException {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            line();
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xsi", INSTANCE);
            xml.writeAttribute("xsi", INSTANCE, "schemaLocation", NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
            describe(about);
            for (Column column : NODE) {
                key("node", column);
            }
            for (Column column : EDGE) {
                key("edge", column);
            }
            line();
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "market");
            xml.writeAttribute("edgedefault", "directed");
            body.accept(this);
            line();
            xml.writeEndDocument();
            line();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void describe(String about) throws XMLStreamException {
        if (!about.isEmpty()) {
            line();
            xml.writeStartElement("desc");
            text(about);
            xml.writeEndElement();
        }
    }

    private void key(String of, Column column) throws XMLStreamException {
        line();
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", of + "-" + column.name());
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", column.name());
        xml.writeAttribute(
                "attr.type",
                switch (column.type()) {
                    case LONG -> "long";
                    case DOUBLE -> "double";
                    case BOOLEAN -> "boolean";
                    case TEXT, LIST, DATE, LABEL, END -> "string";
                });
    }

    private void node(String kind, Map<String, Object> properties) {
        try {
            line();
            xml.writeStartElement("node");
            xml.writeAttribute("id", String.valueOf(properties.get("id")));
            for (Column key : NODE) {
                data(
                        "node",
                        key,
                        switch (key.name()) {
                            case "label" -> properties.getOrDefault("name", properties.get("title"));
                            case "kind" -> kind;
                            default -> properties.get(key.name());
                        });
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(failure(e));
        }
    }

    private void edge(String type, String from, String to, Map<String, Object> properties) {
        try {
            line();
            xml.writeStartElement("edge");
            xml.writeAttribute("id", String.valueOf(properties.get("id")));
            xml.writeAttribute("source", from);
            xml.writeAttribute("target", to);
            for (Column key : EDGE) {
                data(
                        "edge",
                        key,
                        switch (key.name()) {
                            case "label", "type" -> type;
                            default -> properties.get(key.name());
                        });
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(failure(e));
        }
    }

    private void data(String of, Column key, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        xml.writeStartElement("data");
        xml.writeAttribute("key", of + "-" + key.name());
        text(
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
                        : value.toString());
        xml.writeEndElement();
    }

    /** XML has no place for some characters, and makes a line feed of a bare carriage return. */
    private void text(String text) throws XMLStreamException {
        StringBuilder plain = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (c == '\r') {
                xml.writeCharacters(plain.toString());
                xml.writeEntityRef("#13");
                plain.setLength(0);
            } else {
                plain.appendCodePoint(isAllowed(c) ? c : 0xfffd);
            }
        }
        xml.writeCharacters(plain.toString());
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c > 0xffff;
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
}

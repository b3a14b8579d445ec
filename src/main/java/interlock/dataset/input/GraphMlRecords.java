package interlock.dataset.input;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One pass over a GraphML document: its keys, and each node and edge with its values, once it ends. */
final class GraphMlRecords {
    private static final Set<String> RECORDS = Set.of("node", "edge");
    /** What may have values of its own within a record. */
    private static final Set<String> OTHERS = Set.of("graph", "port", "endpoint");

    /**
     * What values are called.
     *
     * @param of {@code node}, {@code edge} or {@code all}
     * @param column the name of its column
     * @param otherwise the value where a record has none
     * @param fractional whether they are numbers that may have a fraction
     */
    record Key(String of, String column, String otherwise, boolean fractional) {
        boolean isOf(String element) {
            return of.equals(element) || of.equals("all") || of.isEmpty();
        }
    }

    /** What has begun and not ended. */
    private record Open(String element, Place place, Map<String, String> cells) {}

    private final String file;
    private final boolean first;
    private final Map<String, Key> known;
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final BiConsumer<Place, Map<String, String>> each;
    private final Deque<Open> open = new ArrayDeque<>();
    private long count = 0;

    /** The first pass, which finds the keys. */
    GraphMlRecords(String file, BiConsumer<Place, Map<String, String>> each) {
        this(file, true, Map.of(), each);
    }

    /** @param known the keys of the whole document */
    GraphMlRecords(String file, Map<String, Key> known, BiConsumer<Place, Map<String, String>> each) {
        this(file, false, known, each);
    }

    private GraphMlRecords(
            String file, boolean first, Map<String, Key> known, BiConsumer<Place, Map<String, String>> each) {
        this.file = file;
        this.first = first;
        this.known = known;
        this.each = each;
    }

    /** By their ids. */
    Map<String, Key> keys() {
        return keys;
    }

    /** The names of the columns that keys of nodes and edges make. */
    List<String> columns() {
        return keys.values().stream()
                .filter(key -> key.isOf("node") || key.isOf("edge"))
                .map(Key::column)
                .distinct()
                .toList();
    }

    long count() {
        return count;
    }

    /** @return whether all of it could be read */
    boolean read(XMLStreamReader xml, Faults faults) throws XMLStreamException {
        boolean whole = true;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    return refuse(
                            xml, faults, "has a document type", "DOCTYPE", "take the line out: GraphML needs none");
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    return refuse(xml, faults, "has an entity that nobody explains", xml.getLocalName(), "");
                }
                case XMLStreamConstants.START_ELEMENT -> whole &= begin(xml, faults);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // Text between elements says nothing.
                }
            }
        }
        return whole;
    }

    private boolean begin(XMLStreamReader xml, Faults faults) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "key" -> {
                return key(xml, faults);
            }
            case "node", "edge" -> {
                return record(xml, faults);
            }
            case "data" -> {
                return data(xml, faults);
            }
            case "hyperedge" -> {
                return refuse(
                        xml,
                        faults,
                        "is a hyperedge, which joins any number",
                        attribute(xml, "id"),
                        "a fact joins two: write an edge for each pair");
            }
            default -> {
                if (OTHERS.contains(xml.getLocalName())) {
                    Map<String, String> said = Map.of("edgedefault", attribute(xml, "edgedefault"));
                    open.push(new Open(xml.getLocalName(), place(xml), new HashMap<>(said)));
                }
            }
        }
        return true;
    }

    private boolean key(XMLStreamReader xml, Faults faults) throws XMLStreamException {
        String id = attribute(xml, "id");
        String named = attribute(xml, "attr.name");
        String drawn = attribute(xml, "yfiles.type");
        String name = named.isBlank() ? drawn.isBlank() ? id : drawn : named;
        String of = attribute(xml, "for");
        boolean fractional = List.of("double", "float").contains(attribute(xml, "attr.type"));
        if (id.isEmpty()) {
            return refuse(xml, faults, "is a key without an id", name, "");
        }
        String column = ForeignGraphMl.OWN.contains(name.strip()) ? "data." + name.strip() : name.strip();
        String otherwise = "";
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("key"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("default")) {
                otherwise = text(xml);
            }
        }
        keys.put(id, new Key(of, column, otherwise, fractional));
        return true;
    }

    private boolean record(XMLStreamReader xml, Faults faults) {
        String element = xml.getLocalName();
        Map<String, String> cells = new HashMap<>();
        cells.put("element", element);
        for (String name : List.of("id", "source", "target")) {
            cells.put(name, attribute(xml, name));
        }
        if (element.equals("edge")) {
            String said = attribute(xml, "directed");
            boolean undirected = around("graph")
                    .filter(graph -> "undirected".equals(graph.cells().get("edgedefault")))
                    .isPresent();
            cells.put("directed", said.isEmpty() ? String.valueOf(!undirected) : said);
        }
        around("node").ifPresent(node -> cells.put("parent", node.cells().get("id")));
        known.values().stream()
                .filter(key -> key.isOf(element) && !key.otherwise().isEmpty())
                .forEach(key -> cells.put(key.column(), key.otherwise()));
        open.push(new Open(element, place(xml), cells));
        count++;
        for (String name : element.equals("node") ? List.of("id") : List.of("source", "target")) {
            if (cells.get(name).isBlank()) {
                return refuse(
                        xml,
                        faults,
                        "is " + (element.equals("node") ? "a node" : "an edge") + " without " + name,
                        "",
                        "");
            }
        }
        return true;
    }

    private boolean data(XMLStreamReader xml, Faults faults) throws XMLStreamException {
        String id = attribute(xml, "key");
        Key key = known.get(id);
        Open around = open.peek();
        boolean isOfRecord = around != null && RECORDS.contains(around.element());
        if (key == null && !first && isOfRecord) {
            return refuse(xml, faults, "is a value of a key that is not there", id, "declare it with <key>");
        }
        String text = text(xml);
        if (key != null && around != null) {
            around.cells().put(key.column(), text);
        }
        return true;
    }

    private Optional<Open> around(String element) {
        return open.stream().filter(one -> one.element().equals(element)).findFirst();
    }

    /** All text within an element, which programs that draw wrap in elements of their own; ends behind it. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean wrapped = false;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    wrapped = true;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("Message: an entity that nobody explains", xml.getLocation());
                default -> {
                    // Comments.
                }
            }
        }
        // A label breaks its lines to fit its shape.
        return wrapped
                ? text.toString().strip().replaceAll("\\s+", " ")
                : text.toString().strip();
    }

    private void end(String element) {
        if (open.isEmpty() || !open.peek().element().equals(element)) {
            return;
        }
        Open ended = open.pop();
        if (RECORDS.contains(element)) {
            each.accept(ended.place(), ended.cells());
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int place = 0; place < xml.getAttributeCount(); place++) {
            if (xml.getAttributeLocalName(place).equals(name)) {
                return xml.getAttributeValue(place);
            }
        }
        return "";
    }

    private Place place(XMLStreamReader xml) {
        return new Place(file, xml.getLocation().getLineNumber());
    }

    private boolean refuse(XMLStreamReader xml, Faults faults, String problem, String found, String remedy) {
        faults.add(place(xml), null, problem, found, remedy);
        return false;
    }
}

package interlock.dataset.input;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * GraphML as Gephi, yEd, Cytoscape, NetworkX and igraph write it: nodes and edges, one record each. {@code element} says
 * which of the two it is; {@code id}, {@code source}, {@code target}, {@code directed} and {@code parent} (the node
 * in whose graph it lies) are its attributes; each key is a column by its name, with its default where a record has no value. A key that is
 * called as one of these is {@code data.} and its name. No document type is read, and nothing outside the file.
 */
final class ForeignGraphMl implements ForeignFile {
    /** The columns that every such file has. */
    static final List<String> OWN = List.of("element", "id", "source", "target", "directed", "parent");

    private static final int MOST_COLUMNS = 2_000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?");
    /** Columns are known after the first pass, since a key may stand behind what has it. */
    private static final XMLInputFactory XML = safe(XMLInputFactory.newDefaultFactory());

    private final Path file;
    private final InputOptions options;

    ForeignGraphMl(Path file, InputOptions options) {
        this.file = file;
        this.options = options;
    }

    private static XMLInputFactory safe(XMLInputFactory factory) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Java counts each '&amp;' to these limits, which are meant for entities that a document type declares.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public boolean read(Faults faults, Reader to) {
        try {
            GraphMlRecords first = new GraphMlRecords(name(), (place, cells) -> {});
            if (!pass(first, faults)) {
                return false;
            }
            if (first.count() == 0) {
                return refuse(faults, 0, "has no node and no edge", "", "allowed: <node> and <edge> in a <graph>");
            }
            Set<String> names = new LinkedHashSet<>(OWN);
            names.addAll(first.columns());
            if (names.size() > MOST_COLUMNS) {
                return refuse(faults, 0, "has too many columns", "", "allowed: at most " + MOST_COLUMNS);
            }
            List<String> columns = new ArrayList<>(names);
            if (!to.columns(new Columns(columns))) {
                return true;
            }
            Map<String, GraphMlRecords.Key> keys = first.keys();
            Set<String> fractional = keys.values().stream()
                    .filter(GraphMlRecords.Key::fractional)
                    .map(GraphMlRecords.Key::column)
                    .collect(Collectors.toSet());
            return pass(
                    new GraphMlRecords(
                            name(),
                            keys,
                            (place, cells) -> to.record(
                                    place,
                                    columns.stream()
                                            .map(column ->
                                                    told(cells.getOrDefault(column, ""), fractional.contains(column)))
                                            .toList())),
                    faults);
        } catch (NoSuchFileException e) {
            return refuse(faults, 0, "file is missing", name(), "it must lie beside the mapping");
        } catch (XMLStreamException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            return refuse(faults, Math.max(line, 0), "is not XML", plain(e), "");
        } catch (IOException e) {
            return refuse(faults, 0, "the file cannot be read", String.valueOf(e.getMessage()), "");
        }
    }

    /** GraphML has a point before a fraction, whatever its other texts have. */
    private String told(String text, boolean fractional) {
        return fractional && NUMBER.matcher(text).matches() ? text.replace(".", options.decimal()) : text;
    }

    private boolean pass(GraphMlRecords records, Faults faults) throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            try {
                return records.read(xml, faults);
            } finally {
                xml.close();
            }
        }
    }

    /** The parser's words without the place, which the fault has. */
    private static String plain(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + "Message: ".length());
    }

    private boolean refuse(Faults faults, long line, String problem, String found, String remedy) {
        faults.add(new Place(name(), line), null, problem, found, remedy);
        return false;
    }
}

package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Place;
import interlock.dataset.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GraphML as several programs write it, and as nobody should. */
class GraphMlInputTest {
    private static final String MAPPING = """
            entities:
              - {file: g.graphml, where: {element: node}, label: Company, id: "{id}", name: "{name}", about: "{note}"}
            """;

    @TempDir
    Path folder;

    private DataSet read(String keys, String graph) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        Files.writeString(
                folder.resolve("g.graphml"),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
                """ + keys + "<graph edgedefault='directed'>" + graph + "</graph></graphml>");
        return DataSetFolder.read(folder, "g");
    }

    private List<Fault> faults(String text) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        Files.writeString(folder.resolve("g.graphml"), text);
        return catchThrowableOfType(FaultyDataSet.class, () -> DataSetFolder.read(folder, "g"))
                .faults();
    }

    private static final String KEYS = """
            <key id='d0' for='node' attr.name='name' attr.type='string'/>
            <key id='d1' for='all' attr.name='note' attr.type='string'><default>nothing</default></key>
            """;

    @Test
    void aKeyMayStandBehindWhatHasIt() throws IOException {
        DataSet dataSet = read("", "<node id='a'><data key='d0'>A &lt; B</data></node></graph>" + KEYS + "<graph>");
        assertThat(dataSet.entities()).extracting(row -> row.text("name")).containsExactly("A < B");
        assertThat(dataSet.entities()).extracting(row -> row.text("about")).containsExactly("nothing");
    }

    @Test
    void whatADrawingProgramWrapsIsItsText() throws IOException {
        DataSet dataSet = read(
                "<key id='d0' for='node' attr.name='name'/><key id='d1' for='node' yfiles.type='note'/>",
                "<node id='a'><data key='d0'><![CDATA[A & B]]></data>"
                        + "<data key='d1'><y:ShapeNode><y:Fill/><y:NodeLabel>Drawn\nin two lines</y:NodeLabel></y:ShapeNode></data></node>");
        Row only = dataSet.entities().getFirst();
        assertThat(only.text("name")).isEqualTo("A & B");
        assertThat(only.text("about")).isEqualTo("Drawn in two lines");
    }

    @Test
    void moreAmpersandsThanEntitiesAreAllowedAreRead() throws IOException {
        String many = "A &amp; B ".repeat(200).strip();
        String nodes = IntStream.range(0, 600)
                .mapToObj(node -> "<node id='n" + node + "'><data key='d0'>" + many + node + "</data></node>\n")
                .collect(Collectors.joining());
        assertThat(read(KEYS, nodes).entities()).hasSize(600);
    }

    @Test
    void aGraphWithinANodeIsReadToo() throws IOException {
        DataSet dataSet = read(
                KEYS,
                "<node id='a'><data key='d0'>Outer</data><graph><data key='d1'>of the graph</data>"
                        + "<node id='b'><data key='d0'>Inner</data></node></graph></node>");
        assertThat(dataSet.entities())
                .extracting(row -> row.id() + " " + row.text("name") + " " + row.text("about"))
                .containsExactlyInAnyOrder("a Outer nothing", "b Inner nothing");
    }

    @Test
    void otherEncodingsAreReadAsTheFileSays() throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?><graphml>" + KEYS
                + "<graph><node id='a'><data key='d0'>Société</data></node></graph></graphml>";
        Files.write(folder.resolve("g.graphml"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(DataSetFolder.read(folder, "g").entities())
                .extracting(row -> row.text("name"))
                .containsExactly("Société");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                                       | is not XML
                    no xml                                                                   | is not XML
                    <graphml><graph><node id='a'>                                            | is not XML
                    <graphml/>                                                               | has no node and no edge
                    <graphml><graph><node/></graph></graphml>                                | is a node without id
                    <graphml><graph><node id='a'/><edge source='a'/></graph></graphml>       | is an edge without target
                    <graphml><graph><node id='a'/><hyperedge/></graph></graphml>             | is a hyperedge, which joins any number
                    <!DOCTYPE g [<!ENTITY x 'y'>]><graphml><graph><node id='a'/></graph></graphml> | has a document type
                    """)
    void whatCannotBeReadIsTold(String text, String problem) throws IOException {
        assertThat(faults(text)).extracting(Fault::problem).contains(problem);
    }

    @Test
    void aValueNeedsItsKey() throws IOException {
        String text = "<graphml>" + KEYS + "<graph>\n<node id='a'><data key='x'>1</data></node></graph></graphml>";
        assertThat(faults(text))
                .extracting(fault -> fault.place() + ": " + fault.problem() + ": " + fault.found())
                .contains(new Place("g.graphml", 4) + ": is a value of a key that is not there: x");
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        List<Fault> told = faults("<!DOCTYPE g [<!ENTITY x SYSTEM '" + secret.toUri()
                + "'>]><graphml><graph><node id='a'>" + "<data key='d0'>&x;</data></node></graph></graphml>");
        assertThat(told).extracting(Fault::problem).containsExactly("has a document type");
        assertThat(told.toString()).doesNotContain("a secret");
    }
}

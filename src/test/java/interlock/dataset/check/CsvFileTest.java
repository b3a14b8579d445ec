package interlock.dataset.check;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.Column;
import interlock.dataset.DataSet;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @TempDir
    Path folder;

    SmallMarket market;

    @BeforeEach
    void begin() {
        market = new SmallMarket(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesAnyLineEndAndCountsItAsOneLine(String end) {
        market.fact("id", "two\nlines", "what", "other parts")
                .fact("id", "fact-three", "what", "more", "status", "done");
        market.text(Table.FACTS, market.text(Table.FACTS).replace("\n", end));

        assertThat(market.faults())
                .containsExactly(
                        "facts.csv:3: id is not a lower-case slug: two"
                                + end.replace("\r", "\\r").replace("\n", "\\n")
                                + "lines; allowed: letters a-z, digits and single hyphens between",
                        "facts.csv:5: status is not known: done; "
                                + "allowed: announced, committed, completed, ended, rumoured");
    }

    @Test
    void takesAByteOrderMark() {
        market.text(Table.FACTS, "\ufeff" + market.text(Table.FACTS));

        assertThat(market.faults()).isEmpty();
    }

    @Test
    void takesSemicolonsBetweenCells() {
        String text = market.text(Table.ENTITIES)
                .replace("Entity;Company", "\"Entity|Company\"")
                .replace("Entity;", "\"Entity|")
                .replaceAll("\\|(Cloud|Chip|Model),", "|$1\",")
                .replace(',', ';')
                .replace('|', ';');
        market.text(Table.ENTITIES, text);

        assertThat(market.faults()).isEmpty();
        assertThat(market.read().entities()).hasSize(5);
    }

    @Test
    void passesOverBlankRowsAndKeepsTheLineNumbers() {
        market.line(Table.DEALS, "")
                .line(Table.DEALS, ",,,,,,,,,")
                .line(Table.DEALS, "  ")
                .deal("id", "Two");

        assertThat(market.faults())
                .containsExactly("deals.csv:6: id is not a lower-case slug: Two; "
                        + "allowed: letters a-z, digits and single hyphens between");
    }

    @Test
    void keepsLineBreaksInQuotes() {
        market.deal("id", "d", "about", "One line.\nAnother.");

        assertThat(market.read().deals().getLast().properties()).containsEntry("about", "One line.\nAnother.");
    }

    @Test
    void namesLatin1AsWhatItIs() throws IOException {
        write(market.entity("id", "nestle", "name", "Nestlé").text(Table.ENTITIES), StandardCharsets.ISO_8859_1);

        assertThat(SmallMarket.faults(folder))
                .containsExactly("entities.csv:7: is not UTF-8 but most likely Latin-1: "
                        + "byte 0xE9, which is 'é' in Latin-1; save the file as UTF-8");
    }

    @Test
    void namesUtf16AsWhatItIs() throws IOException {
        write(market.text(Table.ENTITIES), StandardCharsets.UTF_16);

        assertThat(SmallMarket.faults(folder))
                .containsExactly("entities.csv:1: is UTF-16, not UTF-8; save the file as UTF-8");
    }

    @Test
    void namesAMissingFile() throws IOException {
        Files.delete(market.write().resolve("deals.csv"));

        assertThat(SmallMarket.faults(folder))
                .containsExactly("deals.csv: the file is missing; "
                        + "a data set is deals.csv, entities.csv, facts.csv, sources.csv");
    }

    @Test
    void namesAnEmptyFile() {
        market.text(Table.SOURCES, "");

        assertThat(market.faults())
                .containsExactly(
                        "sources.csv:1: is empty: the header is missing; allowed: "
                                + "id:ID,:LABEL,title,publisher,url,language,published:date,retrieved:date,licence and, where wanted, kind,origin");
    }

    @Test
    void namesColumnsThatAreMissingOrNotKnown() {
        market.text(
                Table.DEALS,
                market.text(Table.DEALS).replace("currency", "curency").replace(",about", ""));

        assertThat(market.faults())
                .containsExactly(
                        "deals.csv:1: column is missing: about",
                        "deals.csv:1: column is missing: currency; nearest in the file curency",
                        "deals.csv:1: column is not known: curency; nearest currency");
    }

    /** Drawn orders of all columns, and of those that must be there with some that may. */
    @Test
    void takesColumnsInAnyOrderAndWithoutThoseThatMayBeMissing() throws IOException {
        DataSet inOrder = market.read();
        Random random = new Random(14);
        for (int round = 0; round < 40; round++) {
            for (Table table : Table.values()) {
                List<Column> columns = new ArrayList<>(table.columns());
                columns.removeIf(column -> table.isOptional(column) && random.nextBoolean());
                Collections.shuffle(columns, random);
                Files.writeString(folder.resolve(table.file()), inOrder(table, columns));
            }
            DataSet shuffled = DataSetFolder.read(folder, "small");
            assertThat(properties(shuffled)).isEqualTo(properties(inOrder));
        }
    }

    private String inOrder(Table table, List<Column> columns) {
        List<Integer> places = columns.stream().map(table.columns()::indexOf).toList();
        return market.text(table)
                .lines()
                .map(line -> line.split(",", -1))
                .map(cells -> places.stream().map(place -> cells[place]).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private static List<Map<String, Object>> properties(DataSet dataSet) {
        return Stream.of(dataSet.sources(), dataSet.entities(), dataSet.deals(), dataSet.facts())
                .flatMap(List::stream)
                .map(Row::properties)
                .toList();
    }

    @Test
    void namesAColumnThatComesTwice() {
        market.text(Table.SOURCES, market.text(Table.SOURCES).replace("publisher,url", "title,url"));

        assertThat(market.faults())
                .containsExactly(
                        "sources.csv:1: column comes twice: title", "sources.csv:1: column is missing: publisher");
    }

    @Test
    void namesRowsOfAnotherWidth() {
        market.line(Table.DEALS, "deal-two,Deal,Title").line(Table.DEALS, "deal-three,Deal,,,,,,,,,,");

        assertThat(market.faults())
                .containsExactly(
                        "deals.csv:3: number of cells is wrong: 3; allowed: 10",
                        "deals.csv:4: number of cells is wrong: 12; allowed: 10");
    }

    @Test
    void namesAQuoteThatIsNeverClosed() {
        market.deal("id", "d").line(Table.DEALS, "deal-two,Deal,\"Title,,,,,,,");

        assertThat(market.faults()).singleElement().asString().startsWith("deals.csv:4: is not CSV as in RFC 4180: ");
    }

    @Test
    void namesTextAfterAClosingQuote() {
        market.deal("id", "d").line(Table.DEALS, "deal-two,Deal,\"Title\"s,,,,,,,");

        assertThat(market.faults()).singleElement().asString().startsWith("deals.csv:4: is not CSV as in RFC 4180: ");
    }

    @Test
    void namesAFileThatWasCutOff() {
        market.text(Table.FACTS, market.text(Table.FACTS).stripTrailing());

        assertThat(market.faults())
                .containsExactly("facts.csv:2: last record has no line end; "
                        + "if the file is whole, end it with a line break");
    }

    private void write(String text, Charset charset) throws IOException {
        Files.write(market.write().resolve("entities.csv"), text.getBytes(charset));
    }
}

package interlock.dataset.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.dataset.DataSet;
import interlock.dataset.NotADataSet;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.dataset.mapping.DataSetFolder;
import interlock.model.FactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketGeneratorTest {
    private static final int ENTITIES = 1_000;
    private static final int FACTS = 8_000;

    @TempDir
    Path folder;

    @Test
    void hasNoFaultAndTheSizeThatWasAskedFor() throws IOException {
        DataSet market = made("market", 7);
        assertThat(market.entities()).hasSize(ENTITIES);
        assertThat(market.facts()).hasSize(FACTS);
        assertThat(market.deals()).isNotEmpty();
        assertThat(market.sources()).isNotEmpty();
    }

    @Test
    void isTheSameForTheSameSeedOnly() throws IOException {
        made("first", 7);
        made("second", 7);
        made("third", 8);
        for (Table table : Table.values()) {
            assertThat(folder.resolve("second").resolve(table.file()))
                    .hasSameTextualContentAs(folder.resolve("first").resolve(table.file()));
        }
        assertThat(Files.mismatch(folder.resolve("first/facts.csv"), folder.resolve("third/facts.csv")))
                .isNotNegative();
    }

    @Test
    void hasTheShapesOfRealMarkets() throws IOException {
        List<Row> facts = made("market", 7).facts();
        Map<String, Long> facing = facts.stream()
                .filter(fact -> fact.text(":TYPE").equals("SUPPLIES"))
                .collect(Collectors.groupingBy(fact -> fact.text(":START_ID"), Collectors.counting()));
        long average = 1 + facts.size() / ENTITIES;
        assertThat(facing.values()).as("hubs").anyMatch(count -> count > 10 * average);
        Set<String> invested = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        facts.stream()
                .filter(fact -> fact.text(":TYPE").equals("INVESTS_IN"))
                .forEach(fact -> invested.add(fact.text(":END_ID") + " " + fact.text(":START_ID")));
        assertThat(facts.stream().filter(fact -> fact.text(":TYPE").equals("SPENDS_ON")))
                .as("money in circles")
                .anyMatch(fact -> invested.contains(fact.text(":START_ID") + " " + fact.text(":END_ID")));
        assertThat(facts)
                .as("facts beside each other")
                .anyMatch(fact -> !pairs.add(fact.text(":START_ID") + fact.text(":TYPE") + fact.text(":END_ID")));
        assertThat(facts)
                .extracting(fact -> fact.text(":TYPE"))
                .contains(Arrays.stream(FactType.values()).map(FactType::name).toArray(String[]::new));
        for (Predicate<Row> some : List.<Predicate<Row>>of(
                fact -> fact.text("status").equals("ended"),
                fact -> fact.text("status").equals("rumoured"),
                fact -> fact.text("amountQualifier").equals("undisclosed"),
                fact -> fact.text("amountQualifier").equals("upTo"),
                fact -> fact.given("exclusive"),
                fact -> fact.given("deal"),
                fact -> fact.given("until"))) {
            assertThat(facts).anyMatch(some).anyMatch(some.negate());
        }
        LocalDate first = facts.stream()
                .map(fact -> fact.day("announced"))
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = facts.stream()
                .map(fact -> fact.day("announced"))
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(last).isAfter(first.plusYears(5));
    }

    @Test
    void mayBeSmallAndDense() throws IOException {
        MarketGenerator.write(folder.resolve("dense"), 10, 1_000, 3);
        assertThat(DataSetFolder.read(folder.resolve("dense")).facts()).hasSize(1_000);
        MarketGenerator.write(folder.resolve("none"), 10, 0, 3);
        assertThat(DataSetFolder.read(folder.resolve("none")).facts()).isEmpty();
    }

    @Test
    void refusesWhatItCannotMake() throws IOException {
        assertThatThrownBy(() -> MarketGenerator.write(folder.resolve("few"), 9, 10, 1))
                .isInstanceOf(NotADataSet.class)
                .hasMessageContaining("it takes from 10 to");
        assertThatThrownBy(() -> MarketGenerator.write(folder.resolve("many"), 10, 1_001, 1))
                .hasMessageContaining("100 for each entity");
        Files.writeString(folder.resolve("here.csv"), "mine");
        assertThatThrownBy(() -> MarketGenerator.write(folder, 10, 10, 1)).hasMessageContaining("is not empty");
        assertThat(folder.resolve("here.csv")).hasContent("mine");
    }

    private DataSet made(String name, long seed) throws IOException {
        Path made = folder.resolve(name);
        MarketGenerator.write(made, ENTITIES, FACTS, seed);
        return DataSetFolder.read(made);
    }
}

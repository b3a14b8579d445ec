package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.Fault;
import interlock.dataset.FaultyDataSet;
import interlock.model.AmountQualifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the amounts that people write into one cell: they are read as they are meant, or refused. */
class MappedAmountsTest {
    private static final NumberForm FORM = NumberForm.of("1,234.5", Map.of()).orElseThrow();
    private static final Map<String, Long> UNITS =
            Map.of("", 1L, "k", 1_000L, " million", 1_000_000L, "bn", 1_000_000_000L);
    private static final List<String> RANGES = List.of(
            "%1$d-%2$d%3$s",
            "$%1$d–%2$d%3$s",
            "%1$d%3$s to %2$d%3$s",
            "US$%1$d%3$s — US$%2$d%3$s",
            "between €%1$d%3$s and €%2$d%3$s",
            "from %1$d to %2$d%3$s EUR",
            "about %1$d%3$s - %2$d%3$s",
            "~ %1$d.0%3$s-%2$d.0%3$s");

    @Property(tries = 500)
    void theEndsOfARangeAreTheTwoNumbersThatItNames(
            @ForAll @IntRange(min = 0, max = 998) int low,
            @ForAll @IntRange(min = 1, max = 998) int more,
            @ForAll @IntRange(max = 7) int form) {
        UNITS.forEach((unit, times) -> {
            NumberForm.Ends ends =
                    FORM.ends(RANGES.get(form).formatted(low, low + more, unit)).orElseThrow();
            assertThat(ends.low().value()).isEqualByComparingTo(BigDecimal.valueOf(low * times));
            assertThat(ends.high().value()).isEqualByComparingTo(BigDecimal.valueOf((low + more) * times));
            assertThat(ends.qualifier()).isEqualTo(AmountQualifier.ABOUT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10-5",
                "$500-1bn",
                "$5bn-10",
                "5-5",
                "5-",
                "-5",
                "5-10-15",
                "€5-$10bn",
                "up to 5-10bn",
                "5% to 10bn",
                "2026-11-25",
                "between 5",
                "1,5 to 2",
                "$5 EUR",
                "€5 USD",
                "X$5",
                "5 million units",
                "5 dollars a share",
                "$5bn per year",
                "up to about $5bn",
                "$5bn euros",
                "5 million dollars euro",
                "dollars"
            })
    void whatCanBeMeantInTwoWaysIsNoNumber(String text) {
        assertThat(FORM.ends(text)).isEqualTo(Optional.empty());
    }

    @TempDir
    Path folder;

    private String numbers = "numbers: 1,234.5";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $5-10bn | 5000000000 10000000000 USD about
                    up to €2 | 0 2 EUR upTo
                    about 5 | 5 5 USD about
                    5 | 5 5 USD exact
                    at least RMB 3m | 3000000 null CNY atLeast
                    nearly $5bn | 5000000000 5000000000 USD about
                    5 billion U.S. dollars | 5000000000 5000000000 USD exact
                    5 to 10 million euros | 5000000 10000000 EUR about
                    10 million dollars or more | 10000000 null USD atLeast
                    £3m (est.) | 3000000 3000000 GBP about
                    no more than 3 million yen | 0 3000000 JPY upTo
                    max. 2 milliards d'euros | 0 2000000000 EUR upTo
                    1.5 Mrd. Euro | 1500000000 1500000000 EUR exact
                    5 miliardi di euro | 5000000000 5000000000 EUR exact
                    oltre 3 mln di dollari USA | 3000000 null USD atLeast
                    tra 5 e 6 miliardi di dollari | 5000000000 6000000000 USD about
                    """)
    void wordsOfACellHoldHoweverTheMappingNamesItsColumn(String cell, String amount) throws IOException {
        for (String columns : List.of(
                "amount: \"{Amount}\", currency: USD",
                "amountMin: \"{Amount}\", amountMax: \"{Amount}\", amountQualifier: exact, currency: USD")) {
            assertThat(read(cell, columns)).as(columns).isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ¥500m | USD | ¥ does not stand for USD: ¥500m | CNY or JPY
                    Rs 500 crore | USD | Rs does not stand for USD: Rs 500 crore | INR, LKR, MUR, NPR, PKR or SCR
                    $5m | EUR | $ does not stand for EUR: $5m | such as USD, CAD or AUD
                    5 million pounds | USD | pounds does not stand for USD: 5 million pounds | such as CYP, EGP, FKP, GBP, GIP or IEP
                    """)
    void aSignStandsOnlyForACurrencyThatItMayBe(String cell, String currency, String fault, String allowed)
            throws IOException {
        assertThat(read(cell, "amount: \"{Amount}\", currency: " + currency))
                .startsWith(fault + "; allowed: ")
                .endsWith(allowed + ", or a cell with another sign");
    }

    @ParameterizedTest
    @CsvSource({"¥500m,JPY", "¥500m,CNY", "Rs 5,PKR", "$5m,MXN", "$5m,CAD"})
    void theMappingSaysWhichOfThemASignIs(String cell, String currency) throws IOException {
        assertThat(read(cell, "amount: \"{Amount}\", currency: " + currency)).contains(" " + currency + " exact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "12.500", "1.234-2.345"})
    void aSignOfThousandsThatMayBeOneOfFractionsIsAskedFor(String cell) throws IOException {
        String columns = "amount: \"{Amount}\", currency: USD";
        assertThat(read(cell, columns)).endsWith(" USD " + (cell.contains("-") ? "about" : "exact"));
        numbers = "";
        assertThat(read(cell, columns)).startsWith("an amount that can be read in two ways: " + cell);
        assertThat(read(cell, columns + ", scale: {amount: ×1e3}")).doesNotContain("two ways");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.125", "1234.5", "1.23", "1.234bn", "12345.678"})
    void otherFractionsAreReadAsTheyAre(String cell) throws IOException {
        numbers = "";
        assertThat(read(cell, "amount: \"{Amount}\", currency: USD")).endsWith(" USD exact");
    }

    @Test
    void eachEndInAColumnOfItsOwnSaysNoMoreThanItCan() throws IOException {
        String columns = "amountMin: \"{Amount}\", amountMax: \"{Most}\", amountQualifier: about, currency: USD";
        assertThat(read("€5m,€6m", columns)).isEqualTo("5000000 6000000 EUR about");
        assertThat(read("€5m,$6m", columns)).startsWith("two currencies in one amount: €5m and $6m");
        assertThat(read("up to 5,6", columns)).startsWith("amountMin is not a whole number of zero or more: up to 5");
        assertThat(read("5,6+", columns)).startsWith("amountMax is not a whole number of zero or more: 6+");
    }

    @Test
    void whatCannotBeReadIsOneFault() throws IOException {
        assertThat(read("a lot", "amount: \"{Amount}\", currency: \"\""))
                .startsWith("amountMin is not a whole number of zero or more: a lot")
                .doesNotContain("more faults");
    }

    private String read(String cells, String columns) throws IOException {
        Files.writeString(
                folder.resolve("rounds.csv"),
                "Amount;Most\n" + cells.replace(",", ";") + (cells.contains(",") ? "" : ";") + "\n");
        Files.writeString(folder.resolve("mapping.yaml"), """
                %s
                sources:
                  - {id: list, title: A list, publisher: A club, language: en, retrieved: 2026-11-24}
                entities:
                  - {label: Company, id: one, name: One}
                  - {label: Company, id: two, name: Two}
                facts:
                  - {file: rounds.csv, type: INVESTS_IN, id: round, from: one, to: two, status: completed, announced: 2024-02-01,
                     statement: One invested in Two., sources: list, %s}
                """.formatted(numbers, columns));
        try {
            var fact = DataSetFolder.read(folder, "amounts").facts().getFirst();
            return fact.value("amountMin") + " " + fact.value("amountMax") + " " + fact.text("currency") + " "
                    + fact.text("amountQualifier");
        } catch (FaultyDataSet e) {
            Fault fault = e.faults().getFirst();
            return fault.problem() + ": " + fault.found() + "; " + fault.remedy()
                    + (e.faults().size() == 1 ? "" : "; more faults");
        }
    }
}

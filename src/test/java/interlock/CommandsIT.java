package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.Table;
import interlock.dataset.export.ExportFormat;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.CsvHeader;
import interlock.fixtures.RunningProduct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The commands, against the Neo4j of the running product as one elsewhere. */
@ChangesTheMarket
@Execution(ExecutionMode.SAME_THREAD)
class CommandsIT {
    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        RunningProduct.page();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        run("remove", "copied-market");
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void aDataSetIsCheckedImportedExportedAndRemoved() throws IOException {
        Path market = market("copied-market", "");
        assertThat(run("import", market.toString(), "--check")).isZero();
        assertThat(told()).startsWith("Would change  copied-market: entities 1 added, 1 shared with another data set;");

        assertThat(run("import", market.toString())).isZero();
        assertThat(told()).startsWith("Done  copied-market: entities 1 added");
        assertThat(run("import", market.toString(), "--replace")).isZero();
        assertThat(told()).startsWith("Done  copied-market: entities 1 shared with another data set");

        Path exported = folder.resolve("out/copied-market");
        assertThat(run("export", exported.toString(), "--data-set", "copied-market"))
                .isZero();
        assertThat(exported.resolve("facts.csv")).content().contains("new-fact");
        assertThat(run("import", exported.toString())).isZero();
        assertThat(told().lines()).startsWith("Done  copied-market: entities 1 shared with another data set");

        assertThat(run("remove", "copied-market")).isZero();
        assertThat(told()).contains("facts 1 removed");
    }

    @Test
    void faultsAreToldAndNothingIsLoaded() throws IOException {
        assertThat(run("import", market("copied-market", "new-fact-two\n").toString()))
                .isEqualTo(1);
        assertThat(told()).contains("The data set copied-market has 1 fault; nothing was loaded", "facts.csv:3");
    }

    @Test
    void whatCannotBeIsToldInALine() throws IOException {
        assertThat(run("import", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(told()).contains("There is no folder and no zip");
        Path badly = Files.createDirectory(folder.resolve("My Market"));
        assertThat(run("import", badly.toString())).isEqualTo(1);
        assertThat(told()).contains("'My Market' cannot name a data set", "such as 'my-market'");
        assertThat(run("remove", "no-market")).isEqualTo(1);
        assertThat(told()).contains("There is no data set 'no-market'; there are: ai-market");
        assertThat(run("imprt")).isEqualTo(2);
        assertThat(told()).contains("imprt");
    }

    @Test
    void theHelpOfExportNamesEveryFormat() {
        assertThat(run("help", "export")).isZero();
        assertThat(told().replaceAll("\\s+", " "))
                .contains("Writes the market to a .zip, .graphml, .json, .cypher or .ftm.json file, or to a folder.");
        assertThat(ExportFormat.values())
                .allSatisfy(format -> assertThat(told()).contains("." + format.extension()));
    }

    private int run(String... arguments) {
        printed.reset();
        var address = RunningProduct.neo4j().address();
        Map<String, String> environment = new HashMap<>();
        environment.put("INTERLOCK_NEO4J_URI", address.uri().toString());
        environment.put("INTERLOCK_NEO4J_PASSWORD", address.password());
        return Commands.run(environment, arguments);
    }

    private String told() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** NVIDIA, which the bundled data set has, a newcomer, and a fact between them. */
    private Path market(String name, String more) throws IOException {
        Path market = Files.createDirectory(folder.resolve(name));
        for (Table table : Table.values()) {
            String rows = switch (table) {
                case ENTITIES -> "nvidia,Entity;Company,NVIDIA,,,,,,,,\nnewcomer,Entity;Company,Newcomer,,,,,,,,\n";
                case SOURCES -> "a-new-report,Source,A report,A paper,,en,,2026-01-31,\n";
                case FACTS ->
                    "nvidia,SUPPLIES,newcomer,new-fact,,,,,,,,,,,chips,,completed,,2026-01-01,,,,NVIDIA supplies it.,"
                            + "a-new-report\n" + more;
                case DEALS -> "";
            };
            Files.writeString(market.resolve(table.file()), CsvHeader.of(table.file()) + rows);
        }
        return market;
    }
}

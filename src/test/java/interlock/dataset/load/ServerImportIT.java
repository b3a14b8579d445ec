package interlock.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.dataset.DataSet;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.Eventually;
import interlock.fixtures.JavaProcess;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The command that the README gives for a server, run by the program behind {@code neo4j-admin}. */
@Execution(ExecutionMode.CONCURRENT)
class ServerImportIT {
    @TempDir
    Path folder;

    @Test
    void neo4jAdminMakesTheSameGraphOfOurFiles() throws Exception {
        Path files = folder.resolve("my-market");
        MarketGenerator.write(files, 300, 2_000, 9);
        DataSet market = DataSetFolder.read(files);

        neo4jAdmin(
                "--nodes=my-market/entities.csv",
                "--nodes=my-market/deals.csv",
                "--nodes=my-market/sources.csv",
                "--relationships=my-market/facts.csv",
                "--multiline-fields=true",
                "--array-delimiter=;",
                "neo4j");

        EmbeddedNeo4j.Caps caps = new EmbeddedNeo4j.Caps(Duration.ofSeconds(30), 256);
        EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder.resolve("home"), 0, caps, Procedures.ALL);
        try (EmbeddedDatabase database = new EmbeddedDatabase(neo4j)) {
            Graph graph = new Graph(database, RunningProduct.graph().limits());
            database.applySchema();
            for (String statement : CypherFiles.read("load/claim").split(";\\s*\\n")) {
                neo4j.database().executeTransactionally(statement, Map.of("dataSet", "my-market"));
            }
            assertThat(DataSetLoader.check(graph, market, true)).hasToString("nothing to change");
        }
    }

    private void neo4jAdmin(String... options) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder builder = JavaProcess.ofLibraries(Stream.concat(
                                Stream.of("org.neo4j.cli.AdminTool", "database", "import", "full"), Stream.of(options))
                        .toArray(String[]::new))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment()
                .put(
                        "NEO4J_HOME",
                        Files.createDirectories(folder.resolve("home")).toString());
        Process process = builder.start();
        int exit = Eventually.exit(process);
        assertThat(exit).as(Files.readString(printed)).isZero();
    }
}

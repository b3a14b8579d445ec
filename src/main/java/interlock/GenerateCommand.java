package interlock;

import interlock.dataset.DataSetId;
import interlock.dataset.generate.MarketGenerator;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code generate}. */
@Command(
        name = "generate",
        description = "Makes up a market of any size, the same for the same seed. Nothing in it is true of anybody.")
final class GenerateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "a new one; its name is the data set's")
    private @Nullable Path folder;

    @Option(
            names = "--entities",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "how many companies, models, clouds, chips and products in all; ${DEFAULT-VALUE} unless given")
    private int entities;

    @Option(
            names = "--facts",
            paramLabel = "M",
            defaultValue = "10000",
            description = "how many facts between them; ${DEFAULT-VALUE} unless given")
    private int facts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "another number makes up another market; ${DEFAULT-VALUE} unless given")
    private long seed;

    @Override
    public Integer call() {
        DataSetId.of(folder.toAbsolutePath().normalize().getFileName().toString());
        try {
            MarketGenerator.write(folder, entities, facts, seed);
        } catch (IOException e) {
            throw new StartFailure("'" + folder + "' cannot be written: " + e.getMessage(), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Done  " + folder + ": entities " + entities + ", facts " + facts);
        out.flush();
        return 0;
    }
}

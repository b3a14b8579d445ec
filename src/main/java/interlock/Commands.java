package interlock;

import interlock.answers.Graph;
import interlock.command.MisusedCommand;
import interlock.command.QuestionOptions;
import interlock.dataset.Cancellation;
import interlock.dataset.Changes;
import interlock.dataset.DataSet;
import interlock.dataset.DataSetId;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.NotADataSet;
import interlock.dataset.Progress;
import interlock.dataset.check.UploadFolder;
import interlock.dataset.export.ExportFormat;
import interlock.dataset.export.MarketExport;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.load.LoadOptions;
import interlock.dataset.mapping.DataSetFolder;
import interlock.dataset.reconcile.Reconciled;
import interlock.dataset.reconcile.Reconciliation;
import interlock.dataset.reconcile.SameAs;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.Size;
import interlock.neo4j.StartFailure;
import interlock.neo4j.embedded.StoreMaintenance;
import interlock.text.EnglishList;
import interlock.text.ProductVersion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done from a command line besides starting; each opens the graph that the settings name. */
@Command(
        name = "interlock",
        description = "Without a command it starts the page.",
        subcommands = CommandLine.HelpCommand.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]")
final class Commands {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int SKIPPED_SHOWN = 20;
    /** No status: the page is served, and the process goes on. */
    static final int SERVING = -1;

    static final String PROGRAM = "interlock";
    private static final long MOST_BYTES = 16L * 1024 * 1024 * 1024;

    private final Map<String, String> environment;

    Commands(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @return the status to exit with: 0 done, 1 refused with the reason, 2 wrongly used */
    static int run(Map<String, String> environment, String... arguments) {
        boolean asks = arguments.length > 0 && arguments[0].equals(AskCommand.NAME);
        CommandLine commands = asks ? alone() : all(environment);
        boolean wholly = arguments.length > 0 && arguments[0].equals(CompletionCommand.NAME);
        AskCommand.addTo(commands, environment, wholly, arguments);
        if (!asks) {
            WatchCommand.addTo(commands, environment, wholly, arguments);
        }
        QuestionOptions.addHelp(commands);
        commands.setParameterExceptionHandler(new MisusedCommand(commands.getParameterExceptionHandler()));
        return commands.setExecutionExceptionHandler((failure, command, parsed) -> refused(failure, command))
                .execute(arguments);
    }

    /** Whoever asks waits for the answer, and not for the other commands to be put together. */
    private static CommandLine alone() {
        return new CommandLine(CommandSpec.create().name(PROGRAM));
    }

    private static CommandLine all(Map<String, String> environment) {
        CommandLine commands = new CommandLine(new Commands(environment));
        commands.addSubcommand(new GenerateCommand());
        commands.addSubcommand(new SearchCommand(environment));
        commands.addSubcommand(new CompletionCommand());
        commands.addSubcommand(new McpCommand(environment));
        commands.getCommandSpec().version(ProductVersion.CURRENT);
        String formats = EnglishList.or(Stream.of(ExportFormat.values())
                .map(format -> "." + format.extension())
                .toList());
        commands.getSubcommands()
                .get("export")
                .getCommandSpec()
                .usageMessage()
                .description("Writes the market to a " + formats + " file, or to a folder.");
        return commands;
    }

    @Command(
            name = "import",
            description = "Loads a data set: everything is checked first, then it is whole or not at all.")
    int load(
            @Parameters(paramLabel = "FOLDER|ZIP", description = "its files; its name is the data set's") Path from,
            @Option(names = "--replace", description = "remove what the graph has of it and the files no longer have")
                    boolean replace,
            @Option(names = "--check", description = "only tell faults, and what would change") boolean check,
            @Option(
                            names = "--ask",
                            paramLabel = "FILE",
                            description = "write what may be the same as what is there, to be answered and put beside"
                                    + " the files as same.csv; with --check")
                    @Nullable
                    Path ask) {
        String id = DataSetId.of(from.toAbsolutePath().normalize().getFileName().toString());
        Instant began = Instant.now();
        Settings settings = Settings.from(environment);
        try (ProgressBar bar = new ProgressBar(System.err);
                Opening opening = Opening.soon(settings)) {
            bar.report(Progress.Stage.READING, 0, 1);
            WithAnswers files = read(from, id, settings.uploads());
            Instant read = Instant.now();
            Graph graph = opening.graph();
            Instant open = Instant.now();
            SameAs answers = files.answers()
                    .orElseGet(() -> graph.look(Cancellation.LONGEST, store -> SameAs.kept(store.answers(id))));
            DataSet dataSet = Reconciled.of(files.dataSet(), answers);
            Changes changes = check
                    ? DataSetLoader.check(graph, dataSet, replace)
                    : DataSetLoader.into(
                            graph,
                            dataSet,
                            new LoadOptions(
                                    replace,
                                    bar,
                                    Cancellation.byTime(),
                                    null,
                                    files.answers().map(SameAs::lines).orElse(null)));
            if (ask != null) {
                ask(graph, dataSet, answers, ask);
            }
            bar.clear();
            System.out.println((check ? "Would change  " : "Done  ") + id + ": " + changes);
            dataSet.blocks().forEach(block -> {
                System.out.println("  " + block);
                block.skipped().stream().limit(SKIPPED_SHOWN).forEach(fault -> System.out.println("    " + fault));
            });
            if (dataSet.warnings().count() > 0) {
                System.out.println("It has " + dataSet.warnings());
            }
            System.out.printf(
                    Locale.ROOT,
                    "Took  %.1f s: the files %.1f s, Neo4j's start beyond that %.1f s, the graph %.1f s%n",
                    seconds(began, Instant.now()),
                    seconds(began, read),
                    seconds(read, open),
                    seconds(open, Instant.now()));
            return DONE;
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** A data set, and what its folder says of which of its entities the graph has already. */
    private record WithAnswers(DataSet dataSet, Optional<SameAs> answers) {
        static WithAnswers of(Path folder, String id) {
            return new WithAnswers(DataSetFolder.read(folder, id), SameAs.of(folder, id));
        }
    }

    private static WithAnswers read(Path from, String id, Path uploads) {
        if (Files.isDirectory(from)) {
            return WithAnswers.of(from, id);
        }
        try (InputStream in = Files.newInputStream(from);
                UploadFolder files = UploadFolder.zip(uploads, in, MOST_BYTES)) {
            return WithAnswers.of(files.folder(), id);
        } catch (IOException e) {
            throw new StartFailure("There is no folder and no zip '" + from + "'", e);
        }
    }

    private static void ask(Graph graph, DataSet dataSet, SameAs answers, Path to) {
        Collection<String> others = graph.health().dataSets();
        Reconciliation same =
                graph.look(Cancellation.LONGEST, store -> Reconciliation.of(store, others, dataSet, answers));
        try {
            Files.writeString(to, same.csv(answers));
        } catch (IOException e) {
            throw new StartFailure("'" + to + "' cannot be written: " + e.getMessage(), e);
        }
        System.out.println("To be answered: " + same.count() + ", in " + to
                + "; put same or different into its answers," + " and the file beside the others as " + SameAs.FILE);
    }

    @Command(name = "remove", description = "Removes a data set, with what no other data set has too.")
    int remove(@Parameters(paramLabel = "DATASET", description = "its id") String id) {
        return in(graph -> {
            if (!graph.health().dataSets().contains(id)) {
                throw new StartFailure("There is no data set '" + id + "'; there are: "
                        + String.join(", ", graph.health().dataSets()));
            }
            System.out.println("Done  " + id + ": " + DataSetLoader.takeOut(graph, id));
            return DONE;
        });
    }

    @Command(name = "export")
    int export(
            @Parameters(paramLabel = "FILE|FOLDER", description = "a new one") Path to,
            @Option(names = "--data-set", paramLabel = "DATASET", defaultValue = "", description = "only this one")
                    String dataSet) {
        return in(graph -> {
            try {
                var format = ExportFormat.of(to.getFileName().toString());
                if (format.isEmpty()) {
                    MarketExport.folder(graph, dataSet, to);
                } else {
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
                        MarketExport.write(graph, dataSet, format.get(), out);
                    }
                }
            } catch (IOException e) {
                throw new StartFailure("'" + to + "' cannot be written: " + e.getMessage(), e);
            }
            ExportFormat.of(to.getFileName().toString())
                    .map(ExportFormat::leavesOut)
                    .filter(what -> !what.isEmpty())
                    .ifPresent(what -> System.out.println("Left out, since such a file cannot carry it: " + what));
            System.out.println("Done  " + to);
            return DONE;
        });
    }

    @Command(
            name = "backup",
            description =
                    "Writes the whole store to a new file, beside a running Interlock too. The password is not in it.")
    int backup(@Parameters(paramLabel = "FILE", description = "a new one") Path to) {
        new BackupCommand(Settings.from(environment)).into(to);
        System.out.println("Done  " + to);
        return DONE;
    }

    @Command(
            name = "restore",
            description =
                    "Brings a backup into a home that has no store: checked first, then it is whole or not at all.")
    int restore(@Parameters(paramLabel = "FILE", description = "the backup") Path from) {
        Settings settings = Settings.from(environment);
        Size size = StoreMaintenance.restore(from, settings.home(), settings.caps());
        System.out.println("Done  " + from + ": entities " + size.entities() + ", facts " + size.facts());
        return DONE;
    }

    @Command(
            name = "verify",
            description = "Has Neo4j's consistency checker read the whole store, while no Interlock has it open.")
    int verify() {
        Settings settings = Settings.from(environment);
        System.out.println("Done  " + StoreMaintenance.verify(settings.home(), settings.caps()));
        return DONE;
    }

    @Command(name = "serve", description = "Starts the page, as no command does.")
    int serve() {
        Interlock.main(new String[0]);
        return SERVING;
    }

    private int in(Function<Graph, Integer> work) {
        try (OpenGraph open = OpenGraph.forCommand(Settings.from(environment))) {
            return work.apply(open.graph());
        }
    }

    /** What a person did is told in words; what we did is a fault of ours, and keeps its trace. */
    private static int refused(Exception failure, CommandLine command) throws Exception {
        return switch (failure) {
            case FaultyDataSet e -> refuse(command, e.getMessage());
            case NotADataSet e -> refuse(command, e.getMessage());
            case StartFailure e -> refuse(command, e.getMessage());
            case GraphFailure e -> refuse(command, e.getMessage() + (e.hint() == null ? "" : "\n" + e.hint()));
            default -> throw failure;
        };
    }

    private static int refuse(CommandLine command, String reason) {
        command.getErr().println(reason);
        return REFUSED;
    }
}

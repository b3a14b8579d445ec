package interlock;

import interlock.command.PrintedSearch;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code search}. */
@Command(name = "search", description = "Finds entities and deals, and the commands that ask a question in words.")
final class SearchCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "a name, or a question")
    private List<String> words = List.of();

    SearchCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        String typed = String.join(" ", words);
        try (AskedMarket asked = AskedMarket.by(environment)) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(PrintedSearch.of(asked.market().get("api/search", Map.of("q", List.of(typed))), typed));
            out.flush();
        }
        return 0;
    }
}

package interlock;

import interlock.console.Console;
import interlock.mcp.Mcp;
import interlock.mcp.Stdio;
import interlock.question.Questions;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code mcp}. */
@Command(
        name = "mcp",
        description = "Answers an agent by the Model Context Protocol, on standard input and output, beside a running"
                + " Interlock or alone.")
final class McpCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    McpCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = System.out;
        // What is printed there is read as a message.
        System.setOut(System.err);
        Settings settings = Settings.from(environment);
        try (OpenGraph open = OpenGraph.forCommand(settings);
                Console console = new Console(open.database().address(), settings.limits())) {
            Mcp mcp = new Mcp(open.graph(), console, Questions.bundled());
            Stdio.serve(mcp, open.page(settings), System.in, out);
            return 0;
        } finally {
            System.setOut(out);
        }
    }
}

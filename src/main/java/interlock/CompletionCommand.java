package interlock;

import interlock.command.FishCompletion;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code completion}. */
@Command(
        name = CompletionCommand.NAME,
        description = "Prints what completes commands in a shell: source it there, or keep it where the shell looks.")
final class CompletionCommand implements Callable<Integer> {
    static final String NAME = "completion";
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    /** What may be completed after it. */
    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SHELLS.iterator();
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh|fish", completionCandidates = Shells.class)
    private String shell = "";

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        if (!SHELLS.contains(shell)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no completion for '" + shell + "'; there is for bash, zsh and fish");
        }
        PrintWriter out = all.getOut();
        out.print(
                shell.equals("fish")
                        ? FishCompletion.of(Commands.PROGRAM, all)
                        : AutoComplete.bash(Commands.PROGRAM, all));
        out.flush();
        return 0;
    }
}

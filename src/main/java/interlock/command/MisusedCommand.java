package interlock.command;

import interlock.text.Suggestions;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Who names a command or a question that there is not is told so, and the nearest one; the rest is picocli's to tell. */
public record MisusedCommand(IParameterExceptionHandler others) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) throws Exception {
        CommandLine command = misuse.getCommandLine();
        Collection<String> known = command.getSubcommands().keySet();
        if (misuse instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !known.isEmpty()) {
            String given = unmatched.getUnmatched().getFirst();
            Optional<String> nearest = Suggestions.among(known).nearest(given);
            PrintWriter err = command.getErr();
            err.println("There is no " + (command.getParent() == null ? "command" : "question") + " '" + given + "'");
            err.println(nearest.map(name -> "Nearest: " + name)
                    .orElse("'" + command.getCommandSpec().qualifiedName() + " --help' lists them"));
            return command.getCommandSpec().exitCodeOnInvalidInput();
        }
        return others.handleParseException(misuse, arguments);
    }
}

package interlock.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for fish, which picocli does not write: each command, option and choice after the words before it. */
public final class FishCompletion {
    private FishCompletion() {}

    public static String of(String program, CommandLine commands) {
        List<String> lines = new ArrayList<>();
        lines.add("# Completion of " + program + " for fish: interlock completion fish | source");
        lines.add("complete -c " + program + " -e");
        add(lines, program, commands, "__fish_use_subcommand");
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, String program, CommandLine command, String when) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            StringBuilder line = new StringBuilder(start(program, when));
            for (String name : option.names()) {
                line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            if (option.arity().max() > 0) {
                line.append(" -x");
                if (option.completionCandidates() != null) {
                    line.append(" -a ").append(quoted(words(option.completionCandidates())));
                }
            }
            lines.add(line + described(option.description()));
        }
        for (PositionalParamSpec word : command.getCommandSpec().positionalParameters()) {
            if (word.completionCandidates() != null) {
                lines.add(start(program, when) + " -x -a " + quoted(words(word.completionCandidates()))
                        + described(word.description()));
            }
        }
        Map<String, CommandLine> below = command.getSubcommands();
        String all = below.keySet().stream().collect(Collectors.joining(" "));
        below.forEach((name, one) -> {
            boolean first = when.equals("__fish_use_subcommand");
            String here = first ? when : when + "; and not __fish_seen_subcommand_from " + all;
            lines.add(start(program, here) + " -x -a " + name
                    + described(one.getCommandSpec().usageMessage().description()));
            String seen = "__fish_seen_subcommand_from " + name;
            add(lines, program, one, first ? seen : when + "; and " + seen);
        });
    }

    private static String words(Iterable<String> candidates) {
        return String.join(" ", candidates);
    }

    private static String start(String program, String when) {
        return "complete -c " + program + " -n " + quoted(when);
    }

    private static String described(String[] description) {
        return description.length == 0
                ? ""
                : " -d "
                        + quoted(description[0]
                                .replace("%%", "%")
                                .replace("%n", " ")
                                .strip());
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

package interlock.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class MisusedCommandTest {

    @Test
    void tellsWhatThereIsNotAndTheNearest() {
        assertThat(told("remov")).isEqualTo("There is no command 'remov'\nNearest: remove\n");
        assertThat(told("ask", "hedge")).isEqualTo("There is no question 'hedge'\nNearest: hedges\n");
        assertThat(told("ask", "zzzzzz"))
                .isEqualTo("There is no question 'zzzzzz'\n'interlock ask --help' lists them\n");
        assertThat(told("remove", "--hard")).startsWith("Unknown option: '--hard'");
    }

    private static String told(String... arguments) {
        StringWriter told = new StringWriter();
        CommandLine program = new CommandLine(CommandSpec.create().name("interlock"));
        CommandLine ask = new CommandLine(CommandSpec.create());
        ask.addSubcommand("hedges", CommandSpec.create());
        program.addSubcommand("ask", ask);
        program.addSubcommand("remove", CommandSpec.create());
        program.setErr(new PrintWriter(told, true));
        program.setParameterExceptionHandler(new MisusedCommand(program.getParameterExceptionHandler()));
        assertThat(program.execute(arguments)).isEqualTo(2);
        return told.toString().replace("\r", "");
    }
}

package interlock.command;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What is read without picocli is what picocli reads. */
class PlainArgumentsTest {
    private static final List<Question> QUESTIONS =
            List.copyOf(Questions.bundled().all());

    /** A question, and what somebody types behind its name. */
    record Typed(Question question, List<String> words) {}

    @Provide
    Arbitrary<Typed> typed() {
        return Arbitraries.of(QUESTIONS)
                .flatMap(question -> words(question)
                        .list()
                        .ofMaxSize(4)
                        .map(all -> new Typed(
                                question, all.stream().flatMap(List::stream).toList())));
    }

    private static Arbitrary<List<String>> words(Question question) {
        List<String> names = new ArrayList<>(List.of("--format", "--help", "--nothing", "openai", "--"));
        Stream.concat(question.parameters().stream(), World.PARAMETERS.stream())
                .map(Parameter::name)
                .forEach(name -> names.addAll(List.of("--" + name, OptionNames.of(name), OptionNames.of(name))));
        Arbitrary<String> values = Arbitraries.of(
                "openai",
                "aws,azure",
                "2025-11-30",
                "csv",
                "xml",
                "",
                "-1",
                "--as-of",
                "@file",
                "\"quoted\"",
                "a b; c=d, e",
                ",",
                "a,,b",
                "a,",
                "ß");
        return Combinators.combine(
                        Arbitraries.of(names), values, Arbitraries.integers().between(0, 2))
                .as((name, value, form) -> switch (form) {
                    case 0 -> List.of(name + "=" + value);
                    case 1 -> List.of(name, value);
                    default -> List.of(name);
                });
    }

    @Property(tries = 500)
    void whatIsPlainIsReadAsPicocliReadsIt(@ForAll("typed") Typed typed) {
        Optional<PlainArguments> plain = PlainArguments.of(typed.question(), typed.words());
        plain.ifPresent(read -> assertThat(Optional.of(read))
                .as(typed.question().name() + " " + typed.words())
                .isEqualTo(byPicocli(typed)));
    }

    /** Empty where picocli refuses, or is asked for help. */
    private static Optional<PlainArguments> byPicocli(Typed typed) {
        List<PlainArguments> read = new ArrayList<>();
        CommandLine command = new CommandLine(QuestionOptions.of(typed.question(), parsed -> {
            read.add(new PlainArguments(
                    QuestionOptions.given(typed.question(), parsed), QuestionOptions.format(parsed)));
            return 0;
        }));
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        command.setOut(nowhere).setErr(nowhere).execute(typed.words().toArray(String[]::new));
        return read.stream().findFirst();
    }

    @Test
    void whatIsUsuallyTypedIsPlain() {
        Question question = Questions.bundled().find("depends-on").orElseThrow();
        assertThat(PlainArguments.of(
                        question,
                        List.of(
                                "--entity",
                                "openai",
                                "--as-of=2025-11-30",
                                "--without",
                                "azure,aws",
                                "--format",
                                "md")))
                .contains(new PlainArguments(
                        Map.of(
                                "entity", List.of("openai"),
                                "asOf", List.of("2025-11-30"),
                                "without", List.of("azure", "aws")),
                        "md"));
        assertThat(PlainArguments.of(question, List.of("--help"))).isEmpty();
        assertThat(PlainArguments.of(question, List.of("--entty", "openai"))).isEmpty();
    }
}

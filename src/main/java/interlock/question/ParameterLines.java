package interlock.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The {@code param:} lines of a question or a story: {@code NAME TYPE [= default]   description}. */
public final class ParameterLines {
    /** What the reader of a file does with a fault. */
    public interface Faults {
        /**
         * @param found what is there
         * @param instead what to write instead
         */
        void add(int line, String found, String instead);
    }

    private final Faults faults;
    private final Function<String, String> written;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();

    /** @param written how a line with this value is written in the file */
    public ParameterLines(Faults faults, Function<String, String> written) {
        this.faults = faults;
        this.written = written;
    }

    /** Reads one line's value. */
    public void add(int line, String value) {
        Declaration.of(value)
                .ifPresentOrElse(
                        d -> add(line, d),
                        () -> faults.add(
                                line,
                                "the parameter cannot be read: '" + value + "'",
                                "write '" + written.apply("NAME TYPE [= default]   description")
                                        + "', with two spaces or more before the description"));
    }

    private void add(int line, Declaration d) {
        if (World.NAMES.contains(d.name())) {
            faults.add(
                    line,
                    "the parameter '" + d.name() + "' is declared, which every question has",
                    "take the line out, or give it another name");
        }
        Integer first = lines.putIfAbsent(d.name(), line);
        if (first != null) {
            faults.add(
                    line, "a second parameter '" + d.name() + "' (the first: line " + first + ")", "keep one of them");
        }
        try {
            Kind kind = KindText.read(d.type());
            parameters.add(new Parameter(
                    d.name(),
                    kind,
                    d.list(),
                    d.preset().map(p -> preset(line, d, kind, p)).orElse(null),
                    d.about()));
        } catch (IllegalArgumentException e) {
            faults.add(line, "the type of '" + d.name() + "' is '" + d.type() + "'", String.valueOf(e.getMessage()));
        }
    }

    private List<String> preset(int line, Declaration d, Kind kind, String written) {
        Optional<List<String>> texts = KindText.preset(written, d.list());
        boolean allowed = texts.isPresent() && texts.get().stream().allMatch(text -> KindText.mayBePreset(text, kind));
        if (!allowed) {
            String instead = d.list()
                    ? "write a list such as [\"a\", \"b\"], each " + kind.allowed()
                    : "write " + kind.allowed();
            faults.add(line, "the default of '" + d.name() + "' is " + written, instead);
        }
        return texts.orElse(List.of(""));
    }

    /** The parameters that could be read, in their order. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** Each declared name with its first line, in their order. */
    Map<String, Integer> lines() {
        return lines;
    }
}

package interlock.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A question's title, with {@code {parameter}} slots.
 *
 * @param usual where nobody is named of whom alone it is asked
 * @param others the first of which the conditions hold is told in its place
 */
public record Title(Headline usual, List<Titled> others) {
    /** Another title, with its slots as they are written, and all that has to be given for it. */
    public record Where(List<Given> given, String text) {}

    /**
     * A parameter that is given.
     *
     * @param word what it has to be; null for anything
     */
    public record Given(String parameter, @Nullable String word) {}

    public Title {
        others = List.copyOf(others);
    }

    /** The usual one, with its slots as they are written. */
    public String text() {
        return usual.text();
    }

    /** What parameters are given where another title is told. */
    public List<Where> where() {
        return others.stream()
                .map(other -> new Where(
                        other.conditions().stream().map(Title::given).toList(),
                        other.headline().text()))
                .toList();
    }

    private static Given given(Condition condition) {
        return switch (condition) {
            case Condition.With with -> new Given(with.parameter(), null);
            case Condition.Is is -> new Given(is.parameter(), is.word());
            default -> throw new IllegalStateException("A title has no condition " + condition);
        };
    }

    String render(Question question, Map<String, Object> values, UnaryOperator<String> nameOf) {
        Tally none = new Tally(question, usual);
        Optional<Headline> other = others.stream()
                .filter(one -> one.holds(values, none))
                .map(Titled::headline)
                .findFirst();
        return other.orElse(usual).render(question, values, nameOf);
    }
}

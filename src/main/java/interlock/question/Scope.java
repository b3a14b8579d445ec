package interlock.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A sentence behind the headline that says of what alone it tells, such as 'Only investments are counted.': what was asked
 * may leave out what a reader would take to be counted.
 */
record Scope(Condition condition, Headline headline) implements Conditional {

    /**
     * {@code CONDITION   SENTENCE}: two spaces or more divide them.
     *
     * @throws IllegalArgumentException with what to write instead
     */
    static Scope read(String written, List<Parameter> parameters) {
        String[] parts = written.split("\\s{2,}", 2);
        Optional<Condition> condition = Condition.read(parts[0].strip())
                .filter(one -> one instanceof Condition.With || one instanceof Condition.Is)
                .filter(one -> one.fits(parameters, List.of()));
        if (parts.length < 2 || condition.isEmpty()) {
            throw new IllegalArgumentException(
                    "write '// scope: CONDITION   SENTENCE', with two spaces or more between them and the condition"
                            + " 'with PARAMETER' or 'PARAMETER = WORD'");
        }
        return new Scope(condition.get(), new Headline(parts[1]));
    }

    /** It is told behind the sentence of an answer, whatever the rows. */
    @Override
    public boolean isOfRows() {
        return false;
    }

    /** Whether it is to be said behind a sentence: not where that has the names of what it tells of. */
    boolean isToldBehind(String sentence, Map<String, Object> values, Tally tally, UnaryOperator<String> nameOf) {
        return condition.holds(values, tally)
                && !(condition instanceof Condition.With with
                        && Tally.flat(values.get(with.parameter()))
                                .allMatch(value -> sentence.contains(nameOf.apply(value.toString()))));
    }
}

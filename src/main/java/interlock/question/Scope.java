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

    /**
     * Whether it is to be said behind a sentence: not where that says itself of whom it tells. That a name stands in it as
     * one of those it found says nothing of it.
     *
     * @param told the sentence, with its slots filled
     * @param conditions under which it is told
     */
    boolean isToldBehind(
            Headline sentence,
            List<Condition> conditions,
            String told,
            Map<String, Object> values,
            Tally tally,
            UnaryOperator<String> nameOf) {
        if (!condition.holds(values, tally)) {
            return false;
        }
        if (!(condition instanceof Condition.With with)) {
            return true;
        }
        String parameter = with.parameter();
        boolean ofOne = conditions.stream().anyMatch(one -> isOfOne(one, parameter))
                && Tally.flat(values.get(parameter)).allMatch(value -> told.contains(nameOf.apply(value.toString())));
        return !sentence.names(parameter) && !ofOne;
    }

    /** Where there is one row, or each is about the same one of those asked about: 'model' of 'models'. */
    private static boolean isOfOne(Condition condition, String parameter) {
        return condition instanceof Condition.One one && (one.name().equals("row") || parameter.startsWith(one.name()));
    }
}

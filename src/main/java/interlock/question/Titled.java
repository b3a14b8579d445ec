package interlock.question;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A title that is told where its conditions hold, in place of a question's own: of whom alone it is asked. */
record Titled(List<Condition> conditions, Headline headline) implements Conditional {

    /**
     * {@code CONDITION, CONDITION   TITLE}: two spaces or more divide them.
     *
     * @throws IllegalArgumentException with what to write instead
     */
    static Titled read(String written, List<Parameter> parameters) {
        String[] parts = written.split("\\s{2,}", 2);
        List<Condition> conditions = Arrays.stream(parts[0].split(","))
                .map(String::strip)
                .flatMap(condition -> Condition.read(condition).stream())
                .filter(one -> one instanceof Condition.With || one instanceof Condition.Is)
                .filter(one -> one.fits(parameters, List.of()))
                .toList();
        if (parts.length < 2 || conditions.size() != parts[0].split(",").length) {
            throw new IllegalArgumentException(
                    "write '// titled: CONDITION   TITLE', with two spaces or more between them and conditions"
                            + " 'with PARAMETER' or 'PARAMETER = WORD'");
        }
        return new Titled(conditions, new Headline(parts[1]));
    }

    /** It is told whatever the rows, and before there are any. */
    @Override
    public boolean isOfRows() {
        return false;
    }

    boolean holds(Map<String, Object> values, Tally none) {
        return conditions.stream().allMatch(condition -> condition.holds(values, none));
    }
}

package interlock.question;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sentence that is told where its conditions hold, in place of a question's own. */
record When(List<Condition> conditions, Headline headline) implements Conditional {

    /**
     * {@code CONDITION, CONDITION   SENTENCE}: two spaces or more divide them.
     *
     * @throws IllegalArgumentException with what to write instead
     */
    static When read(String written, List<Parameter> parameters, List<Column> columns) {
        String[] parts = written.split("\\s{2,}", 2);
        List<Optional<Condition>> conditions = Arrays.stream(parts[0].split(","))
                .map(String::strip)
                .map(Condition::read)
                .toList();
        boolean readable = parts.length == 2
                && conditions.stream()
                        .allMatch(condition -> condition
                                .filter(c -> c.fits(parameters, columns))
                                .isPresent());
        if (!readable) {
            throw new IllegalArgumentException(
                    "write '// when: CONDITION   SENTENCE', with two spaces or more between them and"
                            + " conditions such as 'no rows', 'one row', 'all MARK', 'no MARK', 'some MARK', 'cut', 'with PARAMETER',"
                            + " 'without PARAMETER', 'fallen PARAMETER', 'PARAMETER = WORD', where a mark is a column of booleans");
        }
        return new When(conditions.stream().flatMap(Optional::stream).toList(), new Headline(parts[1]));
    }

    /** One that speaks of no rows is told only where there are none, the others only where there are some. */
    boolean holds(Map<String, Object> values, Tally tally) {
        return isOfRows() == (tally.rows() > 0)
                && conditions.stream().allMatch(condition -> condition.holds(values, tally));
    }

    @Override
    public boolean isOfRows() {
        return conditions.stream().noneMatch(Condition.NoRows.class::isInstance);
    }
}

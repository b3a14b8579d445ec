package interlock.operators;

import interlock.model.AmountQualifier;
import interlock.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is not known and would have a say: a role in which others may serve, where a row says that not all are known who
 * do; and an amount that is not disclosed, where amounts carry the truth. What to find out next.
 */
final class Unknowns {
    private static final String AMOUNT = "amount";

    private Unknowns() {}

    /**
     * Those of an answer, what bears on the most rows first.
     *
     * @param row what identifies the one row that is asked about; empty for all
     * @param undisclosed facts without an amount
     */
    static List<Firmness.Unknown> of(Question question, KeyedRows rows, List<String> row, Set<String> undisclosed) {
        Map<Firmness.Unknown, Integer> found = new LinkedHashMap<>();
        boolean amounts = question.identity().verdict().stream().anyMatch(column -> column.startsWith(AMOUNT));
        for (List<Object> key : rows.keys()) {
            if (!row.isEmpty() && !KeyedRows.texts(key).equals(row)) {
                continue;
            }
            Map<String, @Nullable Object> cells = Objects.requireNonNull(rows.row(key));
            if (Boolean.FALSE.equals(cells.get("closed")) && cells.get("role") instanceof String role) {
                found.merge(
                        new Firmness.Unknown("open-role", String.valueOf(key.getFirst()), role, 0), 1, Integer::sum);
            }
            if (amounts) {
                KeyedRows.evidence(question, cells).stream()
                        .filter(undisclosed::contains)
                        .forEach(fact -> found.merge(
                                new Firmness.Unknown(AmountQualifier.UNDISCLOSED.word(), fact, null, 0),
                                1,
                                Integer::sum));
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<Firmness.Unknown, Integer>comparingByValue().reversed())
                .map(entry -> new Firmness.Unknown(
                        entry.getKey().kind(),
                        entry.getKey().of(),
                        entry.getKey().role(),
                        entry.getValue()))
                .toList();
    }
}

package interlock.question;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a question that cuts its own rows says how many there are in all.
 *
 * @param column a column of integers, the same in every row
 * @param more a column of booleans: whether there are more than that; null where it is always the number of all
 * @param ofMarks by a column of booleans the one of integers that says how many rows in all are so marked, the same in
 *     every row; without one nobody knows how many of those that are cut off have the mark
 */
public record Total(String column, @Nullable String more, Map<String, String> ofMarks) {
    public Total {
        ofMarks = Map.copyOf(ofMarks);
    }
}

package interlock.question;

import org.jspecify.annotations.Nullable;

/**
 * Where a question that cuts its own rows says how many there are in all.
 *
 * @param column a column of integers, the same in every row
 * @param more a column of booleans: whether there are more than that; null where it is always the number of all
 */
public record Total(String column, @Nullable String more) {}

package interlock.neo4j;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of when facts became known.
 *
 * @param unknown how many facts of the day, the standings and the data sets that were asked for are known on no day, for
 *     want of a published source
 * @param first the first day on which anything was known; null where nothing has such a day
 * @param facts how many are on record in all
 */
public record KnownFacts(long unknown, @Nullable LocalDate first, long facts) {}

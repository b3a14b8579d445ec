package interlock.neo4j;

import org.jspecify.annotations.Nullable;

/**
 * A day on which facts begin or end.
 *
 * @param day null where facts have none
 */
public record DayCount(@Nullable Object day, long began, long ended) {}

/**
 * The procedures {@code interlock.*}: questions about the market, asked in Cypher.
 *
 * <p>Each call reads one {@link interlock.procedures.Projection} of the store, which all readers share until something
 * is committed, and streams rows of plain scalars with their evidence as paths beside them. A projection holds what is
 * committed, never what the caller's own transaction has changed and not yet committed.
 */
@NullMarked
package interlock.procedures;

import org.jspecify.annotations.NullMarked;

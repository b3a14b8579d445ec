/** What was committed since a moment, out of Neo4j's own log. */
@NullMarked
package interlock.procedures.committed;

import org.jspecify.annotations.NullMarked;

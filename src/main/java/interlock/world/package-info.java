/** Worlds: scenarios and what was known, laid over the graph for as long as a question runs, and never kept. */
@NullMarked
package interlock.world;

import org.jspecify.annotations.NullMarked;

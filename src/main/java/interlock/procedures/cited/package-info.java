/** Which sources the facts cite, by the store's own numbers. */
@NullMarked
package interlock.procedures.cited;

import org.jspecify.annotations.NullMarked;
